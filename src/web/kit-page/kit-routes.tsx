import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { FailurePage } from '../shell/failure-page.tsx';
import { LoadingPage } from '../shell/loading-page.tsx';
import { NotFoundPage } from '../shell/not-found-page.tsx';
import { KitFrame } from './kit-frame.tsx';

const rootRoute = createRootRoute({ component: KitFrame, notFoundComponent: NotFoundPage });
const kitRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./kit-page.tsx'), 'KitPage'),
});

/** The same kind of router as the product's, with one page. */
export const kitRouter = createRouter({
  routeTree: rootRoute.addChildren([kitRoute]),
  basepath: '/app',
  defaultErrorComponent: FailurePage,
  defaultPendingComponent: LoadingPage,
});
