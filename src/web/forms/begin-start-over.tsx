import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { sendCode } from '../../shared/api/accounts.ts';
import { beginStartOver } from '../../shared/api/recovery.ts';
import { useLanguage } from '../i18n.tsx';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { useAct } from '../pages/use-act.ts';
import { useApi } from '../session/session-provider.tsx';
import { Button, ButtonRow, StepRow } from '../ui/button.tsx';
import { readAddress } from './address-field.tsx';
import { CodeField } from './code-field.tsx';
import { Form } from './form.tsx';
import { ResendCode } from './resend-code.tsx';
import { NO_CLAIM, WhoseAccount } from './whose-account.tsx';

/** Proves the address, and begins the 72 hours. */
export function BeginStartOverForm({ onBegun }: { onBegun: (readyAt: string) => void }) {
  const { t } = useLingui();
  const api = useApi();
  const { locale } = useLanguage();
  const [claim, setClaim] = useState(NO_CLAIM);
  const [code, setCode] = useState('');
  const [sentAt, setSentAt] = useState<number | null>(null);
  const address = readAddress(claim.address);
  const sending = useAct(
    () => api(sendCode, { body: { address, locale } }),
    () => setSentAt(Date.now()),
  );
  const beginning = useAct(
    () => api(beginStartOver, { body: { address, code, kind: claim.kind, locale } }),
    ({ readyAt }) => onBegun(readyAt),
  );
  if (sentAt === null) {
    return (
      <Form label={t`Begin to start over`} onSubmit={() => void sending.run(undefined)}>
        <WhoseAccount value={claim} onChange={setClaim} />
        <ActTrouble act={sending} />
        <ButtonRow>
          <Button type="submit" pending={sending.pending} disabled={address.length < 4}>
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
      <ActTrouble act={sending} />
      <ActTrouble act={beginning} />
      <StepRow
        step={
          <Button tone="danger" type="submit" pending={beginning.pending} disabled={code.length !== 6}>
            <Trans>Begin the 72 hours</Trans>
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
          <Button tone="quiet" disabled={beginning.pending} onPress={() => setSentAt(null)}>
            <Trans>Change the address</Trans>
          </Button>
        }
      />
    </Form>
  );
}
