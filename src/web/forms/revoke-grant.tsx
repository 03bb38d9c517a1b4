import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { revokeGrant } from '../../client/disclosure/revoke.ts';
import type { GrantEntry } from '../../shared/api/disclosure.ts';
import { useAct } from '../pages/use-act.ts';
import { useApi, useSession } from '../session/session-provider.tsx';
import { showToast } from '../ui/toast.tsx';
import { useList } from '../ui/use-list.ts';
import { AskFirst } from './ask-first.tsx';

/** Ends a grant, after saying what that means. */
export function RevokeGrant({ grant }: { grant: GrantEntry }) {
  const { t } = useLingui();
  const list = useList();
  const api = useApi();
  const session = useSession();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const revoke = useAct(
    () => revokeGrant(api, session, grant.grantId),
    async () => {
      await queries.invalidateQueries();
      setAsking(false);
      showToast(t`Revoked. Nobody can open it any more.`);
    },
  );
  const readBy = grant.readers.filter(({ openings }) => openings > 0).map(({ displayName }) => displayName);
  return (
    <div>
      <AskFirst
        act={revoke}
        asking={asking}
        onAsking={setAsking}
        tone="danger-plain"
        label={t`Revoke now: ${grant.postingTitle}`}
        title={t`Revoke what ${grant.employerName} can read?`}
        confirmLabel={t`Revoke now`}
        cancelLabel={t`Keep it`}
        consequences={[
          t`At once. The copies are destroyed, and nobody can open them again.`,
          ...(readBy.length > 0
            ? [t`What was read cannot be unread. It was opened by ${list(readBy)}.`]
            : []),
          t`The conversation about it ends.`,
          t`The application itself stays in their list, without anything to read. To end it too, withdraw it.`,
        ]}
      >
        <Trans>Revoke now</Trans>
      </AskFirst>
    </div>
  );
}
