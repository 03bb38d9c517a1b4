import { Trans } from '@lingui/react/macro';
import { Badge } from '../../ui/badge.tsx';
import { When } from '../../ui/when.tsx';

/** Whether a grant can still be read from, and until when. */
export function GrantEnd({ expiresAt, revokedAt }: { expiresAt: string; revokedAt: string | null }) {
  if (revokedAt !== null) {
    return (
      <span>
        <Badge tone="seal">
          <Trans>Revoked</Trans>
        </Badge>{' '}
        <When at={revokedAt} />
      </span>
    );
  }
  if (Date.parse(expiresAt) <= Date.now()) {
    return (
      <span>
        <Badge>
          <Trans>Run out</Trans>
        </Badge>{' '}
        <When at={expiresAt} />
      </span>
    );
  }
  return <When at={expiresAt} style="day" />;
}
