import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { removePasskey } from '../../client/accounts/passkeys.ts';
import type { Passkey } from '../../shared/api/passkeys.ts';
import { argon2idInWorker } from '../keys/derive-in-worker.ts';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { useAct } from '../pages/use-act.ts';
import { useApi, useSession } from '../session/session-provider.tsx';
import { Button, StepRow } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { showToast } from '../ui/toast.tsx';
import { Deriving } from './deriving.tsx';
import { Form } from './form.tsx';
import { isReady, NO_PROOF, ProofFields, shownBy } from './proof-fields.tsx';

/** Takes a passkey away, once a secret in force was shown. */
export function RemovePasskey({ passkey }: { passkey: Passkey }) {
  const { t } = useLingui();
  const [asking, setAsking] = useState(false);
  const { label } = passkey;
  return (
    <>
      <Button tone="quiet" label={t`Remove: ${label}`} onPress={() => setAsking(true)}>
        <Trans>Remove</Trans>
      </Button>
      <Dialog open={asking} onClose={() => setAsking(false)} title={t`Remove the passkey “${label}”?`}>
        <RemoveForm passkey={passkey} onClose={() => setAsking(false)} />
      </Dialog>
    </>
  );
}

function RemoveForm({ passkey, onClose }: { passkey: Passkey; onClose: () => void }) {
  const { t } = useLingui();
  const api = useApi();
  const session = useSession();
  const queries = useQueryClient();
  const { credentialId } = passkey;
  const [proving, setProving] = useState(NO_PROOF);
  const removing = useAct(
    () => removePasskey(api, session, { proof: shownBy(proving), credentialId, argon2id: argon2idInWorker }),
    async () => {
      await queries.invalidateQueries();
      showToast(t`The passkey was removed.`);
      onClose();
    },
  );
  return (
    <Form onSubmit={() => void removing.run(undefined)}>
      <ul className="consequences">
        <li>
          <Trans>It signs in and unlocks no more, and all other devices are signed out.</Trans>
        </li>
        <li>
          <Trans>The entry in your browser or password manager stays; delete it there.</Trans>
        </li>
      </ul>
      <ProofFields value={proving} onChange={setProving} />
      <ActTrouble act={removing} />
      <StepRow
        step={
          <Button tone="danger" type="submit" pending={removing.pending} disabled={!isReady(proving)}>
            <Trans>Remove the passkey</Trans>
          </Button>
        }
        back={
          <Button disabled={removing.pending} onPress={onClose}>
            <Trans>Keep it</Trans>
          </Button>
        }
      />
      {removing.pending && proving.method === 'passphrase' && <Deriving />}
    </Form>
  );
}
