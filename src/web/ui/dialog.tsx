import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button, type ButtonTone, StepRow } from './button.tsx';

/** A window above the page. Escape and a press beside it close it, unless `busy`. */
export function Dialog(props: {
  open: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  /** Buttons, in a StepRow. */
  actions?: ReactNode;
  busy?: boolean;
  wide?: boolean;
  alert?: boolean;
  /** Something may be half written in it: a press beside it does not close it. */
  keep?: boolean;
  /** What stands behind it may be of somebody else than who is here now: nothing of it shows. */
  cover?: boolean;
}) {
  return (
    <ModalOverlay
      className={props.cover ? 'dialog-overlay dialog-cover' : 'dialog-overlay'}
      isOpen={props.open}
      onOpenChange={(open) => {
        if (!open) props.onClose();
      }}
      isDismissable={!props.busy && !props.alert && !props.keep}
      isKeyboardDismissDisabled={props.busy ?? false}
    >
      <Modal className={props.wide ? 'dialog-modal dialog-wide' : 'dialog-modal'}>
        <AriaDialog ref={showWholeStops} className="dialog" role={props.alert ? 'alertdialog' : 'dialog'}>
          <Heading slot="title" className="dialog-title">
            {props.title}
          </Heading>
          <div className="dialog-body">{props.children}</div>
          {props.actions}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Whoever goes on by the keyboard sees the whole of where they are; browsers are content with a part of it. */
function showWholeStops(dialog: HTMLElement | null) {
  if (dialog === null) return;
  const show = ({ target, relatedTarget }: FocusEvent) => {
    // Who comes in begins at the top, wherever the focus is.
    if (!(target instanceof Element && relatedTarget instanceof Node && dialog.contains(relatedTarget)))
      return;
    if (target.matches(':focus-visible'))
      (target.closest('label') ?? target).scrollIntoView({ block: 'nearest' });
  };
  dialog.addEventListener('focusin', show);
  return () => dialog.removeEventListener('focusin', show);
}

/** Asks before something with consequences; they are told as a list, and staying has the focus. */
export function ConfirmDialog(props: {
  open: boolean;
  onClose: () => void;
  onConfirm: () => void;
  title: string;
  children?: ReactNode;
  consequences: readonly string[];
  confirmLabel: string;
  cancelLabel: string;
  tone?: ButtonTone;
  pending?: boolean;
}) {
  return (
    <Dialog
      alert
      open={props.open}
      onClose={props.onClose}
      title={props.title}
      busy={props.pending ?? false}
      actions={
        <StepRow
          step={
            <Button tone={props.tone ?? 'danger'} onPress={props.onConfirm} pending={props.pending ?? false}>
              {props.confirmLabel}
            </Button>
          }
          back={
            <Button autoFocus onPress={props.onClose} disabled={props.pending ?? false}>
              {props.cancelLabel}
            </Button>
          }
        />
      }
    >
      {props.children}
      <ul className="consequences">
        {props.consequences.map((consequence) => (
          <li key={consequence}>{consequence}</li>
        ))}
      </ul>
    </Dialog>
  );
}
