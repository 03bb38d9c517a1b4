import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { beginMailProof } from '../../shared/api/proofs.ts';
import { useLanguage } from '../i18n.tsx';
import { useAct } from '../pages/use-act.ts';
import { useOnceId } from '../pages/use-once-id.ts';
import { useApi } from '../session/session-provider.tsx';
import { Button, ButtonRow } from '../ui/button.tsx';
import { showToast } from '../ui/toast.tsx';
import { DomainField } from './domain-field.tsx';
import { DomainTrouble } from './domain-trouble.tsx';
import { Form } from './form.tsx';
import { type Mailbox, MailboxField } from './mailbox-field.tsx';

/** Begins to prove a domain by a code that is mailed to it; the code is typed in among the proofs. */
export function BeginMailProof(props: { employerId: string; domain: string }) {
  const { t } = useLingui();
  const { locale } = useLanguage();
  const api = useApi();
  const queries = useQueryClient();
  const once = useOnceId();
  const [domain, setDomain] = useState(props.domain);
  const [mailbox, setMailbox] = useState<Mailbox>('postmaster');
  const { employerId } = props;
  const act = useAct(
    (named: string) => {
      const proofId = once.idFor(`${mailbox}@${named}`);
      return api(beginMailProof, {
        params: { employerId },
        body: { proofId, domain: named, mailbox, locale },
      });
    },
    async () => {
      once.done();
      await queries.invalidateQueries({ queryKey: ['employer'] });
      showToast(t`The code is on its way. Type it in above.`);
    },
  );
  return (
    <Form label={t`Prove a domain by a code by mail`} onSubmit={() => void act.run(domain.trim())}>
      <DomainField value={domain} onChange={setDomain} />
      <MailboxField domain={domain} value={mailbox} onChange={setMailbox} />
      <DomainTrouble act={act} />
      <ButtonRow>
        <Button type="submit" tone="primary" pending={act.pending} disabled={domain.trim() === ''}>
          <Trans>Send the code</Trans>
        </Button>
      </ButtonRow>
    </Form>
  );
}
