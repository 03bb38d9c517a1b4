import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { opposeRoot } from '../../client/employers/new-root.ts';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { useAct } from '../pages/use-act.ts';
import { useApi, useSession } from '../session/session-provider.tsx';
import { Button, ButtonRow } from '../ui/button.tsx';
import { showToast } from '../ui/toast.tsx';

/** Opposes new keys that wait, or says that they are the employer's own; that is kept in this browser alone. */
export function AnswerNewRoot(props: {
  employerId: string;
  rootHash: string;
  mayOppose: boolean;
  onOurs?: () => void;
}) {
  const { t } = useLingui();
  const api = useApi();
  const session = useSession();
  const queries = useQueryClient();
  const { employerId, rootHash, mayOppose, onOurs } = props;
  const act = useAct(
    () => opposeRoot(api, session, employerId, rootHash),
    async () => {
      showToast(t`Opposed. The keys stay as they are.`);
      await queries.invalidateQueries({ queryKey: ['employer'] });
    },
  );
  return (
    <>
      <ActTrouble act={act} />
      <ButtonRow>
        {mayOppose && (
          <Button tone="danger" pending={act.pending} onPress={() => void act.run(undefined)}>
            <Trans>Oppose</Trans>
          </Button>
        )}
        {onOurs !== undefined && (
          <Button onPress={onOurs} disabled={act.pending}>
            <Trans>It is ours</Trans>
          </Button>
        )}
      </ButtonRow>
    </>
  );
}
