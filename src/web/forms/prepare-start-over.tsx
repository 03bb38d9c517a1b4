import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { PreparedStartOver } from '../../client/accounts/start-over.ts';
import { sendCode } from '../../shared/api/accounts.ts';
import { prepareStartOver } from '../../shared/api/recovery.ts';
import { Refused } from '../explain/refused.tsx';
import { useLanguage } from '../i18n.tsx';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { useAct } from '../pages/use-act.ts';
import { useApi } from '../session/session-provider.tsx';
import { Button, ButtonRow, StepRow } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { readAddress } from './address-field.tsx';
import { CodeField } from './code-field.tsx';
import { Form } from './form.tsx';
import { ResendCode } from './resend-code.tsx';
import { type Claim, WhoseAccount } from './whose-account.tsx';

/** After the 72 hours: proves the address once more. */
export function PrepareStartOverForm(props: {
  claim: Claim;
  onChange: (claim: Claim) => void;
  onPrepared: (prepared: PreparedStartOver) => void;
}) {
  const { t } = useLingui();
  const api = useApi();
  const { locale } = useLanguage();
  const [code, setCode] = useState('');
  const [sentAt, setSentAt] = useState<number | null>(null);
  const { kind } = props.claim;
  const address = readAddress(props.claim.address);
  const sending = useAct(
    () => api(sendCode, { body: { address, locale } }),
    () => setSentAt(Date.now()),
  );
  const preparing = useAct(() => api(prepareStartOver, { body: { address, code, kind } }), props.onPrepared);
  if (sentAt === null) {
    return (
      <Form label={t`Finish starting over`} onSubmit={() => void sending.run(undefined)}>
        <WhoseAccount value={props.claim} onChange={props.onChange} />
        <ActTrouble act={sending} />
        <ButtonRow>
          <Button tone="primary" type="submit" pending={sending.pending} disabled={address.length < 4}>
            <Trans>Send a code</Trans>
          </Button>
        </ButtonRow>
      </Form>
    );
  }
  const stopped = preparing.refusal?.refused === 'not_found';
  return (
    <Form label={t`Finish starting over`} onSubmit={() => void preparing.run(undefined)}>
      <p role="status">
        <Trans>A code is on its way to {address}. It holds for 15 minutes.</Trans>
      </p>
      <CodeField value={code} onChange={setCode} autoFocus />
      <ActTrouble act={sending} />
      {stopped ? (
        <Notice tone="warn" live title={t`Nothing waits here`}>
          <Trans>
            Nobody began to start over with this address, or it was stopped on a device that is signed in, or
            more than 14 days went by.
          </Trans>
        </Notice>
      ) : (
        preparing.refusal !== null && <Refused refusal={preparing.refusal} />
      )}
      <StepRow
        step={
          <Button tone="primary" type="submit" pending={preparing.pending} disabled={code.length !== 6}>
            <Trans>Continue</Trans>
          </Button>
        }
        also={
          <ResendCode
            sentAt={sentAt}
            pending={sending.pending}
            onResend={() => void sending.run(undefined)}
          />
        }
        back={
          <Button tone="quiet" disabled={preparing.pending} onPress={() => setSentAt(null)}>
            <Trans>Change the address</Trans>
          </Button>
        }
      />
    </Form>
  );
}
