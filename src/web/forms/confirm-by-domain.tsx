import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { confirmKeyByDomain, sendDomainKeyCode } from '../../shared/api/passkeys.ts';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { useAct } from '../pages/use-act.ts';
import { useApi } from '../session/session-provider.tsx';
import { Button, ButtonRow, StepRow } from '../ui/button.tsx';
import { showToast } from '../ui/toast.tsx';
import { CodeField } from './code-field.tsx';
import { Form } from './form.tsx';
import { type Mailbox, MailboxField } from './mailbox-field.tsx';

/** Confirms a new device by a code that is mailed to the employer's domain. */
export function ConfirmByDomain(props: { keyId: string; domain: string; onConfirmed: () => void }) {
  const { t } = useLingui();
  const api = useApi();
  const params = { keyId: props.keyId };
  const [mailbox, setMailbox] = useState<Mailbox>('admin');
  const [code, setCode] = useState('');
  const [sentTo, setSentTo] = useState<string | null>(null);
  const sending = useAct(
    () => api(sendDomainKeyCode, { params, body: { mailbox } }),
    () => setSentTo(`${mailbox}@${props.domain}`),
  );
  const confirming = useAct(
    () => api(confirmKeyByDomain, { params, body: { code } }),
    () => {
      showToast(t`The device is confirmed.`);
      props.onConfirmed();
    },
  );
  if (sentTo === null) {
    return (
      <Form label={t`Confirm by a code to the domain`} onSubmit={() => void sending.run(undefined)}>
        <MailboxField domain={props.domain} value={mailbox} onChange={setMailbox} />
        <ActTrouble act={sending} />
        <ButtonRow>
          <Button type="submit" pending={sending.pending}>
            <Trans>Send the code</Trans>
          </Button>
        </ButtonRow>
      </Form>
    );
  }
  return (
    <Form label={t`Confirm by a code to the domain`} onSubmit={() => void confirming.run(undefined)}>
      <p role="status">
        <Trans>A code is on its way to {sentTo}. Whoever reads that mail can give it to you.</Trans>
      </p>
      <CodeField value={code} onChange={setCode} />
      <ActTrouble act={confirming} />
      <StepRow
        step={
          <Button type="submit" pending={confirming.pending} disabled={code.length !== 6}>
            <Trans>Confirm this device</Trans>
          </Button>
        }
        back={
          <Button tone="quiet" disabled={confirming.pending} onPress={() => setSentTo(null)}>
            <Trans>Send to another mailbox</Trans>
          </Button>
        }
      />
    </Form>
  );
}
