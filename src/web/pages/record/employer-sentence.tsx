import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { LedgerEvent } from '../../../shared/record/ledger-event.ts';
import { type Named, personOf } from './person-of.ts';

type EmployerEvent = Extract<LedgerEvent, { type: `employer.${string}` | 'operator.act' }>;

/** What happened to an employer and its people, or between operators, in one short sentence. */
export function EmployerSentence({ event, named }: { event: EmployerEvent; named: Named }): ReactNode {
  return (
    <>
      <strong>{personOf(named, event.by)}</strong>: <What event={event} />
    </>
  );
}

function What({ event }: { event: EmployerEvent }): ReactNode {
  switch (event.type) {
    case 'employer.decided':
      return (
        <>
          {event.decision === 'approved' && <Trans>approved your employer. The reason given:</Trans>}
          {event.decision === 'refused' && <Trans>refused your employer. The reason given:</Trans>}
          {event.decision === 'held' && <Trans>put your employer on hold. The reason given:</Trans>}{' '}
          {event.reason}
        </>
      );
    case 'employer.membership':
      return <Membership what={event.what} />;
    case 'employer.proof':
      return event.what === 'ended' ? (
        <Trans>a proof of who your employer is was given up.</Trans>
      ) : event.what === 'recorded' ? (
        <Trans>recorded a proof of who your employer is.</Trans>
      ) : (
        <Trans>proved your employer’s domain.</Trans>
      );
    case 'operator.act':
      return (
        <>
          {event.what === 'proposed' && <Trans>proposed an act about this operator.</Trans>}
          {event.what === 'confirmed' && <Trans>confirmed an act about this operator.</Trans>}
          {event.what === 'refused' && <Trans>refused an act about this operator.</Trans>} {event.reason}
        </>
      );
  }
}

function Membership({ what }: { what: 'joined' | 'left' | 'removed' | 'role' }) {
  if (what === 'joined') return <Trans>joined the employer.</Trans>;
  if (what === 'left') return <Trans>left the employer.</Trans>;
  if (what === 'removed')
    return <Trans>ended a membership. What was shared with it can be read no more.</Trans>;
  return <Trans>changed a role.</Trans>;
}
