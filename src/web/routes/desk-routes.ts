import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { withTexts } from '../i18n.tsx';
import { operatorRoute } from './frames.ts';

const operator = () => operatorRoute;

/** The pages of somebody who runs the platform. */
export const deskRoutes = [
  createRoute({
    getParentRoute: operator,
    path: '/desk',
    component: lazyRouteComponent(() => withTexts(() => import('../pages/desk/desk-page.tsx')), 'DeskPage'),
  }),
  createRoute({
    getParentRoute: operator,
    path: '/desk/accounts',
    component: lazyRouteComponent(
      () => withTexts(() => import('../pages/desk/accounts-page.tsx')),
      'AccountsPage',
    ),
  }),
  createRoute({
    getParentRoute: operator,
    path: '/desk/operators',
    component: lazyRouteComponent(
      () => withTexts(() => import('../pages/desk/operators-page.tsx')),
      'OperatorsPage',
    ),
  }),
  createRoute({
    getParentRoute: operator,
    path: '/desk/health',
    component: lazyRouteComponent(
      () => withTexts(() => import('../pages/desk/health-page.tsx')),
      'HealthPage',
    ),
  }),
  createRoute({
    getParentRoute: operator,
    path: '/desk/health/mail',
    component: lazyRouteComponent(() => withTexts(() => import('../pages/desk/mail-page.tsx')), 'MailPage'),
  }),
] as const;
