import { Trans, useLingui } from '@lingui/react/macro';
import type { Proof } from '../../../shared/api/proofs.ts';
import { CheckDnsProof } from '../../forms/check-dns-proof.tsx';
import { EndProof } from '../../forms/end-proof.tsx';
import { RedeemProofCode } from '../../forms/redeem-proof-code.tsx';
import { ButtonRow } from '../../ui/button.tsx';
import { Gap } from '../../ui/gap.tsx';
import { ProofState, ProofTimes } from './proof-state.tsx';
import { useProofNames } from './proof-words.ts';

/** One proof: where it stands, since when and until when, and what can be done about it. */
export function ProofEntry(props: { employerId: string; proof: Proof; mayProve: boolean }) {
  const { t } = useLingui();
  const { employerId, proof, mayProve } = props;
  const name = useProofNames()(proof);
  const byOperator = proof.method === 'in_person' || proof.method === 'postal';
  return (
    <li className="plain-entry" aria-label={name}>
      <p className="entry-title">
        {name} <ProofState proof={proof} />
      </p>
      <p className="field-hint">
        <ProofTimes proof={proof} />
      </p>
      {proof.note !== null && (
        <p className="written">
          <Trans>The operator wrote down:</Trans>
          <Gap />
          <q>{proof.note}</q>
        </p>
      )}
      {mayProve && proof.method === 'dns' && <CheckDnsProof employerId={employerId} proof={proof} />}
      {mayProve && proof.method === 'mail' && proof.state === 'waiting' && (
        <RedeemProofCode employerId={employerId} proof={proof} />
      )}
      {proof.method === 'mail' && proof.state === 'expired' && (
        <p>{t`To renew it, ask for a new code below.`}</p>
      )}
      {byOperator && proof.state === 'expired' && (
        <p>{t`To renew it, meet the operator again, or prove a domain.`}</p>
      )}
      {mayProve && (
        <ButtonRow>
          <EndProof employerId={employerId} proof={proof} name={name} />
        </ButtonRow>
      )}
    </li>
  );
}
