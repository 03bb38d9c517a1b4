import { Outlet, useLocation, useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { RouterProvider } from 'react-aria-components';
import { withTexts } from '../i18n.tsx';
import { useSessionState } from '../session/session-provider.tsx';
import { usePrekeyRefill } from '../session/use-prekey-refill.ts';
import { HeldBanner } from './held-banner.tsx';
import { useRoleNav } from './role-nav.ts';
import { SessionOverDialog } from './session-over-dialog.tsx';
import { ShellFrame } from './shell-frame.tsx';
import { SignOutDialog } from './sign-out-dialog.tsx';
import { StartOverBanner } from './start-over-banner.tsx';
import { StepUpDialog } from './step-up-dialog.tsx';
import { useKeptFocus } from './use-kept-focus.ts';
import { useShellAccount } from './use-shell-account.ts';

const CheckBanners = lazy(async () => ({
  default: (await withTexts(() => import('./check-banners.tsx'))).CheckBanners,
}));

/** The outermost page: the frame, and in it the page of the address. */
export function RootPage() {
  const router = useRouter();
  const nav = useRoleNav();
  const [signingOut, setSigningOut] = useState(false);
  const account = useShellAccount(() => setSigningOut(true));
  const { is } = useSessionState();
  useFocusOnNavigation();
  useKeptFocus();
  usePrekeyRefill();
  return (
    <RouterProvider
      navigate={(href) => {
        // Public pages are documents of their own, with another policy.
        if (/^\/app(?=[/?#]|$)/.test(href)) router.history.push(href);
        else location.assign(href);
      }}
    >
      <ShellFrame nav={nav} account={account} signedOut={is === 'signed-out'}>
        <StartOverBanner />
        <HeldBanner />
        <Suspense fallback={null}>{is === 'unlocked' && <CheckBanners />}</Suspense>
        <Outlet />
      </ShellFrame>
      <SignOutDialog open={signingOut} onClose={() => setSigningOut(false)} />
      <StepUpDialog />
      <SessionOverDialog />
    </RouterProvider>
  );
}

// Without a page load nothing tells a screen reader that the page is another one.
function useFocusOnNavigation(): void {
  const path = useLocation({ select: (place) => place.pathname });
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    document.getElementById('main')?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [path]);
}
