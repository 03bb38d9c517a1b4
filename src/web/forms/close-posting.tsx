import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { closePosting } from '../../shared/api/jobs.ts';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { useAct } from '../pages/use-act.ts';
import { useApi } from '../session/session-provider.tsx';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { showToast } from '../ui/toast.tsx';

/** Closes a posting, after saying what that means. */
export function ClosePosting({ postingId, title }: { postingId: string; title: string }) {
  const { t } = useLingui();
  const api = useApi();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const act = useAct(
    () => api(closePosting, { params: { postingId } }),
    async () => {
      setAsking(false);
      await queries.invalidateQueries({ queryKey: ['posting', postingId] });
      await queries.invalidateQueries({ queryKey: ['openings'] });
      showToast(t`The posting is closed`);
    },
  );
  return (
    <>
      <Button onPress={() => setAsking(true)}>
        <Trans>Close the posting</Trans>
      </Button>
      <ConfirmDialog
        open={asking}
        onClose={() => {
          setAsking(false);
          act.clear();
        }}
        onConfirm={() => void act.run(undefined)}
        pending={act.pending}
        title={t`Close “${title}”?`}
        consequences={[
          t`Nobody can apply to it any more. It cannot be opened again.`,
          t`Applications that were sent stay, and wait for your answer.`,
        ]}
        confirmLabel={t`Close it`}
        cancelLabel={t`Keep it open`}
      >
        <ActTrouble act={act} />
      </ConfirmDialog>
    </>
  );
}
