import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { endInterest, type MyInterest } from '../../shared/api/interests.ts';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { useAct } from '../pages/use-act.ts';
import { useApi } from '../session/session-provider.tsx';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { showToast } from '../ui/toast.tsx';

/** Ends an interest, after saying what that means. */
export function EndInterest({ interest }: { interest: MyInterest }) {
  const { t } = useLingui();
  const api = useApi();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const { interestId, postingTitle, employerName } = interest;
  const end = useAct(
    () => api(endInterest, { params: { interestId } }),
    async () => {
      setAsking(false);
      await queries.invalidateQueries({ queryKey: ['interests'] });
      showToast(t`Ended. What you showed was destroyed.`);
    },
  );
  return (
    <>
      <Button tone="quiet" onPress={() => setAsking(true)} label={t`End the interest: ${postingTitle}`}>
        <Trans>End it</Trans>
      </Button>
      <ConfirmDialog
        open={asking}
        onClose={() => {
          end.clear();
          setAsking(false);
        }}
        onConfirm={() => void end.run(undefined)}
        pending={end.pending}
        title={t`End your interest in “${postingTitle}”?`}
        consequences={[
          t`At once. What you showed ${employerName} is destroyed, and nobody can open it again.`,
          t`What was read cannot be unread.`,
          t`You can show interest again, as long as the posting is open.`,
        ]}
        confirmLabel={t`End it`}
        cancelLabel={t`Keep it`}
      >
        <ActTrouble act={end} />
      </ConfirmDialog>
    </>
  );
}
