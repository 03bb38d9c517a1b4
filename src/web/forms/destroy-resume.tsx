import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { destroyDocument } from '../../client/vault/destroy.ts';
import type { StoredResume } from '../../client/vault/resumes.ts';
import { isRefusal } from '../../shared/errors.ts';
import { useAct } from '../pages/use-act.ts';
import { useApi, useSession } from '../session/session-provider.tsx';
import { showToast } from '../ui/toast.tsx';
import { AskFirst } from './ask-first.tsx';

/** Destroys a résumé and the file it was read from. */
export function DestroyResume({ stored }: { stored: StoredResume }) {
  const { t } = useLingui();
  const api = useApi();
  const session = useSession();
  const queries = useQueryClient();
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const { title, originalId } = stored.content;
  const destroy = useAct(
    async () => {
      // The original first: without the résumé nothing would lead to it any more.
      if (originalId !== null) {
        const gone = await destroyDocument(api, session, originalId);
        if (isRefusal(gone)) return gone;
      }
      return destroyDocument(api, session, stored.documentId);
    },
    async () => {
      setAsking(false);
      queries.removeQueries({ queryKey: ['resume', stored.documentId] });
      await queries.invalidateQueries({ queryKey: ['resumes'] });
      showToast(t`The résumé was destroyed.`);
      router.history.push('/app/resumes', undefined, { ignoreBlocker: true });
    },
  );
  return (
    <AskFirst
      act={destroy}
      asking={asking}
      onAsking={setAsking}
      tone="danger-plain"
      title={t`Destroy “${title}”?`}
      confirmLabel={t`Destroy`}
      cancelLabel={t`Keep it`}
      consequences={[
        ...(originalId === null
          ? [
              t`The résumé and its earlier versions are destroyed for good. Nobody can bring them back, not even the operator.`,
            ]
          : [
              t`The résumé, its earlier versions and the file it was read from are destroyed for good. Nobody can bring them back, not even the operator.`,
            ]),
        t`Applications already sent stay as they are, until you withdraw or revoke them.`,
      ]}
    >
      <Trans>Destroy</Trans>
    </AskFirst>
  );
}
