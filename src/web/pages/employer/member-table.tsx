import './employer.css';
import { useLingui } from '@lingui/react/macro';
import type { Member } from '../../../shared/api/employers.ts';
import { may } from '../../../shared/employers/roles.ts';
import { ChangeRole } from '../../forms/change-role.tsx';
import { RemoveMember } from '../../forms/remove-member.tsx';
import { useSession } from '../../session/session-provider.tsx';
import { Badge } from '../../ui/badge.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { When } from '../../ui/when.tsx';
import type { MyEmployer } from '../openings/use-my-employer.ts';
import { useRoleWords } from './role-words.ts';

/** The people of an employer by name, title and role. Owners change roles and remove. */
export function MemberTable({ mine }: { mine: MyEmployer }) {
  const { t } = useLingui();
  const words = useRoleWords();
  return (
    <DataTable
      caption={t`People`}
      rows={mine.members}
      rowId={(member) => member.accountId}
      columns={[
        { id: 'name', title: t`Name`, cell: (member) => <bdi>{member.displayName}</bdi> },
        { id: 'title', title: t`Position`, cell: (member) => <bdi>{member.title}</bdi> },
        {
          id: 'role',
          title: t`Role`,
          cell: ({ role }) => (
            <Badge tone={role === 'owner' ? 'accent' : 'neutral'}>{words[role].name}</Badge>
          ),
        },
        { id: 'joined', title: t`Here since`, cell: (member) => <When at={member.joinedAt} style="day" /> },
        ...(may(mine.role, 'lead_people')
          ? [
              {
                id: 'act',
                title: t`Membership`,
                cell: (member: Member) => <MemberActs mine={mine} member={member} />,
              },
            ]
          : []),
      ]}
    />
  );
}

function MemberActs({ mine, member }: { mine: MyEmployer; member: Member }) {
  const { t } = useLingui();
  const me = useSession().account.accountId === member.accountId;
  if (isLastOwner(mine, member)) return <span className="field-hint">{t`The only owner stays`}</span>;
  return (
    <div className="member-acts">
      <ChangeRole employerId={mine.employer.employerId} member={member} />
      <RemoveMember employer={mine.employer} member={member} me={me} />
    </div>
  );
}

function isLastOwner({ members }: MyEmployer, { role }: Member): boolean {
  return role === 'owner' && members.filter((member) => member.role === 'owner').length === 1;
}
