import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { PreparedStartOver } from '../../client/accounts/start-over.ts';
import { prepareStartOver } from '../../shared/api/recovery.ts';
import { Refused } from '../explain/refused.tsx';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { useAct } from '../pages/use-act.ts';
import { useApi } from '../session/session-provider.tsx';
import { Button, ButtonRow } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { readAddress } from './address-field.tsx';
import { CodeField } from './code-field.tsx';
import { CodeSteps } from './code-steps.tsx';
import { Form } from './form.tsx';
import { useSentCode } from './use-sent-code.ts';
import { type Claim, WhoseAccount } from './whose-account.tsx';

/** After the 72 hours: proves the address once more. */
export function PrepareStartOverForm(props: {
  claim: Claim;
  onChange: (claim: Claim) => void;
  onPrepared: (prepared: PreparedStartOver) => void;
}) {
  const { t } = useLingui();
  const api = useApi();
  const [code, setCode] = useState('');
  const { kind } = props.claim;
  const address = readAddress(props.claim.address);
  const sent = useSentCode(address);
  const preparing = useAct(() => api(prepareStartOver, { body: { address, code, kind } }), props.onPrepared);
  if (sent.sentAt === null) {
    return (
      <Form label={t`Finish starting over`} onSubmit={sent.send}>
        <WhoseAccount value={props.claim} onChange={props.onChange} />
        <ActTrouble act={sent.sending} />
        <ButtonRow>
          <Button tone="primary" type="submit" pending={sent.sending.pending} disabled={address.length < 4}>
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
      <ActTrouble act={sent.sending} />
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
      <CodeSteps
        step={<Trans>Continue</Trans>}
        code={code}
        sent={sent}
        pending={preparing.pending}
        back={<Trans>Change the address</Trans>}
        onBack={sent.forget}
      />
    </Form>
  );
}
