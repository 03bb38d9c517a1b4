import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { LedgerEvent } from '../../../shared/record/ledger-event.ts';
import { useSession } from '../../session/session-provider.tsx';
import { Colon, Gap } from '../../ui/gap.tsx';
import { Person } from './person.tsx';
import type { Named } from './person-of.ts';

type EmployerEvent = Extract<LedgerEvent, { type: `employer.${string}` | 'operator.act' }>;

/** What happened to an employer and its people, or between operators, in one short sentence. */
export function EmployerSentence({ event, named }: { event: EmployerEvent; named: Named }): ReactNode {
  const { accountId } = useSession().account;
  return (
    <>
      {event.by === accountId ? (
        <strong>
          <Trans>You</Trans>
        </strong>
      ) : (
        <Person named={named} id={event.by} />
      )}
      <Colon />
      <What event={event} mine={'accountId' in event && event.accountId === accountId} />
    </>
  );
}

function What({ event, mine }: { event: EmployerEvent; mine: boolean }): ReactNode {
  switch (event.type) {
    case 'employer.decided':
      return (
        <>
          {event.decision === 'approved' && <Trans>approved your employer. The reason given:</Trans>}
          {event.decision === 'refused' && <Trans>refused your employer. The reason given:</Trans>}
          {event.decision === 'held' && <Trans>put your employer on hold. The reason given:</Trans>}
          <Gap />
          {event.reason}
        </>
      );
    case 'employer.membership':
      return <Membership what={event.what} mine={mine} />;
    case 'employer.proof':
      return event.what === 'ended' ? (
        <Trans>a proof of who your employer is was given up.</Trans>
      ) : event.what === 'recorded' ? (
        <Trans>recorded a proof of who your employer is.</Trans>
      ) : (
        <Trans>proved your employer’s domain.</Trans>
      );
    case 'employer.ties':
      return (
        <>
          <Trans>said whether your employer recruits for others, and which group it belongs to:</Trans>
          <Gap />
          {event.reason}
        </>
      );
    case 'operator.act':
      return (
        <>
          {event.what === 'proposed' && <Trans>proposed an act about this operator.</Trans>}
          {event.what === 'confirmed' && <Trans>confirmed an act about this operator.</Trans>}
          {event.what === 'refused' && <Trans>refused an act about this operator.</Trans>}
          <Gap />
          {event.reason}
        </>
      );
  }
}

function Membership({ what, mine }: { what: 'joined' | 'left' | 'removed' | 'role'; mine: boolean }) {
  if (what === 'joined') return <Trans>joined the employer.</Trans>;
  if (what === 'left') return <Trans>left the employer. What was shared for it can be read no more.</Trans>;
  if (what === 'removed') {
    return mine ? (
      <Trans>removed you from the employer. What was shared with you can be read no more.</Trans>
    ) : (
      <Trans>removed a colleague. What was shared with them can be read no more.</Trans>
    );
  }
  return mine ? <Trans>set your role in the employer.</Trans> : <Trans>set a colleague’s role.</Trans>;
}
