import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { declineRequest, type ReceivedRequest } from '../../shared/api/requests.ts';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { useAct } from '../pages/use-act.ts';
import { useApi } from '../session/session-provider.tsx';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { showToast } from '../ui/toast.tsx';

/** "No, thank you", after saying who is told what, and when. */
export function DeclineRequest({ request }: { request: ReceivedRequest }) {
  const { t } = useLingui();
  const api = useApi();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const decline = useAct(
    () => api(declineRequest, { params: { requestId: request.requestId } }),
    async () => {
      setAsking(false);
      await queries.invalidateQueries();
      showToast(t`Your answer goes out with the next daily batch.`);
      // What became of it stands at the top of the page.
      scrollTo(0, 0);
    },
  );
  return (
    <>
      <Button onPress={() => setAsking(true)}>
        <Trans>No, thank you</Trans>
      </Button>
      <ConfirmDialog
        open={asking}
        onClose={() => {
          decline.clear();
          setAsking(false);
        }}
        onConfirm={() => void decline.run(undefined)}
        pending={decline.pending}
        tone="primary"
        title={t`Answer “No, thank you”?`}
        confirmLabel={t`No, thank you`}
        cancelLabel={t`Not now`}
        consequences={[
          t`${request.employerName} is told with the next daily batch, together with other answers: not in this moment, so that nobody sees when you were here.`,
          t`It is told no, thank you, and nothing else: not who you are, and no reason.`,
          t`You can still apply to the posting later, if you change your mind.`,
        ]}
      >
        <ActTrouble act={decline} />
      </ConfirmDialog>
    </>
  );
}
