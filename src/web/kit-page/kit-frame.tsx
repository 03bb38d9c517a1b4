import { Outlet, useRouter } from '@tanstack/react-router';
import { RouterProvider } from 'react-aria-components';
import { ShellFrame } from '../shell/shell-frame.tsx';

const NAV = [
  { href: '/app', label: 'Kit' },
  { href: '/app/applications', label: 'Applications', count: 2 },
  { href: '/app/readers', label: 'Who can read what' },
  { href: '/app/letters', label: 'Conversations' },
];
const ACCOUNT = { name: 'Mei Lin', entries: [{ id: 'keys', label: 'Keys and devices', href: '/app/keys' }] };

/** The product's frame with an invented person in it. */
export function KitFrame() {
  const router = useRouter();
  return (
    <RouterProvider navigate={(href) => router.history.push(href)}>
      <ShellFrame nav={NAV} account={ACCOUNT}>
        <Outlet />
      </ShellFrame>
    </RouterProvider>
  );
}
