import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { withTexts } from './i18n.tsx';
import { readCardSearch } from './pages/openings/card-search-params.ts';
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
  component: lazyRouteComponent(
    () => withTexts(() => import('./pages/accounts/unlock-page.tsx')),
    'UnlockRoute',
  ),
});

const candidate = () => candidateRoute;
const candidateRoutes = [
  createRoute({
    getParentRoute: candidate,
    path: '/resumes',
    component: lazyRouteComponent(
      () => withTexts(() => import('./pages/resumes/resumes-page.tsx')),
      'ResumesPage',
    ),
  }),
  createRoute({
    getParentRoute: candidate,
    path: '/resumes/import',
    component: lazyRouteComponent(
      () => withTexts(() => import('./pages/resumes/import-page.tsx')),
      'ImportPage',
    ),
  }),
  createRoute({
    getParentRoute: candidate,
    path: '/resumes/$documentId',
    component: lazyRouteComponent(
      () => withTexts(() => import('./pages/resumes/resume-page.tsx')),
      'ResumePage',
    ),
  }),
  createRoute({
    getParentRoute: candidate,
    path: '/resumes/$documentId/versions',
    component: lazyRouteComponent(
      () => withTexts(() => import('./pages/resumes/versions-page.tsx')),
      'VersionsPage',
    ),
  }),
  createRoute({
    getParentRoute: candidate,
    path: '/resumes/$documentId/copies',
    component: lazyRouteComponent(
      () => withTexts(() => import('./pages/resumes/copies-page.tsx')),
      'CopiesPage',
    ),
  }),
  createRoute({
    getParentRoute: candidate,
    path: '/postings',
    validateSearch: readPostingSearch,
    component: lazyRouteComponent(
      () => withTexts(() => import('./pages/postings/postings-page.tsx')),
      'PostingsPage',
    ),
  }),
  createRoute({
    getParentRoute: candidate,
    path: '/postings/$postingId',
    component: lazyRouteComponent(
      () => withTexts(() => import('./pages/postings/posting-page.tsx')),
      'PostingPage',
    ),
  }),
  createRoute({
    getParentRoute: candidate,
    path: '/postings/$postingId/apply',
    component: lazyRouteComponent(
      () => withTexts(() => import('./pages/applications/apply-page.tsx')),
      'ApplyPage',
    ),
  }),
  createRoute({
    getParentRoute: candidate,
    path: '/postings/$postingId/interest',
    component: lazyRouteComponent(
      () => withTexts(() => import('./pages/interests/show-interest-page.tsx')),
      'ShowInterestPage',
    ),
  }),
  createRoute({
    getParentRoute: candidate,
    path: '/interests',
    component: lazyRouteComponent(
      () => withTexts(() => import('./pages/interests/interests-page.tsx')),
      'InterestsPage',
    ),
  }),
  createRoute({
    getParentRoute: candidate,
    path: '/applications',
    component: lazyRouteComponent(
      () => withTexts(() => import('./pages/applications/applications-page.tsx')),
      'ApplicationsPage',
    ),
  }),
  createRoute({
    getParentRoute: candidate,
    path: '/applications/$grantId',
    component: lazyRouteComponent(
      () => withTexts(() => import('./pages/applications/application-page.tsx')),
      'ApplicationPage',
    ),
  }),
  createRoute({
    getParentRoute: candidate,
    path: '/requests',
    component: lazyRouteComponent(
      () => withTexts(() => import('./pages/requests/requests-page.tsx')),
      'RequestsPage',
    ),
  }),
  createRoute({
    getParentRoute: candidate,
    path: '/requests/$requestId',
    component: lazyRouteComponent(
      () => withTexts(() => import('./pages/requests/request-page.tsx')),
      'RequestPage',
    ),
  }),
  createRoute({
    getParentRoute: candidate,
    path: '/requests/$requestId/share',
    component: lazyRouteComponent(
      () => withTexts(() => import('./pages/requests/share-page.tsx')),
      'SharePage',
    ),
  }),
  createRoute({
    getParentRoute: candidate,
    path: '/card',
    component: lazyRouteComponent(() => withTexts(() => import('./pages/cards/card-page.tsx')), 'CardPage'),
  }),
  createRoute({
    getParentRoute: candidate,
    path: '/card/hidden',
    component: lazyRouteComponent(
      () => withTexts(() => import('./pages/cards/hidden-page.tsx')),
      'HiddenPage',
    ),
  }),
  createRoute({
    getParentRoute: candidate,
    path: '/access',
    component: lazyRouteComponent(
      () => withTexts(() => import('./pages/access/access-page.tsx')),
      'AccessPage',
    ),
  }),
  createRoute({
    getParentRoute: candidate,
    path: '/record',
    validateSearch: readRecordSearch,
    component: lazyRouteComponent(
      () => withTexts(() => import('./pages/record/record-page.tsx')),
      'RecordPage',
    ),
  }),
  createRoute({
    getParentRoute: candidate,
    path: '/account/export',
    component: lazyRouteComponent(
      () => withTexts(() => import('./pages/accounts/export-page.tsx')),
      'ExportPage',
    ),
  }),
] as const;

