import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { readPostingSearch } from './pages/postings/posting-search.ts';
import { readRecordSearch } from './pages/record/record-search.ts';
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

const candidate = () => candidateRoute;
const candidateRoutes = [
  createRoute({
    getParentRoute: candidate,
    path: '/resumes',
    component: lazyRouteComponent(() => import('./pages/resumes/resumes-page.tsx'), 'ResumesPage'),
  }),
  createRoute({
    getParentRoute: candidate,
    path: '/resumes/import',
    component: lazyRouteComponent(() => import('./pages/resumes/import-page.tsx'), 'ImportPage'),
  }),
  createRoute({
    getParentRoute: candidate,
    path: '/resumes/$documentId',
    component: lazyRouteComponent(() => import('./pages/resumes/resume-page.tsx'), 'ResumePage'),
  }),
  createRoute({
    getParentRoute: candidate,
    path: '/postings',
    validateSearch: readPostingSearch,
    component: lazyRouteComponent(() => import('./pages/postings/postings-page.tsx'), 'PostingsPage'),
  }),
  createRoute({
    getParentRoute: candidate,
    path: '/postings/$postingId',
    component: lazyRouteComponent(() => import('./pages/postings/posting-page.tsx'), 'PostingPage'),
  }),
  createRoute({
    getParentRoute: candidate,
    path: '/postings/$postingId/apply',
    component: lazyRouteComponent(() => import('./pages/applications/apply-page.tsx'), 'ApplyPage'),
  }),
  createRoute({
    getParentRoute: candidate,
    path: '/applications',
    component: lazyRouteComponent(
      () => import('./pages/applications/applications-page.tsx'),
      'ApplicationsPage',
    ),
  }),
  createRoute({
    getParentRoute: candidate,
    path: '/applications/$grantId',
    component: lazyRouteComponent(
      () => import('./pages/applications/application-page.tsx'),
      'ApplicationPage',
    ),
  }),
  createRoute({
    getParentRoute: candidate,
    path: '/access',
    component: lazyRouteComponent(() => import('./pages/access/access-page.tsx'), 'AccessPage'),
  }),
  createRoute({
    getParentRoute: candidate,
    path: '/record',
    validateSearch: readRecordSearch,
    component: lazyRouteComponent(() => import('./pages/record/record-page.tsx'), 'RecordPage'),
  }),
] as const;

const messageRoutes = [
  createRoute({
    getParentRoute: () => memberRoute,
    path: '/messages',
    component: lazyRouteComponent(() => import('./pages/messages/messages-page.tsx'), 'MessagesPage'),
  }),
  createRoute({
    getParentRoute: () => memberRoute,
    path: '/messages/$grantId',
    component: lazyRouteComponent(() => import('./pages/messages/thread-page.tsx'), 'ThreadPage'),
  }),
] as const;

const startRoute = createRoute({
  getParentRoute: root,
  path: '/start',
  component: lazyRouteComponent(() => import('./pages/accounts/open-account-page.tsx'), 'OpenAccountPage'),
});
const signInRoute = createRoute({
  getParentRoute: root,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('./pages/accounts/sign-in-page.tsx'), 'SignInPage'),
});
const joinOperatorRoute = createRoute({
  getParentRoute: root,
  path: '/join-operator',
  component: lazyRouteComponent(() => import('./pages/accounts/join-operator-page.tsx'), 'JoinOperatorPage'),
});
const joinRoute = createRoute({
  getParentRoute: root,
  path: '/join',
  component: lazyRouteComponent(() => import('./pages/accounts/join-page.tsx'), 'JoinPage'),
});
const accountRoute = createRoute({
  getParentRoute: () => memberRoute,
  path: '/account',
  component: lazyRouteComponent(() => import('./pages/accounts/account-page.tsx'), 'AccountPage'),
});
const deskRoute = createRoute({
  getParentRoute: () => operatorRoute,
  path: '/desk',
  component: lazyRouteComponent(() => import('./pages/desk/desk-page.tsx'), 'DeskPage'),
});
const deskAccountsRoute = createRoute({
  getParentRoute: () => operatorRoute,
  path: '/desk/accounts',
  component: lazyRouteComponent(() => import('./pages/desk/accounts-page.tsx'), 'AccountsPage'),
});

const recruiter = () => recruiterRoute;
const recruiterRoutes = [
  createRoute({
    getParentRoute: recruiter,
    path: '/openings',
    component: lazyRouteComponent(() => import('./pages/openings/openings-page.tsx'), 'OpeningsPage'),
  }),
  createRoute({
    getParentRoute: recruiter,
    path: '/openings/new',
    component: lazyRouteComponent(() => import('./pages/openings/new-opening-page.tsx'), 'NewOpeningPage'),
  }),
  createRoute({
    getParentRoute: recruiter,
    path: '/openings/$postingId',
    component: lazyRouteComponent(() => import('./pages/openings/opening-page.tsx'), 'OpeningPage'),
  }),
  createRoute({
    getParentRoute: recruiter,
    path: '/openings/$postingId/edit',
    component: lazyRouteComponent(() => import('./pages/openings/edit-opening-page.tsx'), 'EditOpeningPage'),
  }),
  createRoute({
    getParentRoute: recruiter,
    path: '/openings/$postingId/applications/$grantId',
    component: lazyRouteComponent(() => import('./pages/openings/received-page.tsx'), 'ReceivedPage'),
  }),
  createRoute({
    getParentRoute: recruiter,
    path: '/employer',
    component: lazyRouteComponent(() => import('./pages/employer/employer-page.tsx'), 'EmployerPage'),
  }),
];

const routeTree = rootRoute.addChildren([
  firstRoute,
  unlockRoute,
  startRoute,
  signInRoute,
  joinRoute,
  joinOperatorRoute,
  memberRoute.addChildren([accountRoute, ...messageRoutes]),
  candidateRoute.addChildren([...candidateRoutes]),
  recruiterRoute.addChildren(recruiterRoutes),
  operatorRoute.addChildren([deskRoute, deskAccountsRoute]),
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
