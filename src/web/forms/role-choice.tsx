import { useLingui } from '@lingui/react/macro';
import { MEMBER_ROLES, type MemberRole } from '../../shared/employers/roles.ts';
import { useRoleWords } from '../pages/employer/role-words.ts';
import { RadioCards } from '../ui/radio-cards.tsx';

/** Chooses a role; each says in one line what it may do. */
export function RoleChoice(props: { value: MemberRole; onChange: (role: MemberRole) => void }) {
  const { t } = useLingui();
  const words = useRoleWords();
  return (
    <RadioCards
      label={t`Role`}
      name="role"
      value={props.value}
      onChange={(id) => props.onChange(MEMBER_ROLES.find((role) => role === id) ?? props.value)}
      choices={MEMBER_ROLES.map((role) => ({ id: role, label: words[role].name, hint: words[role].may }))}
    />
  );
}
