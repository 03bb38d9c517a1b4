import { Trans } from '@lingui/react/macro';
import { signInByPasskey } from '../../client/accounts/passkeys.ts';
import { browserAuthenticator } from '../keys/passkey.ts';
import { useAct } from '../pages/use-act.ts';
import { browserKeep } from '../session/browser-keep.ts';
import { useApi, useSessionKeeper } from '../session/session-provider.tsx';
import { Button } from '../ui/button.tsx';
import { PasskeyTrouble } from './passkey-trouble.tsx';

/**
 * Signs in by whichever passkey is chosen; one that cannot unlock leads to the page that asks for the rest. Outlined: the
 * step of the form beside it is the filled one.
 */
export function SignInByPasskey({ onLocked }: { onLocked: () => void }) {
  const api = useApi();
  const keeper = useSessionKeeper();
  const signingIn = useAct(
    () => signInByPasskey(api, { authenticator: browserAuthenticator, keep: browserKeep }),
    async (signedIn) => {
      if (!('locked' in signedIn)) return keeper.begin(signedIn);
      onLocked();
      await keeper.find();
    },
  );
  return (
    <div className="stack stack-tight">
      <Button pending={signingIn.pending} onPress={() => void signingIn.run(undefined)}>
        <Trans>Sign in with a passkey</Trans>
      </Button>
      <PasskeyTrouble act={signingIn} />
    </div>
  );
}
