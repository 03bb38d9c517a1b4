import { createRoute, createRouter } from '@tanstack/react-router';
import { candidateRoutes } from './routes/candidate-routes.ts';
import { deskRoutes } from './routes/desk-routes.ts';
import { candidateRoute, memberRoute, operatorRoute, recruiterRoute, rootRoute } from './routes/frames.ts';
import { memberRoutes } from './routes/member-routes.ts';
import { recruiterRoutes } from './routes/recruiter-routes.ts';
import { wayInRoutes } from './routes/way-in-routes.ts';
import { FailurePage } from './shell/failure-page.tsx';
import { FirstPage } from './shell/first-page.tsx';
import { LoadingPage } from './shell/loading-page.tsx';

const firstRoute = createRoute({ getParentRoute: () => rootRoute, path: '/', component: FirstPage });

const routeTree = rootRoute.addChildren([
  firstRoute,
  ...wayInRoutes,
  memberRoute.addChildren([...memberRoutes]),
  candidateRoute.addChildren([...candidateRoutes]),
  recruiterRoute.addChildren([...recruiterRoutes]),
  operatorRoute.addChildren([...deskRoutes]),
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
