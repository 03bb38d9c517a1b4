import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { withTexts } from '../i18n.tsx';
import { memberRoute } from './frames.ts';

const member = () => memberRoute;

/** The pages of anybody with an account that is unlocked: the account itself, and conversations. */
export const memberRoutes = [
  createRoute({
    getParentRoute: member,
    path: '/account',
    component: lazyRouteComponent(
      () => withTexts(() => import('../pages/accounts/account-page.tsx')),
      'AccountPage',
    ),
  }),
  createRoute({
    getParentRoute: member,
    path: '/account/security',
    component: lazyRouteComponent(
      () => withTexts(() => import('../pages/accounts/security-page.tsx')),
      'SecurityPage',
    ),
  }),
  createRoute({
    getParentRoute: member,
    path: '/account/devices',
    component: lazyRouteComponent(
      () => withTexts(() => import('../pages/accounts/devices-page.tsx')),
      'DevicesPage',
    ),
  }),
  createRoute({
    getParentRoute: member,
    path: '/account/let-in',
    component: lazyRouteComponent(
      () => withTexts(() => import('../pages/accounts/let-in-page.tsx')),
      'LetInPage',
    ),
  }),
  createRoute({
    getParentRoute: member,
    path: '/account/lost-device',
    component: lazyRouteComponent(
      () => withTexts(() => import('../pages/accounts/lost-device-page.tsx')),
      'LostDevicePage',
    ),
  }),
  createRoute({
    getParentRoute: member,
    path: '/account/address',
    component: lazyRouteComponent(
      () => withTexts(() => import('../pages/accounts/address-page.tsx')),
      'AddressPage',
    ),
  }),
  createRoute({
    getParentRoute: member,
    path: '/account/kit',
    component: lazyRouteComponent(() => withTexts(() => import('../pages/accounts/kit-page.tsx')), 'KitPage'),
  }),
  createRoute({
    getParentRoute: member,
    path: '/account/record',
    component: lazyRouteComponent(
      () => withTexts(() => import('../pages/accounts/account-record-page.tsx')),
      'AccountRecordPage',
    ),
  }),
  createRoute({
    getParentRoute: member,
    path: '/messages',
    component: lazyRouteComponent(
      () => withTexts(() => import('../pages/messages/messages-page.tsx')),
      'MessagesPage',
    ),
  }),
  createRoute({
    getParentRoute: member,
    path: '/messages/$grantId',
    component: lazyRouteComponent(
      () => withTexts(() => import('../pages/messages/thread-page.tsx')),
      'ThreadPage',
    ),
  }),
] as const;
