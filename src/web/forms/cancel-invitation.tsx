import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { cancelInvitation } from '../../shared/api/employers.ts';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { useAct } from '../pages/use-act.ts';
import { useApi } from '../session/session-provider.tsx';
import { Button } from '../ui/button.tsx';
import { showToast } from '../ui/toast.tsx';

/** Takes an invitation back: its link stops working. */
export function CancelInvitation(props: { employerId: string; invitationId: string }) {
  const { t } = useLingui();
  const api = useApi();
  const queries = useQueryClient();
  const act = useAct(
    () => api(cancelInvitation, { params: props }),
    async () => {
      await queries.invalidateQueries({ queryKey: ['employer'] });
      showToast(t`The link no longer works`);
    },
  );
  return (
    <>
      <Button tone="quiet" onPress={() => void act.run(undefined)} pending={act.pending}>
        <Trans>Take it back</Trans>
      </Button>
      <ActTrouble act={act} />
    </>
  );
}
