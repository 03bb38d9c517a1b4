import { useLingui } from '@lingui/react/macro';
import { Avatar } from '../ui/avatar.tsx';
import { Person } from '../ui/icons.tsx';
import { Menu, type MenuEntry } from '../ui/menu.tsx';

/** Who is signed in, as the header shows it. Candidates have no name here: theirs stands in sealed résumés only. */
export type ShellAccount = { readonly name: string | null; readonly entries: readonly MenuEntry[] };

/** The menu of the signed-in person. */
export function AccountMenu({ account: { name, entries } }: { account: ShellAccount }) {
  const { t } = useLingui();
  return (
    <Menu
      label={name === null ? t`My account` : t`Account of ${name}`}
      trigger={
        name === null ? (
          <span className="avatar">
            <Person />
          </span>
        ) : (
          <Avatar name={name} />
        )
      }
      entries={entries}
      round
    />
  );
}
