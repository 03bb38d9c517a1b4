import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { withdrawApplication } from '../../client/disclosure/revoke.ts';
import type { ApplicationEntry } from '../../shared/api/applications.ts';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { useAct } from '../pages/use-act.ts';
import { useApi, useSession } from '../session/session-provider.tsx';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { showToast } from '../ui/toast.tsx';

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
      <Button tone="danger-plain" onPress={() => setAsking(true)}>
        <Trans>Withdraw this application</Trans>
      </Button>
      <ConfirmDialog
        open={asking}
        onClose={() => {
          withdraw.clear();
          setAsking(false);
        }}
        onConfirm={() => void withdraw.run(undefined)}
        pending={withdraw.pending}
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
        <ActTrouble act={withdraw} />
      </ConfirmDialog>
    </div>
  );
}
