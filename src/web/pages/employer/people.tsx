import { Trans, useLingui } from '@lingui/react/macro';
import type { Member } from '../../../shared/api/employers.ts';
import { CancelInvitation } from '../../forms/cancel-invitation.tsx';
import { InviteColleague } from '../../forms/invite-colleague.tsx';
import { RemoveMember } from '../../forms/remove-member.tsx';
import { useSession } from '../../session/session-provider.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Card } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { When } from '../../ui/when.tsx';
import type { MyEmployer } from '../openings/use-my-employer.ts';

/** The people of an employer, and the invitations that are open. Owners invite and remove. */
export function People({ mine }: { mine: MyEmployer }) {
  const { t } = useLingui();
  const { employerId } = mine.employer;
  const owner = mine.role === 'owner';
  return (
    <>
      <Card title={t`People`}>
        <MemberTable mine={mine} />
      </Card>
      {owner && (
        <Card title={t`Invite a colleague`}>
          <InviteColleague employerId={employerId} />
          {mine.invitations.length > 0 && <Invitations mine={mine} />}
        </Card>
      )}
    </>
  );
}

function MemberTable({ mine }: { mine: MyEmployer }) {
  const { t } = useLingui();
  const { accountId: me } = useSession().account;
  const mayEnd = (member: Member) =>
    (mine.role === 'owner' || member.accountId === me) && !isLastOwner(mine, member);
  return (
    <DataTable
      caption={t`People`}
      rows={mine.members}
      rowId={(member) => member.accountId}
      columns={[
        { id: 'name', title: t`Name`, cell: (member) => member.displayName },
        { id: 'title', title: t`Position`, cell: (member) => member.title },
        {
          id: 'role',
          title: t`Role`,
          cell: (member) =>
            member.role === 'owner' ? <Badge tone="accent">{t`Owner`}</Badge> : t`Recruiter`,
        },
        { id: 'joined', title: t`Here since`, cell: (member) => <When at={member.joinedAt} style="day" /> },
        {
          id: 'act',
          title: t`Membership`,
          cell: (member) =>
            mayEnd(member) ? (
              <RemoveMember employer={mine.employer} member={member} me={member.accountId === me} />
            ) : (
              <span className="field-hint">{isLastOwner(mine, member) ? t`The only owner stays` : ''}</span>
            ),
        },
      ]}
    />
  );
}

function isLastOwner({ members }: MyEmployer, { role }: Member): boolean {
  return role === 'owner' && members.filter((member) => member.role === 'owner').length === 1;
}

function Invitations({ mine }: { mine: MyEmployer }) {
  const { t } = useLingui();
  return (
    <>
      <h3>
        <Trans>Open invitations</Trans>
      </h3>
      <p className="field-hint">
        <Trans>They show no address: it is sealed, like every address here.</Trans>
      </p>
      <DataTable
        caption={t`Open invitations`}
        rows={mine.invitations}
        rowId={(invitation) => invitation.invitationId}
        columns={[
          { id: 'sent', title: t`Invited on`, cell: (invitation) => <When at={invitation.createdAt} /> },
          {
            id: 'role',
            title: t`Role`,
            cell: (invitation) => (invitation.role === 'owner' ? t`Owner` : t`Recruiter`),
          },
          {
            id: 'until',
            title: t`Works until`,
            cell: (invitation) => <When at={invitation.expiresAt} style="day" />,
          },
          {
            id: 'act',
            title: t`Invitation`,
            cell: ({ invitationId }) => (
              <CancelInvitation employerId={mine.employer.employerId} invitationId={invitationId} />
            ),
          },
        ]}
      />
    </>
  );
}
