import { Trans, useLingui } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { AcceptInvitationForm } from '../../forms/accept-invitation.tsx';
import { RequireSession } from '../../session/require-session.tsx';
import { usePageState } from '../../session/session-provider.tsx';
import { LoadingPage } from '../../shell/loading-page.tsx';
import { ButtonRow } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { keepInvitation, keptInvitation, useLinkToken } from './link-token.ts';

/** A recruiter joins the employer that invited: signs in or opens an account first, then accepts. */
export function JoinPage() {
  const { t } = useLingui();
  const { is } = usePageState();
  const token = useInvitation();
  if (token === null) {
    return (
      <EmptyState page title={t`This invitation link is not whole`}>
        <Trans>
          Open the link in the mail once more, or copy all of it. If it was used already, ask for a new one.
        </Trans>
      </EmptyState>
    );
  }
  if (is === 'finding') return <LoadingPage />;
  if (is === 'signed-out') return <Welcome />;
  return (
    <RequireSession kind="recruiter">
      <div className="narrow">
        <PageHeader
          title={t`Join your employer`}
          lead={t`Candidates will see your name and title before they grant you anything.`}
        />
        <Card>
          <AcceptInvitationForm token={token} />
        </Card>
      </div>
    </RequireSession>
  );
}

// Taken out of the address bar, so that it does not stay in the history of this browser.
function useInvitation(): string | null {
  const linked = useLinkToken();
  const router = useRouter();
  const [token, setToken] = useState(() => linked ?? keptInvitation());
  useEffect(() => {
    if (linked === null) return;
    keepInvitation(linked);
    setToken(linked);
    router.history.replace('/app/join');
  }, [linked, router]);
  return token;
}

function Welcome() {
  const { t } = useLingui();
  return (
    <div className="narrow">
      <PageHeader
        title={t`You are invited to recruit with your employer`}
        lead={t`The invitation is for the mail address it was sent to. Sign in with that address, or open a recruiter’s account with it; then you come back here.`}
      />
      <ButtonRow>
        <ButtonLink href="/app/start?as=recruiter&next=%2Fapp%2Fjoin">
          <Trans>Open an account</Trans>
        </ButtonLink>
        <ButtonLink tone="plain" href="/app/sign-in?next=%2Fapp%2Fjoin">
          <Trans>Sign in</Trans>
        </ButtonLink>
      </ButtonRow>
    </div>
  );
}
