import { Trans, useLingui } from '@lingui/react/macro';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useState } from 'react';
import { Tampered } from '../../shared/errors.ts';
import { TamperedNotice } from '../explain/tampered-notice.tsx';
import { PageNotLoaded } from '../page-not-loaded.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';

/** What a page shows when it broke. The cause is named, but never sent anywhere: it may hold plaintext. */
export function FailurePage({ error, reset }: ErrorComponentProps) {
  const { t } = useLingui();
  if (error instanceof Tampered) return <TamperedNotice error={error} />;
  if (error instanceof PageNotLoaded) return <NotLoaded />;
  return (
    <EmptyState
      page
      tone="danger"
      title={t`This page stopped working`}
      action={
        <Button onPress={reset}>
          <Trans>Try again</Trans>
        </Button>
      }
    >
      <p>
        <Trans>Nothing was sent or stored half-way. If it happens again, reload the page.</Trans>
      </p>
      <p className="code-line">{error instanceof Error ? error.message : String(error)}</p>
    </EmptyState>
  );
}

// A browser may remember that it could not fetch a page's code: only loading everything anew asks again, and without a
// network that would take the open account away for nothing.
function NotLoaded() {
  const { t } = useLingui();
  const [state, setState] = useState<'waits' | 'asks' | 'still'>('waits');
  const tryAgain = async () => {
    setState('asks');
    try {
      await fetch('/favicon.svg', { cache: 'no-store' });
      location.reload();
    } catch {
      setState('still');
    }
  };
  return (
    <EmptyState
      page
      title={t`This page could not be loaded`}
      action={
        <Button tone="primary" pending={state === 'asks'} onPress={() => void tryAgain()}>
          <Trans>Try again</Trans>
        </Button>
      }
    >
      <p>
        <Trans>Look whether you are connected. Nothing of yours is lost; you are still signed in here.</Trans>
      </p>
      <p>
        <Trans>Trying again loads everything anew, and asks you to unlock your account.</Trans>
      </p>
      {state === 'still' && (
        <p role="status">
          <Trans>There is still no connection.</Trans>
        </p>
      )}
    </EmptyState>
  );
}
