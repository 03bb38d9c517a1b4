import { Trans, useLingui } from '@lingui/react/macro';
import { ButtonRow } from '../../ui/button.tsx';
import { ButtonLink, TextLink } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';

/** The application's first page for those who are signed out. */
export function StartPage() {
  const { t } = useLingui();
  return (
    <div className="narrow stack">
      <PageHeader
        title={t`Your résumé stays yours`}
        lead={t`It is sealed in this browser before it leaves it. You choose who opens it, you see each time it is opened, and you can take it back.`}
      />
      <ButtonRow>
        <ButtonLink href="/app/start">
          <Trans>Open an account</Trans>
        </ButtonLink>
        <ButtonLink tone="plain" href="/app/sign-in">
          <Trans>Sign in</Trans>
        </ButtonLink>
      </ButtonRow>
      <p>
        <TextLink href="/">
          <Trans>Look at the postings first; no account is needed for that.</Trans>
        </TextLink>
      </p>
    </div>
  );
}
