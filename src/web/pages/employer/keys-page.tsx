import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { OwnKeys } from '../../../client/employers/own-keys.ts';
import { may } from '../../../shared/employers/roles.ts';
import { isRefusal } from '../../../shared/errors.ts';
import { BeginAnew } from '../../forms/begin-anew.tsx';
import { BeginKeys } from '../../forms/begin-keys.tsx';
import { useApi, useSession } from '../../session/session-provider.tsx';
import { Card } from '../../ui/card.tsx';
import { Gap } from '../../ui/gap.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Answered } from '../answered.tsx';
import { OwnSafetyNumber } from '../keys/own-safety-number.tsx';
import { SafetyNumber } from '../keys/safety-number.tsx';
import type { MyEmployer } from '../openings/use-my-employer.ts';
import { EmployerPart } from './employer-frame.tsx';
import { KeysAlerts } from './keys-alerts.tsx';
import { KeysDomains } from './keys-domains.tsx';
import { KeysPeople } from './keys-people.tsx';
import { ownKeysQuery } from './keys-query.ts';
import { NotYetApproved } from './not-yet-approved.tsx';

/** Whose keys are this employer's, and where everybody can see that they are. */
export function KeysPage() {
  const { t } = useLingui();
  return (
    <EmployerPart
      title={t`Keys`}
      lead={t`Candidates seal what they send to people whose keys your employer confirmed, and to nobody else. Who is confirmed stands in a public log, without names.`}
    >
      {(mine) =>
        mine.employer.state === 'approved' ? (
          <Keys mine={mine} />
        ) : (
          <NotYetApproved employer={mine.employer} />
        )
      }
    </EmployerPart>
  );
}

function Keys({ mine }: { mine: MyEmployer }) {
  const keys = useQuery({ ...ownKeysQuery(useApi(), useSession(), mine), refetchOnMount: 'always' });
  const { data } = keys;
  // Who confirms the others is asked for no number, and neither is who begins the keys.
  const state = data === undefined || isRefusal(data) ? undefined : data.state;
  const signs = state === 'mine' || (state === 'none' && may(mine.role, 'lead_people'));
  return (
    <>
      <Answered query={keys}>{(own) => <Standing mine={mine} own={own} />}</Answered>
      {!signs && <OwnSafetyNumber />}
    </>
  );
}

function Standing({ mine, own }: { mine: MyEmployer; own: OwnKeys }) {
  const { t } = useLingui();
  const { employer, role } = mine;
  const leads = may(role, 'lead_people');
  const { chain } = own.directory;
  if (chain === undefined) return <NoKeys employerId={employer.employerId} leads={leads} />;
  return (
    <>
      <KeysAlerts mine={mine} own={own} chain={chain} />
      {leads && own.state === 'other' && (
        <Notice title={t`You do not confirm anybody here`}>
          <Trans>
            You are an owner of {employer.name}, but not yet one of those whose keys sign: an owner who does
            has to confirm you once more. Your browser told the platform which key you would sign with; they
            find it on this page. Until then you read and write like every confirmed colleague.
          </Trans>
        </Notice>
      )}
      <KeysPeople mine={mine} own={own} chain={chain} />
      <KeysDomains mine={mine} own={own} chain={chain} />
      <Card title={t`Safety number of ${employer.name}`}>
        <p>
          <Trans>
            A candidate who wants to be sure can compare it with you by voice. It stays the same until your
            employer’s keys begin anew.
          </Trans>
        </p>
        <SafetyNumber of="employer" hash={chain.root.hash} whose={t`Safety number of ${employer.name}`} />
      </Card>
      {leads && chain.waiting === null && (
        <details className="more-ways">
          <summary>
            <Trans>We lost our keys</Trans>
          </summary>
          <BeginAnew employer={employer} />
        </details>
      )}
    </>
  );
}

function NoKeys({ employerId, leads }: { employerId: string; leads: boolean }) {
  const { t } = useLingui();
  return (
    <Card title={t`No keys yet`}>
      <p>
        <Trans>Until they begin, nobody can apply to your postings or answer your requests.</Trans>
        <Gap />
        {leads ? (
          <Trans>Yours will be the first ones; then you confirm your colleagues, one by one.</Trans>
        ) : (
          <Trans>An owner of your employer can begin them.</Trans>
        )}
      </p>
      {leads && <BeginKeys employerId={employerId} />}
    </Card>
  );
}
