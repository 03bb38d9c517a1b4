import { useLingui } from '@lingui/react/macro';
import { useSessionKeeper } from '../session/session-provider.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';

/** The question before signing out from a page with unsaved changes. */
export function SignOutDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useLingui();
  const keeper = useSessionKeeper();
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      onConfirm={() => {
        onClose();
        void keeper.signOut('here');
      }}
      title={t`Sign out without saving?`}
      consequences={[t`What you entered here and did not save or send is lost.`]}
      confirmLabel={t`Sign out`}
      cancelLabel={t`Stay here`}
    />
  );
}