const messageRoutes = [
  createRoute({
    getParentRoute: () => memberRoute,
    path: '/messages',
    component: lazyRouteComponent(
      () => withTexts(() => import('./pages/messages/messages-page.tsx')),
      'MessagesPage',
    ),
  }),
  createRoute({
    getParentRoute: () => memberRoute,
    path: '/messages/$grantId',
    component: lazyRouteComponent(
      () => withTexts(() => import('./pages/messages/thread-page.tsx')),
      'ThreadPage',
    ),
  }),
] as const;

const startRoute = createRoute({
  getParentRoute: root,
  path: '/start',
  component: lazyRouteComponent(
    () => withTexts(() => import('./pages/accounts/open-account-page.tsx')),
    'OpenAccountPage',
  ),
});
const signInRoute = createRoute({
  getParentRoute: root,
  path: '/sign-in',
  component: lazyRouteComponent(
    () => withTexts(() => import('./pages/accounts/sign-in-page.tsx')),
    'SignInPage',
  ),
});
const pairRoute = createRoute({
  getParentRoute: root,
  path: '/sign-in/device',
  component: lazyRouteComponent(() => withTexts(() => import('./pages/accounts/pair-page.tsx')), 'PairPage'),
});
const startOverRoute = createRoute({
  getParentRoute: root,
  path: '/start-over',
  component: lazyRouteComponent(
    () => withTexts(() => import('./pages/accounts/start-over-page.tsx')),
    'StartOverPage',
  ),
});
const finishStartOverRoute = createRoute({
  getParentRoute: root,
  path: '/start-over/finish',
  component: lazyRouteComponent(
    () => withTexts(() => import('./pages/accounts/finish-start-over-page.tsx')),
    'FinishStartOverPage',
  ),
});
const joinOperatorRoute = createRoute({
  getParentRoute: root,
  path: '/join-operator',
  component: lazyRouteComponent(
    () => withTexts(() => import('./pages/accounts/join-operator-page.tsx')),
    'JoinOperatorPage',
  ),
});
const joinRoute = createRoute({
  getParentRoute: root,
  path: '/join',
  component: lazyRouteComponent(() => withTexts(() => import('./pages/accounts/join-page.tsx')), 'JoinPage'),
});
// Its last screen is for somebody whose account is gone: it asks for a session itself.
const eraseRoute = createRoute({
  getParentRoute: root,
  path: '/account/erase',
  component: lazyRouteComponent(
    () => withTexts(() => import('./pages/accounts/erase-page.tsx')),
    'ErasePage',
  ),
});
const accountRoutes = [
  createRoute({
    getParentRoute: () => memberRoute,
    path: '/account',
    component: lazyRouteComponent(
      () => withTexts(() => import('./pages/accounts/account-page.tsx')),
      'AccountPage',
    ),
  }),
  createRoute({
    getParentRoute: () => memberRoute,
    path: '/account/security',
    component: lazyRouteComponent(
      () => withTexts(() => import('./pages/accounts/security-page.tsx')),
      'SecurityPage',
    ),
  }),
  createRoute({
    getParentRoute: () => memberRoute,
    path: '/account/devices',
    component: lazyRouteComponent(
      () => withTexts(() => import('./pages/accounts/devices-page.tsx')),
      'DevicesPage',
    ),
  }),
  createRoute({
    getParentRoute: () => memberRoute,
    path: '/account/let-in',
    component: lazyRouteComponent(
      () => withTexts(() => import('./pages/accounts/let-in-page.tsx')),
      'LetInPage',
    ),
  }),
  createRoute({
    getParentRoute: () => memberRoute,
    path: '/account/lost-device',
    component: lazyRouteComponent(
      () => withTexts(() => import('./pages/accounts/lost-device-page.tsx')),
      'LostDevicePage',
    ),
  }),
  createRoute({
    getParentRoute: () => memberRoute,
    path: '/account/address',
    component: lazyRouteComponent(
      () => withTexts(() => import('./pages/accounts/address-page.tsx')),
      'AddressPage',
    ),
  }),
  createRoute({
    getParentRoute: () => memberRoute,
    path: '/account/kit',
    component: lazyRouteComponent(() => withTexts(() => import('./pages/accounts/kit-page.tsx')), 'KitPage'),
  }),
  createRoute({
    getParentRoute: () => memberRoute,
    path: '/account/record',
    component: lazyRouteComponent(
      () => withTexts(() => import('./pages/accounts/account-record-page.tsx')),
      'AccountRecordPage',
    ),
  }),
] as const;
const deskRoute = createRoute({
  getParentRoute: () => operatorRoute,
  path: '/desk',
  component: lazyRouteComponent(() => withTexts(() => import('./pages/desk/desk-page.tsx')), 'DeskPage'),
});
const deskAccountsRoute = createRoute({
  getParentRoute: () => operatorRoute,
  path: '/desk/accounts',
  component: lazyRouteComponent(
    () => withTexts(() => import('./pages/desk/accounts-page.tsx')),
    'AccountsPage',
  ),
});

