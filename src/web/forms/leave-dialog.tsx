import { useLingui } from '@lingui/react/macro';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { useLeaveWarning } from './use-leave-warning.ts';

/** The question that stands between unsaved changes and another page. */
export function LeaveDialog({ changed }: { changed: boolean }) {
  const { t } = useLingui();
  const blocker = useLeaveWarning(changed);
  return (
    <ConfirmDialog
      open={blocker.status === 'blocked'}
      onClose={() => blocker.reset?.()}
      onConfirm={() => blocker.proceed?.()}
      title={t`Leave without saving?`}
      consequences={[t`What you changed since the last save is lost.`]}
      confirmLabel={t`Leave`}
      cancelLabel={t`Stay here`}
    />
  );
}
