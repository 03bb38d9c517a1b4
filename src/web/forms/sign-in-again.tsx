import '../pages/accounts/account.css';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { hasPasskeys } from '../keys/passkey.ts';
import type { CoveredPage } from '../session/covered-page.ts';
import { useSessionKeeper, useSessionState } from '../session/session-provider.tsx';
import { accountOf } from '../session/session-state.ts';
import { Button, ButtonRow } from '../ui/button.tsx';
import { LeaveCovered } from './leave-covered.tsx';
import { SignInForm } from './sign-in.tsx';
import { SignInByPasskey } from './sign-in-by-passkey.tsx';
import { TakenAlongNotice, useTakeAlong } from './take-along.tsx';
import { UnlockForm } from './unlock.tsx';

/** The way back to a covered page: by signing in or unlocking as its account, here, or by leaving it. */
export function SignInAgain({ covered }: { covered: CoveredPage }) {
  const account = accountOf(useSessionState());
  const [leaving, setLeaving] = useState(false);
  const [byPasskey, setByPasskey] = useState(false);
  const taking = useTakeAlong(covered.attendedAt);
  if (leaving) return <LeaveCovered onStay={() => setLeaving(false)} />;
  const other = account !== null && account.accountId !== covered.account.accountId;
  return (
    <>
      {other ? (
        <p role="alert">
          <Trans>
            What was entered on this page belongs to another account than the one that is signed in now. It is
            not shown to this one, and nothing of it is saved here.
          </Trans>
        </p>
      ) : (
        <p>
          {account === null ? (
            <Trans>
              What you entered is still here, hidden, and saved nowhere yet. Sign in again with the same
              account, and you go on where you were.
            </Trans>
          ) : (
            <Trans>
              What you entered is still here, hidden, and saved nowhere yet. Unlock your account, and you go
              on where you were.
            </Trans>
          )}
        </p>
      )}
      {account === null && (
        <>
          {hasPasskeys() && (
            <div className="sign-in-passkey">
              <SignInByPasskey onLocked={() => setByPasskey(true)} />
              <p className="field-hint">
                <Trans>Or with your address:</Trans>
              </p>
            </div>
          )}
          <SignInForm />
        </>
      )}
      {account !== null && !other && (
        <UnlockForm key={account.accountId} account={account} typed={byPasskey} />
      )}
      <div className={other ? undefined : 'over-else'}>
        <ButtonRow>
          {other && <SignOutFirst />}
          {taking.offered && (
            <Button onPress={taking.take}>
              <Trans>Save it to a file</Trans>
            </Button>
          )}
          <Button tone="danger-plain" onPress={() => setLeaving(true)}>
            <Trans>Leave without it</Trans>
          </Button>
        </ButtonRow>
      </div>
      {taking.taken && <TakenAlongNotice />}
    </>
  );
}

function SignOutFirst() {
  const keeper = useSessionKeeper();
  return (
    <Button tone="primary" onPress={() => void keeper.signOut('here')}>
      <Trans>Sign out, and in with the other one</Trans>
    </Button>
  );
}
