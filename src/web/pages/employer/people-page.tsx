import { useLingui } from '@lingui/react/macro';
import { may } from '../../../shared/employers/roles.ts';
import { InviteColleague } from '../../forms/invite-colleague.tsx';
import { ReclaimEmployer } from '../../forms/reclaim-employer.tsx';
import { RemoveMember } from '../../forms/remove-member.tsx';
import { useSession } from '../../session/session-provider.tsx';
import { Card } from '../../ui/card.tsx';
import type { MyEmployer } from '../openings/use-my-employer.ts';
import { EmployerPart } from './employer-frame.tsx';
import { MemberTable } from './member-table.tsx';
import { NotYetApproved } from './not-yet-approved.tsx';
import { OpenInvitations } from './open-invitations.tsx';
import { RoleList } from './role-list.tsx';
import { WaitingDevices } from './waiting-devices.tsx';

/** The people of my employer: their roles, their new devices, and who is invited. */
export function PeoplePage() {
  const { t } = useLingui();
  return (
    <EmployerPart
      title={t`People`}
      lead={t`Who acts for your employer, and what each of them may do. Candidates see names and titles.`}
    >
      {(mine) => <People mine={mine} />}
    </EmployerPart>
  );
}

function People({ mine }: { mine: MyEmployer }) {
  const { t } = useLingui();
  const { employer, members, role } = mine;
  const leads = may(role, 'lead_people');
  const orphaned = !members.some((member) => member.role === 'owner');
  return (
    <>
      <WaitingDevices members={members} />
      <Card title={t`People`}>
        <MemberTable mine={mine} />
      </Card>
      {orphaned && (
        <Card title={t`Nobody is an owner any more`}>
          <p>
            {t`Nobody can invite people or make proofs now. Whoever runs the proven domain can become the owner.`}
          </p>
          <ReclaimEmployer />
        </Card>
      )}
      {leads && employer.state !== 'approved' && <NotYetApproved employer={employer} />}
      {leads && employer.state === 'approved' && (
        <Card title={t`Invite a colleague`}>
          <InviteColleague employerId={employer.employerId} />
        </Card>
      )}
      {leads && mine.invitations.length > 0 && (
        <Card title={t`Open invitations`}>
          <OpenInvitations mine={mine} />
        </Card>
      )}
      {!leads && <Leave mine={mine} />}
      {!leads && (
        <Card title={t`What each role may do`}>
          <RoleList />
        </Card>
      )}
    </>
  );
}

function Leave({ mine }: { mine: MyEmployer }) {
  const { t } = useLingui();
  const { accountId } = useSession().account;
  const { employer, members } = mine;
  const me = members.find((member) => member.accountId === accountId);
  return (
    me !== undefined && (
      <Card title={t`Your membership`}>
        <p>{t`When you leave ${employer.name}, you are out of every team at once.`}</p>
        <div>
          <RemoveMember employer={employer} member={me} me />
        </div>
      </Card>
    )
  );
}
