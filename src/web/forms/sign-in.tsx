import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { signIn } from '../../client/accounts/sign-in.ts';
import { argon2idInWorker } from '../keys/derive-in-worker.ts';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { useAct } from '../pages/use-act.ts';
import { browserKeep } from '../session/browser-keep.ts';
import { useApi, useSessionKeeper } from '../session/session-provider.tsx';
import { Button, ButtonRow } from '../ui/button.tsx';
import { AddressField, readAddress } from './address-field.tsx';
import { Deriving } from './deriving.tsx';
import { Form } from './form.tsx';
import { NO_SECRET, TypedSecretFields } from './typed-secret.tsx';

/** Address, and passphrase or kit. */
export function SignInForm() {
  const api = useApi();
  const keeper = useSessionKeeper();
  const [address, setAddress] = useState('');
  const [typed, setTyped] = useState(NO_SECRET);
  const signingIn = useAct(
    () =>
      signIn(api, { address: readAddress(address), ...typed, argon2id: argon2idInWorker, keep: browserKeep }),
    (session) => keeper.begin(session),
  );
  return (
    <Form onSubmit={() => void signingIn.run(undefined)}>
      <AddressField autoComplete="username" value={address} onChange={setAddress} />
      <TypedSecretFields value={typed} onChange={setTyped} />
      <ActTrouble act={signingIn} />
      <ButtonRow>
        <Button
          tone="primary"
          type="submit"
          pending={signingIn.pending}
          disabled={address.trim() === '' || typed.secret.trim() === ''}
        >
          <Trans>Sign in</Trans>
        </Button>
      </ButtonRow>
      {signingIn.pending && <Deriving />}
    </Form>
  );
}
