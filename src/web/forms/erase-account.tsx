import { Trans, useLingui } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { beginErasure } from '../../client/accounts/begin-erasure.ts';
import { type Erased, eraseAccount } from '../../client/accounts/erase-account.ts';
import { isRefusal, type Refusal } from '../../shared/errors.ts';
import { forgetBrowserKey } from '../keys/browser-key.ts';
import { argon2idInWorker } from '../keys/derive-in-worker.ts';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { useAct } from '../pages/use-act.ts';
import { forgetAccount } from '../session/browser-keep.ts';
import { useApi, useSession, useSessionKeeper } from '../session/session-provider.tsx';
import { Button, StepRow } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { TextLink } from '../ui/link.tsx';
import { Steps } from '../ui/steps.tsx';
import { ChooseWhen } from './choose-when-erased.tsx';
import { Deriving } from './deriving.tsx';
import { DownloadReceipts } from './download-receipts.tsx';
import { Form } from './form.tsx';
import { isReady, NO_PROOF, ProofFields, type Proving, shownBy } from './proof-fields.tsx';
import { WhatErasingDoes } from './what-erasing-does.tsx';

const LAST = 2;

type Ends = {
  /** The platform was asked, or said no: from then on the session may end before the answer comes. */
  readonly onAsked: (asked: boolean) => void;
  readonly onErased: (erased: Erased) => void;
};

/** What happens, one's receipts, and then who one is, and the end. */
export function EraseAccount(ends: Ends) {
  const { t } = useLingui();
  const [step, setStep] = useState(0);
  const steps = [t`What happens`, t`Your receipts`, t`Erase`];
  return (
    <>
      <Steps label={t`Steps`} steps={steps} current={step} doneLabel={t`(done)`} />
      <Card title={steps[step] ?? ''}>
        {step === 0 && <WhatErasingDoes onNext={() => setStep(1)} />}
        {step === 1 && <KeepReceipts onBack={() => setStep(0)} onNext={() => setStep(LAST)} />}
        {step === LAST && <EraseForm onBack={() => setStep(1)} {...ends} />}
      </Card>
    </>
  );
}

function KeepReceipts({ onBack, onNext }: { onBack: () => void; onNext: () => void }) {
  return (
    <Form onSubmit={onNext}>
      <p>
        <Trans>
          They show who opened what, and when. Afterwards nobody can make them again. Whoever finds the file
          can read that in it, so keep it where nobody else looks.
        </Trans>
      </p>
      <DownloadReceipts />
      <p>
        <Trans>
          Your résumés, messages and all else go into one file:{' '}
          <TextLink href="/app/account/export">take everything with you first</TextLink>.
        </Trans>
      </p>
      <StepRow
        step={
          <Button tone="primary" type="submit">
            <Trans>Continue</Trans>
          </Button>
        }
        back={
          <Button tone="quiet" onPress={onBack}>
            <Trans>Back</Trans>
          </Button>
        }
      />
    </Form>
  );
}

function EraseForm({ onBack, onAsked, onErased }: Ends & { onBack: () => void }) {
  const { t } = useLingui();
  const { account, platform } = useSession();
  const maySlow = account.eraseAt === null && platform.erasureWait > 0;
  const [slow, setSlow] = useState(maySlow);
  const [proving, setProving] = useState(NO_PROOF);
  const [sure, setSure] = useState(false);
  const erasing = useErasing(proving, { onAsked, onErased });
  const beginning = useBeginning(proving);
  const acting = slow ? beginning : erasing;
  return (
    <Form label={t`Erase my account`} onSubmit={() => void acting.run(undefined)}>
      {maySlow && <ChooseWhen slow={slow} onChange={setSlow} wait={platform.erasureWait} />}
      <p>
        <Trans>Show once more that it is you, by what opens the account.</Trans>
      </p>
      <ProofFields value={proving} onChange={setProving} />
      {!slow && (
        <Checkbox selected={sure} onChange={setSure} name="erase-sure">
          <Trans>I understand that nobody can bring anything of it back</Trans>
        </Checkbox>
      )}
      <ActTrouble act={acting} />
      {!slow && erasing.refusal?.refused === 'unavailable' && (
        <p>
          <Trans>
            It may be erased all the same, if only the answer was lost. Try again: whoever is asked to sign in
            then, and cannot, has no account any more.
          </Trans>
        </p>
      )}
      <StepRow
        step={
          <Button
            tone="danger"
            type="submit"
            pending={acting.pending}
            disabled={(!slow && !sure) || !isReady(proving)}
          >
            {slow ? <Trans>Close my account and erase it later</Trans> : <Trans>Erase my account now</Trans>}
          </Button>
        }
        back={
          <Button tone="quiet" disabled={acting.pending} onPress={onBack}>
            <Trans>Back</Trans>
          </Button>
        }
      />
      {acting.pending && proving.method === 'passphrase' && <Deriving />}
    </Form>
  );
}

function useErasing(proving: Proving, { onAsked, onErased }: Ends) {
  const api = useApi();
  const session = useSession();
  const keeper = useSessionKeeper();
  return useAct(
    async () => {
      onAsked(true);
      let erased: Erased | Refusal | undefined;
      try {
        erased = await eraseAccount(api, session, { ...shownBy(proving), argon2id: argon2idInWorker });
      } finally {
        if (erased === undefined || isRefusal(erased)) onAsked(false);
      }
      return erased;
    },
    (erased) => {
      const { accountId } = session.account;
      onErased(erased);
      forgetAccount(accountId);
      void forgetBrowserKey(accountId);
      keeper.end();
    },
  );
}

function useBeginning(proving: Proving) {
  const api = useApi();
  const router = useRouter();
  const session = useSession();
  const keeper = useSessionKeeper();
  return useAct(
    () => beginErasure(api, session, { ...shownBy(proving), argon2id: argon2idInWorker }),
    ({ account }) => {
      keeper.renew(account);
      router.history.push('/app');
    },
  );
}
