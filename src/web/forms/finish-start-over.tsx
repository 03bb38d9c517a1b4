import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { prepareRenewal, type Renewal } from '../../client/accounts/credentials.ts';
import { finishStartOver, type PreparedStartOver } from '../../client/accounts/start-over.ts';
import { argon2idInWorker } from '../keys/derive-in-worker.ts';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { useAct } from '../pages/use-act.ts';
import { browserKeep } from '../session/browser-keep.ts';
import { useApi, useSessionKeeper } from '../session/session-provider.tsx';
import { Button, StepRow } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Steps } from '../ui/steps.tsx';
import { Deriving } from './deriving.tsx';
import { Form } from './form.tsx';
import { KeepKit } from './keep-kit.tsx';
import { KeepPassphrase } from './keep-passphrase.tsx';
import { PrepareStartOverForm } from './prepare-start-over.tsx';
import { useUnloadWarning } from './use-unload-warning.ts';
import { NO_CLAIM } from './whose-account.tsx';

/** Finishes starting over: the address once more, a new passphrase, a new kit, new keys. */
export function FinishStartOver({ onFinished }: { onFinished: () => void }) {
  const { t } = useLingui();
  const [step, setStep] = useState(0);
  const [claim, setClaim] = useState(NO_CLAIM);
  const [renewal] = useState(prepareRenewal);
  const [prepared, setPrepared] = useState<PreparedStartOver | null>(null);
  const [kept, setKept] = useState(false);
  useUnloadWarning(step > 0);
  const steps = [t`Your address`, t`New passphrase`, t`New recovery kit`, t`New keys`];
  return (
    <>
      <Steps label={t`Steps`} steps={steps} current={step} doneLabel={t`(done)`} />
      <Card title={steps[step] ?? ''}>
        {step === 0 && (
          <PrepareStartOverForm
            claim={claim}
            onChange={setClaim}
            onPrepared={(found) => {
              setPrepared(found);
              // Whose ticket ran out while they kept the new ones need not keep them again.
              setStep(kept ? 3 : 1);
            }}
          />
        )}
        {step === 1 && <KeepPassphrase passphrase={renewal.passphrase} onKept={() => setStep(2)} />}
        {step === 2 && (
          <KeepKit
            kit={renewal.kit}
            address={claim.address.trim()}
            onBack={() => setStep(1)}
            onKept={() => {
              setKept(true);
              setStep(3);
            }}
          />
        )}
        {step === 3 && prepared !== null && (
          <FinishForm
            prepared={prepared}
            renewal={renewal}
            onAgain={() => setStep(0)}
            onFinished={onFinished}
          />
        )}
      </Card>
    </>
  );
}

function FinishForm(props: {
  prepared: PreparedStartOver;
  renewal: Renewal;
  onAgain: () => void;
  onFinished: () => void;
}) {
  const api = useApi();
  const keeper = useSessionKeeper();
  const finishing = useAct(
    () =>
      finishStartOver(api, props.prepared, {
        renewal: props.renewal,
        argon2id: argon2idInWorker,
        keep: browserKeep,
      }),
    (session) => {
      props.onFinished();
      keeper.begin(session);
    },
  );
  const refused = finishing.refusal?.refused;
  return (
    <Form onSubmit={() => void finishing.run(undefined)}>
      <p>
        <Trans>
          With the next step your old documents are destroyed, and what others were allowed to read ends. This
          cannot be taken back.
        </Trans>
      </p>
      <ActTrouble act={finishing} />
      <StepRow
        step={
          <Button tone="danger" type="submit" pending={finishing.pending}>
            <Trans>Start over now</Trans>
          </Button>
        }
        back={
          (refused === 'code_wrong_or_expired' || refused === 'manifest_changed') && (
            <Button onPress={props.onAgain}>
              <Trans>Prove the address again</Trans>
            </Button>
          )
        }
      />
      {finishing.pending && <Deriving />}
    </Form>
  );
}
