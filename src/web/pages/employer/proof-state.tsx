import { Trans } from '@lingui/react/macro';
import type { Proof } from '../../../shared/api/proofs.ts';
import { Badge } from '../../ui/badge.tsx';
import { When } from '../../ui/when.tsx';

/** Where a proof stands, in a word. */
export function ProofState({ proof }: { proof: Proof }) {
  if (proof.state === 'proven')
    return (
      <Badge tone="good">
        <Trans>in force</Trans>
      </Badge>
    );
  if (proof.state === 'waiting')
    return (
      <Badge tone="accent">
        <Trans>waits</Trans>
      </Badge>
    );
  return (
    <Badge tone="warn">
      <Trans>run out</Trans>
    </Badge>
  );
}

/** Since when a proof stands, and until when. */
export function ProofTimes({ proof }: { proof: Proof }) {
  const until = <When at={proof.expiresAt} style="day" />;
  if (proof.provenAt === null)
    return (
      <Trans>
        begun <When at={proof.begunAt} />, waits until <When at={proof.expiresAt} />
      </Trans>
    );
  const since = <When at={proof.provenAt} style="day" />;
  return proof.state === 'proven' ? (
    <Trans>
      proven on {since}, holds until {until}
    </Trans>
  ) : (
    <Trans>
      proven on {since}, ran out on {until}
    </Trans>
  );
}
