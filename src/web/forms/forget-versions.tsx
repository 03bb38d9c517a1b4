import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { forgetVersions, type StoredResume } from '../../client/vault/resumes.ts';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { useAct } from '../pages/use-act.ts';
import { useApi, useSession } from '../session/session-provider.tsx';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { showToast } from '../ui/toast.tsx';

/** Destroys what a résumé said before, and leaves what it says now. */
export function ForgetVersions({ stored, onForgotten }: { stored: StoredResume; onForgotten: () => void }) {
  const { t } = useLingui();
  const api = useApi();
  const session = useSession();
  const [asking, setAsking] = useState(false);
  const forget = useAct(
    () => forgetVersions(api, session, stored),
    () => {
      setAsking(false);
      showToast(t`The earlier versions were destroyed.`);
      onForgotten();
    },
  );
  return (
    <>
      <Button tone="quiet" onPress={() => setAsking(true)}>
        <Trans>Destroy all earlier versions</Trans>
      </Button>
      <ConfirmDialog
        open={asking}
        onClose={() => {
          forget.clear();
          setAsking(false);
        }}
        onConfirm={() => void forget.run(undefined)}
        pending={forget.pending}
        title={t`Destroy all earlier versions?`}
        confirmLabel={t`Destroy them`}
        cancelLabel={t`Keep them`}
        consequences={[
          t`The résumé stays as it is now.`,
          t`What it said before is destroyed for good. Nobody can bring it back, not even the operator.`,
        ]}
      >
        <ActTrouble act={forget} />
      </ConfirmDialog>
    </>
  );
}
