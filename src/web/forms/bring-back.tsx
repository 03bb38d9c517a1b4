import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { type StoredResume, saveNextResume } from '../../client/vault/resumes.ts';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { useAct } from '../pages/use-act.ts';
import { useApi, useSession } from '../session/session-provider.tsx';
import { Button } from '../ui/button.tsx';
import { showToast } from '../ui/toast.tsx';
import { When } from '../ui/when.tsx';

/** Makes what an earlier version said the newest one. Nothing is lost: what it replaces becomes an earlier version. */
export function BringBack(props: {
  stored: StoredResume;
  chosen: Pick<StoredResume, 'content' | 'updatedAt'>;
}) {
  const { t } = useLingui();
  const api = useApi();
  const session = useSession();
  const queries = useQueryClient();
  const router = useRouter();
  const { stored, chosen } = props;
  const bring = useAct(
    () => saveNextResume(api, session, stored, chosen.content),
    async () => {
      await queries.invalidateQueries({ queryKey: ['resumes'] });
      showToast(t`Brought back. What it replaced is among the earlier versions.`);
      router.history.push(`/app/resumes/${stored.documentId}`);
    },
  );
  return (
    <div className="bring-back">
      <p>
        <Trans>
          As it was on <When at={chosen.updatedAt} />
        </Trans>
      </p>
      <Button tone="primary" pending={bring.pending} onPress={() => void bring.run(undefined)}>
        <Trans>Bring this version back</Trans>
      </Button>
      <ActTrouble act={bring} />
    </div>
  );
}
