import { MEMBER_ROLES } from '../../../shared/employers/roles.ts';
import { DataList } from '../../ui/data-list.tsx';
import { useRoleWords } from './role-words.ts';

/** What each role may do, one line each. */
export function RoleList() {
  const words = useRoleWords();
  return <DataList rows={MEMBER_ROLES.map((role) => ({ term: words[role].name, value: words[role].may }))} />;
}
