import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { withTexts } from '../i18n.tsx';
import { readPostingSearch } from '../pages/postings/posting-search.ts';
import { readRecordSearch } from '../pages/record/record-search.ts';
import { candidateRoute } from './frames.ts';

const candidate = () => candidateRoute;

/** The pages of somebody who looks for work. */
export const candidateRoutes = [
  createRoute({
    getParentRoute: candidate,
    path: '/resumes',
    component: lazyRouteComponent(
      () => withTexts(() => import('../pages/resumes/resumes-page.tsx')),
      'ResumesPage',
    ),
  }),
  createRoute({
    getParentRoute: candidate,
    path: '/resumes/import',
    component: lazyRouteComponent(
      () => withTexts(() => import('../pages/resumes/import-page.tsx')),
      'ImportPage',
    ),
  }),
  createRoute({
    getParentRoute: candidate,
    path: '/resumes/$documentId',
    component: lazyRouteComponent(
      () => withTexts(() => import('../pages/resumes/resume-page.tsx')),
      'ResumePage',
    ),
  }),
  createRoute({
    getParentRoute: candidate,
    path: '/resumes/$documentId/versions',
    component: lazyRouteComponent(
      () => withTexts(() => import('../pages/resumes/versions-page.tsx')),
      'VersionsPage',
    ),
  }),
  createRoute({
    getParentRoute: candidate,
    path: '/resumes/$documentId/copies',
    component: lazyRouteComponent(
      () => withTexts(() => import('../pages/resumes/copies-page.tsx')),
      'CopiesPage',
    ),
  }),
  createRoute({
    getParentRoute: candidate,
    path: '/postings',
    validateSearch: readPostingSearch,
    component: lazyRouteComponent(
      () => withTexts(() => import('../pages/postings/postings-page.tsx')),
      'PostingsPage',
    ),
  }),
  createRoute({
    getParentRoute: candidate,
    path: '/postings/$postingId',
    component: lazyRouteComponent(
      () => withTexts(() => import('../pages/postings/posting-page.tsx')),
      'PostingPage',
    ),
  }),
  createRoute({
    getParentRoute: candidate,
    path: '/postings/$postingId/apply',
    component: lazyRouteComponent(
      () => withTexts(() => import('../pages/applications/apply-page.tsx')),
      'ApplyPage',
    ),
  }),
  createRoute({
    getParentRoute: candidate,
    path: '/postings/$postingId/interest',
    component: lazyRouteComponent(
      () => withTexts(() => import('../pages/interests/show-interest-page.tsx')),
      'ShowInterestPage',
    ),
  }),
  createRoute({
    getParentRoute: candidate,
    path: '/interests',
    component: lazyRouteComponent(
      () => withTexts(() => import('../pages/interests/interests-page.tsx')),
      'InterestsPage',
    ),
  }),
  createRoute({
    getParentRoute: candidate,
    path: '/applications',
    component: lazyRouteComponent(
      () => withTexts(() => import('../pages/applications/applications-page.tsx')),
      'ApplicationsPage',
    ),
  }),
  createRoute({
    getParentRoute: candidate,
    path: '/applications/$grantId',
    component: lazyRouteComponent(
      () => withTexts(() => import('../pages/applications/application-page.tsx')),
      'ApplicationPage',
    ),
  }),
  createRoute({
    getParentRoute: candidate,
    path: '/requests',
    component: lazyRouteComponent(
      () => withTexts(() => import('../pages/requests/requests-page.tsx')),
      'RequestsPage',
    ),
  }),
  createRoute({
    getParentRoute: candidate,
    path: '/requests/$requestId',
    component: lazyRouteComponent(
      () => withTexts(() => import('../pages/requests/request-page.tsx')),
      'RequestPage',
    ),
  }),
  createRoute({
    getParentRoute: candidate,
    path: '/requests/$requestId/share',
    component: lazyRouteComponent(
      () => withTexts(() => import('../pages/requests/share-page.tsx')),
      'SharePage',
    ),
  }),
  createRoute({
    getParentRoute: candidate,
    path: '/card',
    component: lazyRouteComponent(() => withTexts(() => import('../pages/cards/card-page.tsx')), 'CardPage'),
  }),
  createRoute({
    getParentRoute: candidate,
    path: '/card/hidden',
    component: lazyRouteComponent(
      () => withTexts(() => import('../pages/cards/hidden-page.tsx')),
      'HiddenPage',
    ),
  }),
  createRoute({
    getParentRoute: candidate,
    path: '/access',
    component: lazyRouteComponent(
      () => withTexts(() => import('../pages/access/access-page.tsx')),
      'AccessPage',
    ),
  }),
  createRoute({
    getParentRoute: candidate,
    path: '/record',
    validateSearch: readRecordSearch,
    component: lazyRouteComponent(
      () => withTexts(() => import('../pages/record/record-page.tsx')),
      'RecordPage',
    ),
  }),
  createRoute({
    getParentRoute: candidate,
    path: '/account/export',
    component: lazyRouteComponent(
      () => withTexts(() => import('../pages/accounts/export-page.tsx')),
      'ExportPage',
    ),
  }),
] as const;
