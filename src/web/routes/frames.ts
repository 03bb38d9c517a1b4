import { createRootRoute, createRoute } from '@tanstack/react-router';
import { CandidatePages, MemberPages, OperatorPages, RecruiterPages } from '../shell/guarded-pages.tsx';
import { NotFoundPage } from '../shell/not-found-page.tsx';
import { RootPage } from '../shell/root-page.tsx';

/** The frame around every page. */
export const rootRoute = createRootRoute({ component: RootPage, notFoundComponent: NotFoundPage });

const root = () => rootRoute;

/** Parents without a path of their own: their pages are shown to an unlocked account of the kind, and to no other. */
export const memberRoute = createRoute({ getParentRoute: root, id: 'member', component: MemberPages });
/** See memberRoute. */
export const candidateRoute = createRoute({
  getParentRoute: root,
  id: 'candidate',
  component: CandidatePages,
});
/** See memberRoute. */
export const recruiterRoute = createRoute({
  getParentRoute: root,
  id: 'recruiter',
  component: RecruiterPages,
});
/** See memberRoute. */
export const operatorRoute = createRoute({ getParentRoute: root, id: 'operator', component: OperatorPages });
