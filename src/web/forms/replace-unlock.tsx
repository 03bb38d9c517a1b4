import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { changeUnlock, type Replacement } from '../../client/accounts/change-unlock.ts';
import type { TypedMethod } from '../../client/accounts/derive-unlock.ts';
import { argon2idInWorker } from '../keys/derive-in-worker.ts';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { useAct } from '../pages/use-act.ts';
import { useApi, useSession, useSessionKeeper } from '../session/session-provider.tsx';
import { Button, ButtonRow, StepRow } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { showToast } from '../ui/toast.tsx';
import { Deriving } from './deriving.tsx';
import { Form } from './form.tsx';
import { KeepKit } from './keep-kit.tsx';
import { KeepPassphrase } from './keep-passphrase.tsx';
import { isReady, NO_PROOF, ProofFields, shownBy } from './proof-fields.tsx';
import { useUnloadWarning } from './use-unload-warning.ts';

type Place =
  | { readonly at: 'start' }
  | { readonly at: 'proof'; readonly method: TypedMethod }
  | { readonly at: 'made'; readonly replacement: Replacement };

/** Makes a new passphrase or kit, once a secret in force was typed: an open screen is not enough. */
export function ReplaceUnlock() {
  const { t } = useLingui();
  const [place, setPlace] = useState<Place>({ at: 'start' });
  useUnloadWarning(place.at === 'made');
  const end = () => {
    setPlace({ at: 'start' });
    showToast(t`The new one is in force.`);
  };
  if (place.at === 'proof') {
    return (
      <ProofForm
        method={place.method}
        onCancel={() => setPlace({ at: 'start' })}
        onMade={(replacement) => setPlace({ at: 'made', replacement })}
      />
    );
  }
  if (place.at === 'made') {
    return (
      <>
        <Notice tone="warn" live title={t`The old one no longer works`}>
          <Trans>Keep the new one before you leave this page: it is shown only now.</Trans>
        </Notice>
        {'kit' in place.replacement ? (
          <KeepKit kit={place.replacement.kit} address={null} onKept={end} />
        ) : (
          <KeepPassphrase passphrase={place.replacement.passphrase} onKept={end} />
        )}
      </>
    );
  }
  return (
    <ButtonRow>
      <Button onPress={() => setPlace({ at: 'proof', method: 'passphrase' })}>
        <Trans>Make a new passphrase</Trans>
      </Button>
      <Button onPress={() => setPlace({ at: 'proof', method: 'kit' })}>
        <Trans>Make a new recovery kit</Trans>
      </Button>
    </ButtonRow>
  );
}

function ProofForm(props: {
  method: TypedMethod;
  onCancel: () => void;
  onMade: (replacement: Replacement) => void;
}) {
  const { t } = useLingui();
  const api = useApi();
  const session = useSession();
  const keeper = useSessionKeeper();
  const [proving, setProving] = useState(NO_PROOF);
  const making = useAct(
    () =>
      changeUnlock(api, session, {
        ...{ proof: shownBy(proving), method: props.method },
        argon2id: argon2idInWorker,
      }),
    async (made) => {
      props.onMade(made);
      // A new kit has not been tried yet.
      await keeper.find();
    },
  );
  const title = props.method === 'kit' ? t`Make a new recovery kit` : t`Make a new passphrase`;
  return (
    <Form onSubmit={() => void making.run(undefined)}>
      <p>
        <Trans>First show that it is you, by what opens the account now.</Trans>
      </p>
      <ProofFields value={proving} onChange={setProving} />
      <ActTrouble act={making} />
      <StepRow
        step={
          <Button tone="primary" type="submit" pending={making.pending} disabled={!isReady(proving)}>
            {title}
          </Button>
        }
        back={
          <Button tone="quiet" disabled={making.pending} onPress={props.onCancel}>
            <Trans>Cancel</Trans>
          </Button>
        }
      />
      {making.pending && <Deriving />}
    </Form>
  );
}
