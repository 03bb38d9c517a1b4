import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { withTexts } from '../i18n.tsx';
import { readCardSearch } from '../pages/openings/card-search-params.ts';
import { recruiterRoute } from './frames.ts';

const recruiter = () => recruiterRoute;

/** The pages of somebody who recruits for an employer. */
export const recruiterRoutes = [
  createRoute({
    getParentRoute: recruiter,
    path: '/openings',
    component: lazyRouteComponent(
      () => withTexts(() => import('../pages/openings/openings-page.tsx')),
      'OpeningsPage',
    ),
  }),
  createRoute({
    getParentRoute: recruiter,
    path: '/openings/new',
    component: lazyRouteComponent(
      () => withTexts(() => import('../pages/openings/new-opening-page.tsx')),
      'NewOpeningPage',
    ),
  }),
  createRoute({
    getParentRoute: recruiter,
    path: '/openings/$postingId',
    component: lazyRouteComponent(
      () => withTexts(() => import('../pages/openings/opening-page.tsx')),
      'OpeningPage',
    ),
  }),
  createRoute({
    getParentRoute: recruiter,
    path: '/openings/$postingId/edit',
    component: lazyRouteComponent(
      () => withTexts(() => import('../pages/openings/edit-opening-page.tsx')),
      'EditOpeningPage',
    ),
  }),
  createRoute({
    getParentRoute: recruiter,
    path: '/openings/$postingId/applications/$grantId',
    component: lazyRouteComponent(
      () => withTexts(() => import('../pages/openings/received-page.tsx')),
      'ReceivedPage',
    ),
  }),
  createRoute({
    getParentRoute: recruiter,
    path: '/openings/$postingId/interests',
    component: lazyRouteComponent(
      () => withTexts(() => import('../pages/interests/shown-interests-page.tsx')),
      'ShownInterestsPage',
    ),
  }),
  createRoute({
    getParentRoute: recruiter,
    path: '/openings/$postingId/search',
    validateSearch: readCardSearch,
    component: lazyRouteComponent(
      () => withTexts(() => import('../pages/openings/search-page.tsx')),
      'SearchPage',
    ),
  }),
  createRoute({
    getParentRoute: recruiter,
    path: '/openings/$postingId/shortlist',
    component: lazyRouteComponent(
      () => withTexts(() => import('../pages/openings/shortlist-page.tsx')),
      'ShortlistPage',
    ),
  }),
  createRoute({
    getParentRoute: recruiter,
    path: '/openings/$postingId/requests',
    component: lazyRouteComponent(
      () => withTexts(() => import('../pages/openings/requests-page.tsx')),
      'SentRequestsPage',
    ),
  }),
  createRoute({
    getParentRoute: recruiter,
    path: '/employer',
    component: lazyRouteComponent(
      () => withTexts(() => import('../pages/employer/employer-page.tsx')),
      'EmployerPage',
    ),
  }),
  createRoute({
    getParentRoute: recruiter,
    path: '/employer/proofs',
    component: lazyRouteComponent(
      () => withTexts(() => import('../pages/employer/proofs-page.tsx')),
      'ProofsPage',
    ),
  }),
  createRoute({
    getParentRoute: recruiter,
    path: '/employer/people',
    component: lazyRouteComponent(
      () => withTexts(() => import('../pages/employer/people-page.tsx')),
      'PeoplePage',
    ),
  }),
  createRoute({
    getParentRoute: recruiter,
    path: '/employer/keys',
    component: lazyRouteComponent(
      () => withTexts(() => import('../pages/employer/keys-page.tsx')),
      'KeysPage',
    ),
  }),
] as const;
