import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { closePosting } from '../../shared/api/jobs.ts';
import { useAct } from '../pages/use-act.ts';
import { useApi } from '../session/session-provider.tsx';
import { showToast } from '../ui/toast.tsx';
import { AskFirst } from './ask-first.tsx';

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
    <AskFirst
      act={act}
      asking={asking}
      onAsking={setAsking}
      title={t`Close “${title}”?`}
      consequences={[
        t`Nobody can apply to it any more. It cannot be opened again.`,
        t`Applications that were sent stay, and wait for your answer.`,
      ]}
      confirmLabel={t`Close it`}
      cancelLabel={t`Keep it open`}
    >
      <Trans>Close the posting</Trans>
    </AskFirst>
  );
}
