import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { confirmContactKey, endContactKey } from '../../shared/api/passkeys.ts';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { useAct } from '../pages/use-act.ts';
import { useApi } from '../session/session-provider.tsx';
import { Button, ButtonRow } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { showToast } from '../ui/toast.tsx';

/** Confirms a colleague's new device, or says that it is not theirs. */
export function AnswerDevice(props: { keyId: string; name: string; device: string }) {
  const { t } = useLingui();
  const api = useApi();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const { keyId, name, device } = props;
  const confirming = useAct(
    () => api(confirmContactKey, { params: { keyId } }),
    async () => {
      showToast(t`The device is confirmed.`);
      await queries.invalidateQueries({ queryKey: ['employer'] });
    },
  );
  const ending = useAct(
    () => api(endContactKey, { params: { keyId } }),
    async () => {
      setAsking(false);
      await queries.invalidateQueries({ queryKey: ['employer'] });
    },
  );
  return (
    <>
      <ActTrouble act={confirming} />
      <ButtonRow>
        <Button
          label={t`Confirm ${device} of ${name}`}
          pending={confirming.pending}
          onPress={() => void confirming.run(undefined)}
        >
          <Trans>Confirm</Trans>
        </Button>
        <Button tone="quiet" label={t`Not theirs: ${device} of ${name}`} onPress={() => setAsking(true)}>
          <Trans>Not theirs</Trans>
        </Button>
      </ButtonRow>
      <ConfirmDialog
        open={asking}
        onClose={() => {
          setAsking(false);
          ending.clear();
        }}
        onConfirm={() => void ending.run(undefined)}
        pending={ending.pending}
        title={t`Is “${device}” not of ${name}?`}
        consequences={[
          t`Candidates can never be contacted from it.`,
          t`Then somebody else may know the passphrase of ${name}: tell ${name} to replace it and to sign out everywhere.`,
        ]}
        confirmLabel={t`Not theirs`}
        cancelLabel={t`Leave it waiting`}
      >
        <ActTrouble act={ending} />
      </ConfirmDialog>
    </>
  );
}
