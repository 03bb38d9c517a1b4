import { Trans, useLingui } from '@lingui/react/macro';
import { Dialog } from '../ui/dialog.tsx';
import { ShowKitForm } from './show-kit.tsx';

/** The kit's drill above what was being done, which then goes on. */
export function KitDrillDialog(props: { open: boolean; onShown: () => void; onClose: () => void }) {
  const { t } = useLingui();
  return (
    <Dialog alert open={props.open} onClose={props.onClose} title={t`First try your recovery kit`}>
      <p>
        <Trans>
          With a second application more depends on this account. Show once that your kit can be read back: if
          a device is lost, nothing else brings you back. Your application stays as it is and goes on after
          it.
        </Trans>
      </p>
      <ShowKitForm onShown={props.onShown} onCancel={props.onClose} />
    </Dialog>
  );
}
