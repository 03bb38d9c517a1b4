import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Proof, redeemMailProof } from '../../shared/api/proofs.ts';
import { useAct } from '../pages/use-act.ts';
import { useApi } from '../session/session-provider.tsx';
import { Button, ButtonRow } from '../ui/button.tsx';
import { showToast } from '../ui/toast.tsx';
import { CodeField } from './code-field.tsx';
import { DomainTrouble } from './domain-trouble.tsx';
import { Form } from './form.tsx';

/** Takes the code that was mailed to a domain. */
export function RedeemProofCode({ employerId, proof }: { employerId: string; proof: Proof }) {
  const { t } = useLingui();
  const api = useApi();
  const queries = useQueryClient();
  const [code, setCode] = useState('');
  const address = `${proof.mailbox ?? ''}@${proof.domain ?? ''}`;
  const act = useAct(
    () => api(redeemMailProof, { params: { employerId, proofId: proof.proofId }, body: { code } }),
    async () => {
      await queries.invalidateQueries({ queryKey: ['employer'] });
      showToast(t`Your domain is proven.`);
    },
  );
  return (
    <Form label={t`Code sent to ${address}`} onSubmit={() => void act.run(undefined)}>
      <p>
        <Trans>
          A code was sent to {address}. It holds for 15 minutes. Whoever reads that mail can give it to you.
        </Trans>
      </p>
      <CodeField value={code} onChange={setCode} />
      <DomainTrouble act={act} />
      <ButtonRow>
        <Button type="submit" tone="primary" pending={act.pending} disabled={code.length !== 6}>
          <Trans>Prove the domain</Trans>
        </Button>
      </ButtonRow>
    </Form>
  );
}
