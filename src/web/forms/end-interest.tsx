import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { endInterest, type MyInterest } from '../../shared/api/interests.ts';
import { useAct } from '../pages/use-act.ts';
import { useApi } from '../session/session-provider.tsx';
import { showToast } from '../ui/toast.tsx';
import { AskFirst } from './ask-first.tsx';

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
    <AskFirst
      act={end}
      asking={asking}
      onAsking={setAsking}
      tone="quiet"
      label={t`End the interest: ${postingTitle}`}
      title={t`End your interest in “${postingTitle}”?`}
      consequences={[
        t`At once. What you showed ${employerName} is destroyed, and nobody can open it again.`,
        t`What was read cannot be unread.`,
        t`You can show interest again, as long as the posting is open.`,
      ]}
      confirmLabel={t`End it`}
      cancelLabel={t`Keep it`}
    >
      <Trans>End it</Trans>
    </AskFirst>
  );
}
