import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { prepareRenewal, type Renewal } from '../../client/accounts/credentials.ts';
import { replaceKeys } from '../../client/accounts/replace-keys.ts';
import { argon2idInWorker } from '../keys/derive-in-worker.ts';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { useAct } from '../pages/use-act.ts';
import { useApi, useSession, useSessionKeeper } from '../session/session-provider.tsx';
import { Button, ButtonRow, StepRow } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Steps } from '../ui/steps.tsx';
import { Deriving } from './deriving.tsx';
import { Form } from './form.tsx';
import { KeepKit } from './keep-kit.tsx';
import { KeepPassphrase } from './keep-passphrase.tsx';
import { isReady, NO_PROOF, ProofFields, shownBy } from './proof-fields.tsx';
import { useUnloadWarning } from './use-unload-warning.ts';

const LAST = 3;

/** After a device was lost: what happens, a new passphrase, a new kit, and then new keys. */
export function ReplaceKeys({ onReplaced }: { onReplaced: () => void }) {
  const { t } = useLingui();
  const [step, setStep] = useState(0);
  // Made once: sending again after a lost answer must find the same.
  const [renewal] = useState(prepareRenewal);
  useUnloadWarning(step > 0);
  const steps = [t`What happens`, t`New passphrase`, t`New recovery kit`, t`New keys`];
  return (
    <>
      <Steps label={t`Steps`} steps={steps} current={step} doneLabel={t`(done)`} />
      <Card title={steps[step] ?? ''}>
        {(step === 1 || step === 2) && (
          <p className="field-hint">
            <Trans>It counts from the last step on. Until then the old one is in force.</Trans>
          </p>
        )}
        {step === 0 && <WhatHappens onNext={() => setStep(1)} />}
        {step === 1 && (
          <KeepPassphrase
            passphrase={renewal.passphrase}
            onBack={() => setStep(0)}
            onKept={() => setStep(2)}
          />
        )}
        {step === 2 && (
          <KeepKit kit={renewal.kit} address={null} onBack={() => setStep(1)} onKept={() => setStep(LAST)} />
        )}
        {step === LAST && <ReplaceForm renewal={renewal} onBack={() => setStep(2)} onReplaced={onReplaced} />}
      </Card>
    </>
  );
}

function WhatHappens({ onNext }: { onNext: () => void }) {
  const { kind } = useSession().account;
  return (
    <Form onSubmit={onNext}>
      <ul className="consequences">
        {kind === 'candidate' && (
          <li>
            <Trans>Your documents are sealed anew, here in this browser. Nothing of them is lost.</Trans>
          </li>
        )}
        <li>
          <Trans>
            Passphrase, recovery kit and all passkeys stop working. You get a new passphrase and a new kit;
            only a passkey that you use for it in the last step stays.
          </Trans>
        </li>
        <li>
          <Trans>All other devices are signed out at once.</Trans>
        </li>
        {kind === 'recruiter' && (
          <li>
            <Trans>Your devices that may contact candidates must be confirmed anew.</Trans>
          </li>
        )}
        <li>
          <Trans>What somebody read on the lost device cannot be unread.</Trans>
        </li>
      </ul>
      <ButtonRow>
        <Button tone="primary" type="submit">
          <Trans>Continue</Trans>
        </Button>
      </ButtonRow>
    </Form>
  );
}

function ReplaceForm(props: { renewal: Renewal; onBack: () => void; onReplaced: () => void }) {
  const { t } = useLingui();
  const api = useApi();
  const session = useSession();
  const keeper = useSessionKeeper();
  const queries = useQueryClient();
  const [proving, setProving] = useState(NO_PROOF);
  const [sealed, setSealed] = useState<{ done: number; of: number } | null>(null);
  const replacing = useAct(
    () =>
      replaceKeys(api, session, {
        proof: shownBy(proving),
        renewal: props.renewal,
        argon2id: argon2idInWorker,
        onSealed: (done, of) => setSealed({ done, of }),
      }),
    async (renewed) => {
      keeper.begin(renewed);
      await queries.invalidateQueries();
      props.onReplaced();
    },
  );
  const { done, of } = sealed ?? { done: 0, of: 0 };
  return (
    <Form label={t`Make new keys`} onSubmit={() => void replacing.run(undefined)}>
      <p>
        <Trans>
          Show once more that it is you: with the passphrase, kit or passkey that you had until now.
        </Trans>
      </p>
      <ProofFields value={proving} onChange={setProving} />
      <ActTrouble act={replacing} />
      <StepRow
        step={
          <Button tone="danger" type="submit" pending={replacing.pending} disabled={!isReady(proving)}>
            <Trans>Make new keys now</Trans>
          </Button>
        }
        back={
          <Button tone="quiet" disabled={replacing.pending} onPress={props.onBack}>
            <Trans>Back</Trans>
          </Button>
        }
      />
      {replacing.pending &&
        (sealed === null ? (
          <Deriving />
        ) : (
          <div role="status">
            <p>
              <Trans>
                Sealed anew: {done} of {of}
              </Trans>
            </p>
            <progress className="sealing" value={done} max={of} aria-label={t`Documents sealed anew`} />
          </div>
        ))}
    </Form>
  );
}
