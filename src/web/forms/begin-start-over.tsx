import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { beginStartOver } from '../../shared/api/recovery.ts';
import { useLanguage } from '../i18n.tsx';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { useAct } from '../pages/use-act.ts';
import { useApi } from '../session/session-provider.tsx';
import { Button, ButtonRow } from '../ui/button.tsx';
import { readAddress } from './address-field.tsx';
import { CodeField } from './code-field.tsx';
import { CodeSteps } from './code-steps.tsx';
import { Form } from './form.tsx';
import { useSentCode } from './use-sent-code.ts';
import { NO_CLAIM, WhoseAccount } from './whose-account.tsx';

/** Proves the address, and begins the 72 hours. */
export function BeginStartOverForm({ onBegun }: { onBegun: (readyAt: string) => void }) {
  const { t } = useLingui();
  const api = useApi();
  const { locale } = useLanguage();
  const [claim, setClaim] = useState(NO_CLAIM);
  const [code, setCode] = useState('');
  const address = readAddress(claim.address);
  const sent = useSentCode(address);
  const beginning = useAct(
    () => api(beginStartOver, { body: { address, code, kind: claim.kind, locale } }),
    ({ readyAt }) => onBegun(readyAt),
  );
  if (sent.sentAt === null) {
    return (
      <Form label={t`Begin to start over`} onSubmit={sent.send}>
        <WhoseAccount value={claim} onChange={setClaim} />
        <ActTrouble act={sent.sending} />
        <ButtonRow>
          <Button type="submit" pending={sent.sending.pending} disabled={address.length < 4}>
            <Trans>Send a code</Trans>
          </Button>
        </ButtonRow>
      </Form>
    );
  }
  return (
    <Form label={t`Begin to start over`} onSubmit={() => void beginning.run(undefined)}>
      <p role="status">
        <Trans>A code is on its way to {address}. It holds for 15 minutes.</Trans>
      </p>
      <CodeField value={code} onChange={setCode} autoFocus />
      <ActTrouble act={sent.sending} />
      <ActTrouble act={beginning} />
      <CodeSteps
        step={<Trans>Begin the 72 hours</Trans>}
        tone="danger"
        code={code}
        sent={sent}
        pending={beginning.pending}
        back={<Trans>Change the address</Trans>}
        onBack={sent.forget}
      />
    </Form>
  );
}
