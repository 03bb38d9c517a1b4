import { useLingui } from '@lingui/react/macro';
import { lazy, Suspense, useSyncExternalStore } from 'react';
import { withTexts } from '../i18n.tsx';
import { useSessionState, useStepUp } from '../session/session-provider.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Loading } from '../ui/loading.tsx';

const ShowPasskey = lazy(async () => ({
  default: (await withTexts(() => import('../forms/show-passkey.tsx'))).ShowPasskey,
}));

/** Stands above every page while an act towards a candidate waits for the passkey. */
export function StepUpDialog() {
  const { t } = useLingui();
  const stepUp = useStepUp();
  const asking = useSyncExternalStore(stepUp.subscribe, stepUp.isAsking);
  const unlocked = useSessionState().is === 'unlocked';
  return (
    <Dialog open={asking && unlocked} onClose={() => stepUp.settle(false)} title={t`Show your passkey`} alert>
      <Suspense fallback={<Loading label={t`Loading`} />}>
        <ShowPasskey onEnd={stepUp.settle} />
      </Suspense>
    </Dialog>
  );
}
