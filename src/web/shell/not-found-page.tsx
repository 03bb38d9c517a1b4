import { Trans, useLingui } from '@lingui/react/macro';
import { EmptyState } from '../ui/empty-state.tsx';
import { ButtonLink } from '../ui/link.tsx';

/** For an address that leads nowhere; it does not tell whether something was there once. */
export function NotFoundPage() {
  const { t } = useLingui();
  return (
    <EmptyState
      page
      title={t`There is nothing at this address`}
      action={
        <ButtonLink href="/app">
          <Trans>Go to the start page</Trans>
        </ButtonLink>
      }
    >
      <Trans>The link may be mistyped, or what it led to is not yours to see.</Trans>
    </EmptyState>
  );
}
