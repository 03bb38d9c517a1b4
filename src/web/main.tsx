import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { activateFirstLocale, LanguageProvider } from './i18n.tsx';
import { router } from './routes.tsx';
import { SessionInterrupted } from './session/session-interrupted.ts';
import { SessionProvider } from './session/session-provider.tsx';
import { loadSessionOver } from './shell/session-over-dialog.tsx';
import { ToastRegion } from './ui/toast.tsx';

// Whoever opens a page sees how things stand now: what was asked before is shown only until the answer comes.
const queries = new QueryClient({
  defaultOptions: {
    queries: {
      ...{ staleTime: 0, refetchOnWindowFocus: true },
      // A covered page asks nothing, and shows what it showed.
      retry: (failed, error) => error instanceof SessionInterrupted || failed < 1,
      // Asked also while the browser takes itself for offline: a page that waits in silence tells nobody what to do.
      ...{ networkMode: 'always', refetchOnReconnect: true },
    },
  },
});

const place = document.getElementById('app');
if (place === null) throw new Error('the page has no place for the application');

// Not awaited at the top of the module: Safari before 27 may start modules that wait for each other out of turn.
void start(place);

async function start(on: HTMLElement): Promise<void> {
  const first = await activateFirstLocale();
  createRoot(on).render(
    <StrictMode>
      <LanguageProvider first={first}>
        <QueryClientProvider client={queries}>
          <SessionProvider onUnsaved={loadSessionOver}>
            <RouterProvider router={router} />
            <ToastRegion />
          </SessionProvider>
        </QueryClientProvider>
      </LanguageProvider>
    </StrictMode>,
  );
}
