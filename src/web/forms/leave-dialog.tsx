import { useLingui } from '@lingui/react/macro';
import type { TakenAlong } from '../session/unsaved.ts';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { useLeaveWarning } from './use-leave-warning.ts';

/** What would be lost: changes since the last save, or what was entered and is not saved, or not sent, anywhere yet. */
export type Losable = 'edits' | 'entries' | 'unsent';

/**
 * The question that stands between unsaved changes and another page; `takeAlong` makes a file of what is on the screen.
 * With `closing` it is asked at once, of a window above the page.
 */
export function LeaveDialog(props: {
  changed: boolean;
  what?: Losable;
  takeAlong?: () => TakenAlong;
  closing?: { readonly stay: () => void; readonly leave: () => void } | undefined;
}) {
  const { t } = useLingui();
  const { what = 'edits', closing } = props;
  const blocker = useLeaveWarning(props.changed, props.takeAlong);
  return (
    <ConfirmDialog
      open={blocker.status === 'blocked' || closing !== undefined}
      onClose={() => {
        blocker.reset?.();
        closing?.stay();
      }}
      onConfirm={() => {
        blocker.proceed?.();
        closing?.leave();
      }}
      title={what === 'unsent' ? t`Leave without sending?` : t`Leave without saving?`}
      consequences={[
        what === 'edits'
          ? t`What you changed since the last save is lost.`
          : t`What you entered here is lost.`,
      ]}
      confirmLabel={t`Leave`}
      cancelLabel={t`Stay here`}
    />
  );
}
