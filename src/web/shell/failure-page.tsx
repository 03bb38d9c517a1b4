import { Trans, useLingui } from '@lingui/react/macro';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { Tampered } from '../../shared/errors.ts';
import { TamperedNotice } from '../explain/tampered-notice.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';

/** What a page shows when it broke. The cause is named, but never sent anywhere: it may hold plaintext. */
export function FailurePage({ error, reset }: ErrorComponentProps) {
  const { t } = useLingui();
  if (error instanceof Tampered) return <TamperedNotice error={error} />;
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
