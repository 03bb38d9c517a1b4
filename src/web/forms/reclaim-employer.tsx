import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { finishReclaim, reclaimEmployer } from '../../shared/api/proofs.ts';
import { useLanguage } from '../i18n.tsx';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { useAct } from '../pages/use-act.ts';
import { useApi } from '../session/session-provider.tsx';
import { Button, ButtonRow, StepRow } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { showToast } from '../ui/toast.tsx';
import { CodeField } from './code-field.tsx';
import { DomainField } from './domain-field.tsx';
import { DomainTrouble } from './domain-trouble.tsx';
import { Form } from './form.tsx';
import { type Mailbox, MailboxField } from './mailbox-field.tsx';

/** Takes an employer up again that has no owner any more, by a code that is mailed to its proven domain. */
export function ReclaimEmployer() {
  const { t } = useLingui();
  const { locale } = useLanguage();
  const api = useApi();
  const [domain, setDomain] = useState('');
  const [mailbox, setMailbox] = useState<Mailbox>('postmaster');
  const [sent, setSent] = useState<{ readonly ticket: string; readonly address: string } | null>(null);
  const sending = useAct(
    () => api(reclaimEmployer, { body: { domain: domain.trim(), mailbox, locale } }),
    ({ ticket }) => setSent({ ticket, address: `${mailbox}@${domain.trim()}` }),
  );
  if (sent !== null) return <Finish {...sent} onBack={() => setSent(null)} />;
  return (
    <Form label={t`Take up an employer again`} onSubmit={() => void sending.run(undefined)}>
      <DomainField value={domain} onChange={setDomain} />
      <MailboxField domain={domain} value={mailbox} onChange={setMailbox} />
      <DomainTrouble act={sending} />
      <ButtonRow>
        <Button type="submit" tone="primary" pending={sending.pending} disabled={domain.trim() === ''}>
          <Trans>Send the code</Trans>
        </Button>
      </ButtonRow>
    </Form>
  );
}

function Finish(props: { ticket: string; address: string; onBack: () => void }) {
  const { t } = useLingui();
  const api = useApi();
  const queries = useQueryClient();
  const { ticket, address } = props;
  const [code, setCode] = useState('');
  const [title, setTitle] = useState('');
  const act = useAct(
    () => api(finishReclaim, { body: { ticket, code, title: title.trim() } }),
    async () => {
      showToast(t`You are an owner now.`);
      await queries.invalidateQueries();
    },
  );
  return (
    <Form label={t`Take up an employer again`} onSubmit={() => void act.run(undefined)}>
      {/* The same words whether or not there is such an employer: nobody learns here whose domain is known. */}
      <p role="status">
        <Trans>
          If an employer here has proven this domain and has no owner, a code is on its way to {address}. It
          holds for 15 minutes. Otherwise nothing is sent.
        </Trans>
      </p>
      <CodeField value={code} onChange={setCode} />
      <TextField
        label={t`Your title`}
        hint={t`Candidates read it beside your name.`}
        name="title"
        required
        maxLength={100}
        value={title}
        onChange={setTitle}
      />
      <ActTrouble act={act} />
      <StepRow
        step={
          <Button
            type="submit"
            tone="primary"
            pending={act.pending}
            disabled={code.length !== 6 || title.trim() === ''}
          >
            <Trans>Become its owner</Trans>
          </Button>
        }
        back={
          <Button tone="quiet" disabled={act.pending} onPress={props.onBack}>
            <Trans>Use another domain or mailbox</Trans>
          </Button>
        }
      />
    </Form>
  );
}
