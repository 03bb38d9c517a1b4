import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { beginDnsProof } from '../../shared/api/proofs.ts';
import { useAct } from '../pages/use-act.ts';
import { useOnceId } from '../pages/use-once-id.ts';
import { useApi } from '../session/session-provider.tsx';
import { Button, ButtonRow } from '../ui/button.tsx';
import { showToast } from '../ui/toast.tsx';
import { DomainField } from './domain-field.tsx';
import { DomainTrouble } from './domain-trouble.tsx';
import { Form } from './form.tsx';

/** Begins to prove a domain by a DNS record; what to publish then stands among the proofs. */
export function BeginDnsProof(props: { employerId: string; domain: string }) {
  const { t } = useLingui();
  const api = useApi();
  const queries = useQueryClient();
  const once = useOnceId();
  const [domain, setDomain] = useState(props.domain);
  const { employerId } = props;
  const act = useAct(
    (named: string) => {
      const proofId = once.idFor(named);
      return api(beginDnsProof, { params: { employerId }, body: { proofId, domain: named } });
    },
    async () => {
      once.done();
      await queries.invalidateQueries({ queryKey: ['employer'] });
      showToast(t`The record to publish stands above.`);
    },
  );
  return (
    <Form label={t`Prove a domain by a DNS record`} onSubmit={() => void act.run(domain.trim())}>
      <DomainField value={domain} onChange={setDomain} />
      <DomainTrouble act={act} />
      <ButtonRow>
        <Button type="submit" tone="primary" pending={act.pending} disabled={domain.trim() === ''}>
          <Trans>Show the record</Trans>
        </Button>
      </ButtonRow>
    </Form>
  );
}
