import { Trans, useLingui } from '@lingui/react/macro';
import { may } from '../../../shared/employers/roles.ts';
import { Card } from '../../ui/card.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { MyEmployer } from '../openings/use-my-employer.ts';
import { EmployerPart } from './employer-frame.tsx';
import { ProofEntry } from './proof-entry.tsx';
import { WaysToProve } from './ways-to-prove.tsx';

/** How my employer shows that it is who it says. */
export function ProofsPage() {
  const { t } = useLingui();
  return (
    <EmployerPart
      title={t`Proofs`}
      lead={t`Candidates see beside each posting how your employer is known. One proof is enough, and it holds for six months.`}
    >
      {(mine) => <Proofs mine={mine} />}
    </EmployerPart>
  );
}

function Proofs({ mine }: { mine: MyEmployer }) {
  const { t } = useLingui();
  const { employer, role } = mine;
  const { proofs } = employer;
  const mayProve = may(role, 'prove_control');
  return (
    <>
      <Card title={t`Proofs of ${employer.name}`}>
        {proofs.length === 0 ? (
          <p>
            <Trans>There is none yet.</Trans>
          </p>
        ) : (
          <ul className="plain-list" aria-label={t`Proofs of ${employer.name}`}>
            {proofs.map((proof) => (
              <ProofEntry
                key={proof.proofId}
                employerId={employer.employerId}
                proof={proof}
                mayProve={mayProve}
              />
            ))}
          </ul>
        )}
      </Card>
      {mayProve ? (
        <Card title={t`Three ways to show it`}>
          <p>
            <strong>
              <Trans>No domain? You are not turned away.</Trans>
            </strong>{' '}
            <Trans>The third way needs none.</Trans>
          </p>
          <WaysToProve employer={employer} />
        </Card>
      ) : (
        <Notice>
          <Trans>Owners make proofs and give them up. Ask one of them when a proof runs out.</Trans>
        </Notice>
      )}
    </>
  );
}
