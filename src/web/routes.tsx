import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { FailurePage } from './shell/failure-page.tsx';
import { FirstPage } from './shell/first-page.tsx';
import { CandidatePages, MemberPages, OperatorPages, RecruiterPages } from './shell/guarded-pages.tsx';
import { LoadingPage } from './shell/loading-page.tsx';
import { NotFoundPage } from './shell/not-found-page.tsx';
import { RootPage } from './shell/root-page.tsx';

/** The frame around every page; a domain's routes take it as their parent. */
export const rootRoute = createRootRoute({ component: RootPage, notFoundComponent: NotFoundPage });

const firstRoute = createRoute({ getParentRoute: () => rootRoute, path: '/', component: FirstPage });

/** Parents without a path of their own: their pages are shown to an unlocked account of the kind, and to no other. */
const root = () => rootRoute;
const memberRoute = createRoute({ getParentRoute: root, id: 'member', component: MemberPages });
const candidateRoute = createRoute({ getParentRoute: root, id: 'candidate', component: CandidatePages });
const recruiterRoute = createRoute({ getParentRoute: root, id: 'recruiter', component: RecruiterPages });
const operatorRoute = createRoute({ getParentRoute: root, id: 'operator', component: OperatorPages });

const unlockRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/unlock',
  component: lazyRouteComponent(() => import('./pages/accounts/unlock-page.tsx'), 'UnlockRoute'),
});

const routeTree = rootRoute.addChildren([
  firstRoute,
  unlockRoute,
  memberRoute.addChildren([]),
  candidateRoute.addChildren([]),
  recruiterRoute.addChildren([]),
  operatorRoute.addChildren([]),
]);

/** The application's pages, below /app. Each is loaded when it is first opened. */
export const router = createRouter({
  routeTree,
  basepath: '/app',
  defaultPreload: 'intent',
  defaultErrorComponent: FailurePage,
  defaultPendingComponent: LoadingPage,
  scrollRestoration: false,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
