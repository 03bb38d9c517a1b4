import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useSessionKeeper } from '../../session/session-provider.tsx';
import { Button, ButtonRow } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { ActTrouble } from '../act-trouble.tsx';
import { useAct } from '../use-act.ts';

/** Signing out, here or on all devices. */
export function EndSessions() {
  const { t } = useLingui();
  const keeper = useSessionKeeper();
  const [asking, setAsking] = useState(false);
  const ending = useAct(
    async (where: 'here' | 'everywhere') => (await keeper.signOut(where)) ?? null,
    () => {},
  );
  return (
    <>
      <p>
        <Trans>
          This page locks itself after 30 minutes without use. On a device that is not yours, sign out when
          you leave.
        </Trans>
      </p>
      <ActTrouble act={ending} />
      <ButtonRow>
        <Button pending={ending.pending} onPress={() => void ending.run('here')}>
          <Trans>Sign out here</Trans>
        </Button>
        <Button onPress={() => setAsking(true)} disabled={ending.pending}>
          <Trans>Sign out everywhere</Trans>
        </Button>
      </ButtonRow>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          void ending.run('everywhere');
        }}
        title={t`Sign out on all devices?`}
        consequences={[
          t`Every device, this one too, is signed out at once.`,
          t`What is open there and not yet saved may be lost.`,
          t`To come back you need your passphrase or recovery kit.`,
        ]}
        confirmLabel={t`Sign out everywhere`}
        cancelLabel={t`Stay`}
      />
    </>
  );
}
