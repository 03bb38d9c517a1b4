import { useLingui } from '@lingui/react/macro';
import { Avatar } from '../ui/avatar.tsx';
import { Menu, type MenuEntry } from '../ui/menu.tsx';

/** Who is signed in, as the header shows it; the name never leaves this browser. */
export type ShellAccount = { readonly name: string; readonly entries: readonly MenuEntry[] };

/** The menu of the signed-in person. */
export function AccountMenu({ account }: { account: ShellAccount }) {
  const { t } = useLingui();
  return (
    <Menu
      label={t`Account of ${account.name}`}
      trigger={<Avatar name={account.name} />}
      entries={account.entries}
      round
    />
  );
}
