import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { unlock } from '../../client/accounts/unlock.ts';
import type { Account } from '../../shared/api/accounts.ts';
import { argon2idInWorker } from '../keys/derive-in-worker.ts';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { useAct } from '../pages/use-act.ts';
import { browserKeep } from '../session/browser-keep.ts';
import { useApi, useSessionKeeper } from '../session/session-provider.tsx';
import { Button, ButtonRow } from '../ui/button.tsx';
import { Deriving } from './deriving.tsx';
import { Form } from './form.tsx';
import { isReady, NO_PROOF, ProofFields, shownBy } from './proof-fields.tsx';

/** Brings the keys of the signed-in account back into memory; `typed` where the passkey is known not to. */
export function UnlockForm({ account, typed }: { account: Account; typed: boolean }) {
  const api = useApi();
  const keeper = useSessionKeeper();
  const [proving, setProving] = useState(typed ? { ...NO_PROOF } : NO_PROOF);
  const unlocking = useAct(
    () => unlock(api, { account, ...shownBy(proving), argon2id: argon2idInWorker, keep: browserKeep }),
    (session) => keeper.begin(session),
  );
  return (
    <Form onSubmit={() => void unlocking.run(undefined)}>
      <ProofFields value={proving} onChange={setProving} />
      <ActTrouble act={unlocking} />
      <ButtonRow>
        <Button tone="primary" type="submit" pending={unlocking.pending} disabled={!isReady(proving)}>
          <Trans>Unlock</Trans>
        </Button>
      </ButtonRow>
      {unlocking.pending && proving.method === 'passphrase' && <Deriving />}
    </Form>
  );
}
