import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { proposeRoot } from '../../client/employers/new-root.ts';
import type { Employer } from '../../shared/api/employers.ts';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { useAct } from '../pages/use-act.ts';
import { useApi, useSession } from '../session/session-provider.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { showToast } from '../ui/toast.tsx';

/** Begins the keys of an employer anew: for when nobody is left whose keys sign for it. Counts after 72 hours. */
export function BeginAnew({ employer: { employerId, name } }: { employer: Employer }) {
  const { t } = useLingui();
  const api = useApi();
  const session = useSession();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const act = useAct(
    () => proposeRoot(api, session, employerId),
    async () => {
      setAsking(false);
      showToast(t`The new keys wait for 72 hours.`);
      await queries.invalidateQueries({ queryKey: ['employer'] });
    },
  );
  return (
    <Card title={t`Begin the keys anew`}>
      <p>
        <Trans>
          Only for when nobody is left who can confirm: the owner who began the keys is gone, or lost
          passphrase and recovery kit. New keys take 72 hours, so that everybody can see them before they
          count.
        </Trans>
      </p>
      <div>
        <Button tone="danger-plain" onPress={() => setAsking(true)}>
          <Trans>Begin anew</Trans>
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        onClose={() => {
          setAsking(false);
          act.clear();
        }}
        onConfirm={() => void act.run(undefined)}
        pending={act.pending}
        title={t`Begin the keys of ${name} anew?`}
        consequences={[
          t`They count in 72 hours, unless an owner whose keys sign now opposes.`,
          t`Every owner is told by mail at once, and every candidate sees that new keys wait.`,
          t`When they count, nobody but you is confirmed: you confirm each colleague again.`,
          t`Your domains have to be named again, and the line there to be replaced.`,
        ]}
        confirmLabel={t`Begin anew`}
        cancelLabel={t`Leave it as it is`}
      >
        <ActTrouble act={act} />
      </ConfirmDialog>
    </Card>
  );
}
