import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { establishKeys } from '../../client/employers/establish-keys.ts';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { useAct } from '../pages/use-act.ts';
import { useApi, useSession } from '../session/session-provider.tsx';
import { Button, ButtonRow } from '../ui/button.tsx';
import { showToast } from '../ui/toast.tsx';

/** Begins the keys of an employer that has none yet, with this owner as the first. */
export function BeginKeys({ employerId }: { employerId: string }) {
  const { t } = useLingui();
  const api = useApi();
  const session = useSession();
  const queries = useQueryClient();
  const act = useAct(
    () => establishKeys(api, session, employerId),
    async () => {
      showToast(t`The keys have begun.`);
      await queries.invalidateQueries({ queryKey: ['employer'] });
    },
  );
  return (
    <>
      <ActTrouble act={act} />
      <ButtonRow>
        <Button tone="primary" pending={act.pending} onPress={() => void act.run(undefined)}>
          <Trans>Begin this employer’s keys</Trans>
        </Button>
      </ButtonRow>
    </>
  );
}
