import { Trans, useLingui } from '@lingui/react/macro';
import { useId, useState } from 'react';
import type { EmployerState } from '../../../shared/api/employers.ts';
import { DecideEmployerDialog, type Decision } from '../../forms/decide-employer.tsx';
import { RecordProofDialog } from '../../forms/record-proof.tsx';
import { SetTiesDialog } from '../../forms/set-ties.tsx';
import { Button, ButtonRow } from '../../ui/button.tsx';
import type { DeskEmployer } from './desk-employer.ts';

const DECISIONS: Record<EmployerState, readonly Decision[]> = {
  proposed: ['approved', 'refused'],
  approved: ['held'],
  refused: ['approved'],
  held: ['approved', 'refused'],
};

/** What an operator can do about an employer now. Approving takes a proof of control in force. */
export function EmployerActs({ employer }: { employer: DeskEmployer }) {
  const { t } = useLingui();
  const [doing, setDoing] = useState<Decision | 'proof' | 'ties' | null>(null);
  const { name, state } = employer;
  const decisions = DECISIONS[state];
  const proven = employer.proofs.some((proof) => proof.state === 'proven');
  const labels: Record<Decision, string> = { approved: t`Approve`, refused: t`Refuse`, held: t`Hold` };
  const named: Record<Decision, string> = {
    approved: t`Approve ${name}`,
    refused: t`Refuse ${name}`,
    held: t`Hold ${name}`,
  };
  const why = useId();
  const missing = decisions.includes('approved') && !proven;
  const close = () => setDoing(null);
  // The step is what is missing: it comes first, and approving after it.
  const record = (
    <Button
      tone={missing ? 'primary' : 'quiet'}
      label={t`Record a proof of ${name}`}
      onPress={() => setDoing('proof')}
    >
      <Trans>Record a proof</Trans>
    </Button>
  );
  return (
    <>
      {missing && (
        <p id={why}>
          <Trans>
            It cannot be approved yet: no proof is in force. Its owner can prove a domain, or you record what
            was shown in person or by post.
          </Trans>
        </p>
      )}
      <ButtonRow>
        {missing && record}
        {decisions.map((decision, place) => (
          <Button
            key={decision}
            tone={place === 0 && decision === 'approved' && !missing ? 'primary' : 'plain'}
            label={named[decision]}
            disabled={decision === 'approved' && missing}
            {...(decision === 'approved' && missing ? { describedBy: why } : {})}
            onPress={() => setDoing(decision)}
          >
            {labels[decision]}
          </Button>
        ))}
        {!missing && record}
        <Button tone="quiet" label={t`Set the ties of ${name}`} onPress={() => setDoing('ties')}>
          <Trans>Set the ties</Trans>
        </Button>
      </ButtonRow>
      {doing === 'proof' && <RecordProofDialog employer={employer} onClose={close} />}
      {doing === 'ties' && <SetTiesDialog employer={employer} onClose={close} />}
      {doing !== null && doing !== 'proof' && doing !== 'ties' && (
        <DecideEmployerDialog employer={employer} decision={doing} onClose={close} />
      )}
    </>
  );
}
