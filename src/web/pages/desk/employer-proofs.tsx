import '../employer/employer.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { ProofState, ProofTimes } from '../employer/proof-state.tsx';
import { useProofNames } from '../employer/proof-words.ts';
import type { DeskEmployer } from './desk-employer.ts';

/** How an employer showed that it is who it says, for operators. */
export function EmployerProofs({ employer }: { employer: DeskEmployer }) {
  const { t } = useLingui();
  const nameOf = useProofNames();
  if (employer.proofs.length === 0) {
    return (
      <p>
        <Trans>None yet.</Trans>
      </p>
    );
  }
  return (
    <ul className="plain-list" aria-label={t`Proofs of ${employer.name}`}>
      {employer.proofs.map((proof) => (
        <li key={proof.proofId} className="plain-entry">
          <p className="entry-title">
            {nameOf(proof)} <ProofState proof={proof} />
          </p>
          <p className="field-hint">
            <ProofTimes proof={proof} />
          </p>
          {proof.note !== null && <p className="written">{proof.note}</p>}
        </li>
      ))}
    </ul>
  );
}
