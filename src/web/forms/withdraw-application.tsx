import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { withdrawApplication } from '../../client/disclosure/revoke.ts';
import type { ApplicationEntry } from '../../shared/api/applications.ts';
import { useAct } from '../pages/use-act.ts';
import { useApi, useSession } from '../session/session-provider.tsx';
import { showToast } from '../ui/toast.tsx';
import { AskFirst } from './ask-first.tsx';

/** Takes an application back, after saying what that means. */
export function WithdrawApplication({ application }: { application: ApplicationEntry }) {
  const { t } = useLingui();
  const api = useApi();
  const session = useSession();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const withdraw = useAct(
    () => withdrawApplication(api, session, application.grantId),
    async () => {
      await queries.invalidateQueries();
      setAsking(false);
      showToast(t`The application was withdrawn.`);
    },
  );
  return (
    <div>
      <AskFirst
        act={withdraw}
        asking={asking}
        onAsking={setAsking}
        tone="danger-plain"
        title={t`Withdraw this application?`}
        confirmLabel={t`Withdraw`}
        cancelLabel={t`Keep it`}
        consequences={[
          t`${application.employerName} is told that you withdrew.`,
          ...(application.revokedAt === null
            ? [t`The copies are destroyed at once: nobody can open them again.`]
            : []),
          application.opened
            ? t`What was read cannot be unread.`
            : t`Nobody has opened it, so nothing of it was read here.`,
          t`The conversation ends. What was written can still be read by those in it.`,
          t`It cannot be undone.`,
        ]}
      >
        <Trans>Withdraw this application</Trans>
      </AskFirst>
    </div>
  );
}
