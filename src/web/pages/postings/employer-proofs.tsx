import './postings.css';
import { Trans, useLingui } from '@lingui/react/macro';
import type { PostingWithTeam } from '../../../client/disclosure/apply.ts';
import { Check } from '../../ui/icons.tsx';
import { Notice } from '../../ui/notice.tsx';
import { When } from '../../ui/when.tsx';

type EmployerProof = PostingWithTeam['employerProofs'][number];

/** How an employer showed that it is who it says: the proofs in force, or that there is none. */
export function EmployerProofs({ proofs }: { proofs: readonly EmployerProof[] }) {
  const { t } = useLingui();
  if (proofs.length === 0) {
    return (
      <Notice tone="warn" title={t`Approved by the operator; no proof is in force`}>
        <Trans>
          An operator looked at this employer, but nothing shows today that its domain or its people are its
          own. If in doubt, ask the employer by a way you know before you apply.
        </Trans>
      </Notice>
    );
  }
  return (
    <ul className="proofs">
      {proofs.map((proof) => (
        <li key={`${proof.method} ${proof.domain ?? ''} ${proof.provenAt}`} className="proof">
          <Check />
          <span>
            <Words proof={proof} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Words({ proof: { method, domain, provenAt } }: { proof: EmployerProof }) {
  const day = <When at={provenAt} style="day" />;
  if (method === 'in_person') return <Trans>Confirmed in person on {day}</Trans>;
  if (method === 'postal') return <Trans>Confirmed by post on {day}</Trans>;
  return (
    <Trans>
      Confirmed by its domain <strong>{domain}</strong> on {day}
    </Trans>
  );
}
