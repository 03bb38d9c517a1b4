import { Trans, useLingui } from '@lingui/react/macro';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useLinkToken } from './link-token.ts';
import { OpeningPlace } from './open-account-page.tsx';

/** An operator opens an account by the one-time link that the server printed. */
export function JoinOperatorPage() {
  const { t } = useLingui();
  const token = useLinkToken();
  if (token === null) {
    return (
      <EmptyState page title={t`This link is not whole`}>
        <Trans>
          The one-time link for operators ends in # and 43 letters and digits. Copy all of it from the mail,
          or from where the server printed it.
        </Trans>
      </EmptyState>
    );
  }
  return (
    <OpeningPlace
      key={token}
      title={t`Open the operator’s account`}
      kind="operator"
      fixed
      operatorToken={token}
      next="/app"
    >
      <p className="page-foot">
        <Trans>
          A link that came by mail works only for the address that received it; one that the server printed,
          for any. An operator’s account is an account of its own: it holds no résumé.
        </Trans>
      </p>
    </OpeningPlace>
  );
}
