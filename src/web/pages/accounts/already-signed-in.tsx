import { Trans, useLingui } from '@lingui/react/macro';
import type { Account } from '../../../shared/api/accounts.ts';
import { useSessionKeeper } from '../../session/session-provider.tsx';
import { Button, ButtonRow } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink } from '../../ui/link.tsx';
import { useKindNames } from './kind-names.ts';

/** A new account is opened by who is signed out: this browser holds one session. */
export function AlreadySignedIn({ account }: { account: Account }) {
  const { t } = useLingui();
  const keeper = useSessionKeeper();
  const kind = useKindNames()[account.kind];
  return (
    <EmptyState
      page
      title={t`You are signed in already`}
      action={
        <ButtonRow>
          <ButtonLink href="/app">
            <Trans>Go to your start page</Trans>
          </ButtonLink>
          <Button onPress={() => void keeper.signOut('here')}>
            <Trans>Sign out</Trans>
          </Button>
        </ButtonRow>
      }
    >
      <Trans>
        This browser is signed in with an account of this kind: {kind}. To open another one, sign out first.
      </Trans>
    </EmptyState>
  );
}
