import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { addPasskey } from '../../client/accounts/passkeys.ts';
import type { Shown } from '../../client/accounts/unlock.ts';
import { argon2idInWorker } from '../keys/derive-in-worker.ts';
import { browserAuthenticator } from '../keys/passkey.ts';
import { useThisDevice } from '../pages/accounts/use-this-device.ts';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { useAct } from '../pages/use-act.ts';
import { useApi, useSession } from '../session/session-provider.tsx';
import { Button, StepRow } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { showToast } from '../ui/toast.tsx';
import { Deriving } from './deriving.tsx';
import { Form } from './form.tsx';
import { isReady, NO_PROOF, ProofFields, shownBy } from './proof-fields.tsx';

/** Makes a passkey and adds it to the account, once a secret in force was shown. */
export function AddPasskeyForm(props: {
  onAdded: () => void;
  onCancel: () => void;
  cancelLabel?: string;
  /** What shows who one is, where it is known already: just after the account was opened. */
  proof?: Shown;
}) {
  const { t } = useLingui();
  const api = useApi();
  const session = useSession();
  const queries = useQueryClient();
  const device = useThisDevice();
  const [named, setNamed] = useState('');
  // A copy: the passkeys there are mostly lie in other devices than this one, so that typing comes first here.
  const [proving, setProving] = useState({ ...NO_PROOF });
  // The device's own name is asked for and may come late: put into the field, it would come under the writing hand.
  const label = named.trim() || device;
  const adding = useAct(
    () =>
      addPasskey(api, session, {
        proof: props.proof ?? shownBy(proving),
        authenticator: browserAuthenticator,
        label,
        argon2id: argon2idInWorker,
      }),
    async () => {
      await queries.invalidateQueries({ queryKey: ['passkeys'] });
      showToast(t`The passkey was added.`);
      props.onAdded();
    },
  );
  return (
    <Form label={t`Add a passkey`} onSubmit={() => void adding.run(undefined)}>
      <TextField
        label={t`Name of the passkey`}
        hint={t`So that you know it again in the list. Left empty, it is called “${device}”.`}
        name="passkey-label"
        maxLength={60}
        value={named}
        onChange={setNamed}
      />
      {props.proof === undefined && (
        <>
          <p>
            <Trans>Show that it is you; then your browser makes the passkey.</Trans>
          </p>
          <ProofFields value={proving} onChange={setProving} />
        </>
      )}
      <ActTrouble act={adding} />
      <StepRow
        step={
          <Button
            tone="primary"
            type="submit"
            pending={adding.pending}
            disabled={props.proof === undefined && !isReady(proving)}
          >
            <Trans>Add the passkey</Trans>
          </Button>
        }
        back={
          <Button tone="quiet" disabled={adding.pending} onPress={props.onCancel}>
            {props.cancelLabel ?? <Trans>Cancel</Trans>}
          </Button>
        }
      />
      {adding.pending && props.proof === undefined && proving.method === 'passphrase' && <Deriving />}
    </Form>
  );
}
