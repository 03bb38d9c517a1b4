import { Trans } from '@lingui/react/macro';
import { useSessionKeeper } from '../session/session-provider.tsx';
import { Button, StepRow } from '../ui/button.tsx';

/** The question before a covered page is left. */
export function LeaveCovered({ onStay }: { onStay: () => void }) {
  const keeper = useSessionKeeper();
  return (
    <>
      <p>
        <Trans>What was entered on this page is then gone for good: it is saved nowhere.</Trans>
      </p>
      <StepRow
        step={
          <Button tone="danger" onPress={keeper.leaveCovered}>
            <Trans>Leave, and lose it</Trans>
          </Button>
        }
        back={
          <Button autoFocus onPress={onStay}>
            <Trans>Stay here</Trans>
          </Button>
        }
      />
    </>
  );
}