const deskOperatorsRoute = createRoute({
  getParentRoute: () => operatorRoute,
  path: '/desk/operators',
  component: lazyRouteComponent(
    () => withTexts(() => import('./pages/desk/operators-page.tsx')),
    'OperatorsPage',
  ),
});
const deskHealthRoute = createRoute({
  getParentRoute: () => operatorRoute,
  path: '/desk/health',
  component: lazyRouteComponent(() => withTexts(() => import('./pages/desk/health-page.tsx')), 'HealthPage'),
});
const deskMailRoute = createRoute({
  getParentRoute: () => operatorRoute,
  path: '/desk/health/mail',
  component: lazyRouteComponent(() => withTexts(() => import('./pages/desk/mail-page.tsx')), 'MailPage'),
});

const recruiter = () => recruiterRoute;
const recruiterRoutes = [
  createRoute({
    getParentRoute: recruiter,
    path: '/openings',
    component: lazyRouteComponent(
      () => withTexts(() => import('./pages/openings/openings-page.tsx')),
      'OpeningsPage',
    ),
  }),
  createRoute({
    getParentRoute: recruiter,
    path: '/openings/new',
    component: lazyRouteComponent(
      () => withTexts(() => import('./pages/openings/new-opening-page.tsx')),
      'NewOpeningPage',
    ),
  }),
  createRoute({
    getParentRoute: recruiter,
    path: '/openings/$postingId',
    component: lazyRouteComponent(
      () => withTexts(() => import('./pages/openings/opening-page.tsx')),
      'OpeningPage',
    ),
  }),
  createRoute({
    getParentRoute: recruiter,
    path: '/openings/$postingId/edit',
    component: lazyRouteComponent(
      () => withTexts(() => import('./pages/openings/edit-opening-page.tsx')),
      'EditOpeningPage',
    ),
  }),
  createRoute({
    getParentRoute: recruiter,
    path: '/openings/$postingId/applications/$grantId',
    component: lazyRouteComponent(
      () => withTexts(() => import('./pages/openings/received-page.tsx')),
      'ReceivedPage',
    ),
  }),
  createRoute({
    getParentRoute: recruiter,
    path: '/openings/$postingId/interests',
    component: lazyRouteComponent(
      () => withTexts(() => import('./pages/interests/shown-interests-page.tsx')),
      'ShownInterestsPage',
    ),
  }),
  createRoute({
    getParentRoute: recruiter,
    path: '/openings/$postingId/search',
    validateSearch: readCardSearch,
    component: lazyRouteComponent(
      () => withTexts(() => import('./pages/openings/search-page.tsx')),
      'SearchPage',
    ),
  }),
  createRoute({
    getParentRoute: recruiter,
    path: '/openings/$postingId/shortlist',
    component: lazyRouteComponent(
      () => withTexts(() => import('./pages/openings/shortlist-page.tsx')),
      'ShortlistPage',
    ),
  }),
  createRoute({
    getParentRoute: recruiter,
    path: '/openings/$postingId/requests',
    component: lazyRouteComponent(
      () => withTexts(() => import('./pages/openings/requests-page.tsx')),
      'SentRequestsPage',
    ),
  }),
  createRoute({
    getParentRoute: recruiter,
    path: '/employer',
    component: lazyRouteComponent(
      () => withTexts(() => import('./pages/employer/employer-page.tsx')),
      'EmployerPage',
    ),
  }),
  createRoute({
    getParentRoute: recruiter,
    path: '/employer/proofs',
    component: lazyRouteComponent(
      () => withTexts(() => import('./pages/employer/proofs-page.tsx')),
      'ProofsPage',
    ),
  }),
  createRoute({
    getParentRoute: recruiter,
    path: '/employer/people',
    component: lazyRouteComponent(
      () => withTexts(() => import('./pages/employer/people-page.tsx')),
      'PeoplePage',
    ),
  }),
  createRoute({
    getParentRoute: recruiter,
    path: '/employer/keys',
    component: lazyRouteComponent(
      () => withTexts(() => import('./pages/employer/keys-page.tsx')),
      'KeysPage',
    ),
  }),
] as const;

const routeTree = rootRoute.addChildren([
  firstRoute,
  unlockRoute,
  startRoute,
  signInRoute,
  pairRoute,
  startOverRoute,
  finishStartOverRoute,
  joinRoute,
  joinOperatorRoute,
  eraseRoute,
  memberRoute.addChildren([...accountRoutes, ...messageRoutes]),
  candidateRoute.addChildren([...candidateRoutes]),
  recruiterRoute.addChildren([...recruiterRoutes]),
  operatorRoute.addChildren([
    deskRoute,
    deskAccountsRoute,
    deskOperatorsRoute,
    deskHealthRoute,
    deskMailRoute,
  ]),
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
