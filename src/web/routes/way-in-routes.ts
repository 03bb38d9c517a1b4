import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { withTexts } from '../i18n.tsx';
import { rootRoute } from './frames.ts';

const root = () => rootRoute;

/** The pages that are shown without an unlocked account: the ways in, and the last one out. */
export const wayInRoutes = [
  createRoute({
    getParentRoute: root,
    path: '/unlock',
    component: lazyRouteComponent(
      () => withTexts(() => import('../pages/accounts/unlock-page.tsx')),
      'UnlockRoute',
    ),
  }),
  createRoute({
    getParentRoute: root,
    path: '/start',
    component: lazyRouteComponent(
      () => withTexts(() => import('../pages/accounts/open-account-page.tsx')),
      'OpenAccountPage',
    ),
  }),
  createRoute({
    getParentRoute: root,
    path: '/sign-in',
    component: lazyRouteComponent(
      () => withTexts(() => import('../pages/accounts/sign-in-page.tsx')),
      'SignInPage',
    ),
  }),
  createRoute({
    getParentRoute: root,
    path: '/sign-in/device',
    component: lazyRouteComponent(
      () => withTexts(() => import('../pages/accounts/pair-page.tsx')),
      'PairPage',
    ),
  }),
  createRoute({
    getParentRoute: root,
    path: '/start-over',
    component: lazyRouteComponent(
      () => withTexts(() => import('../pages/accounts/start-over-page.tsx')),
      'StartOverPage',
    ),
  }),
  createRoute({
    getParentRoute: root,
    path: '/start-over/finish',
    component: lazyRouteComponent(
      () => withTexts(() => import('../pages/accounts/finish-start-over-page.tsx')),
      'FinishStartOverPage',
    ),
  }),
  createRoute({
    getParentRoute: root,
    path: '/join',
    component: lazyRouteComponent(
      () => withTexts(() => import('../pages/accounts/join-page.tsx')),
      'JoinPage',
    ),
  }),
  createRoute({
    getParentRoute: root,
    path: '/join-operator',
    component: lazyRouteComponent(
      () => withTexts(() => import('../pages/accounts/join-operator-page.tsx')),
      'JoinOperatorPage',
    ),
  }),
  // Its last screen is for somebody whose account is gone: it asks for a session itself.
  createRoute({
    getParentRoute: root,
    path: '/account/erase',
    component: lazyRouteComponent(
      () => withTexts(() => import('../pages/accounts/erase-page.tsx')),
      'ErasePage',
    ),
  }),
] as const;
