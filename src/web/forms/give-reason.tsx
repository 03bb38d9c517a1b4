import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { Refusal } from '../../shared/errors.ts';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { useAct } from '../pages/use-act.ts';
import { Button, StepRow } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextArea } from '../ui/text-field.tsx';
import { useAskedClose } from './use-asked-close.tsx';

const SHORTEST = 3;

/** Asks for a reason, which those concerned will read, before something is done to them. */
export function ReasonDialog<Result>(props: {
  title: string;
  confirmLabel: string;
  /** Who reads the reason. */
  hint: string;
  danger: boolean;
  /** Something beside the reason was chosen. */
  chosen?: boolean;
  act: (reason: string) => Promise<Result | Refusal>;
  onDone: (result: Result) => unknown;
  onClose: () => void;
  children: ReactNode;
}) {
  const { t } = useLingui();
  const [reason, setReason] = useState('');
  const acting = useAct(props.act, props.onDone);
  const closing = useAskedClose(reason.trim() !== '' || props.chosen === true, props.onClose);
  return (
    <Dialog
      open
      keep
      onClose={closing.close}
      title={props.title}
      busy={acting.pending}
      actions={
        <StepRow
          step={
            <Button
              tone={props.danger ? 'danger' : 'primary'}
              pending={acting.pending}
              disabled={reason.trim().length < SHORTEST}
              onPress={() => void acting.run(reason.trim())}
            >
              {props.confirmLabel}
            </Button>
          }
          back={
            <Button onPress={closing.close} disabled={acting.pending}>
              <Trans>Cancel</Trans>
            </Button>
          }
        />
      }
    >
      {closing.question}
      {props.children}
      <TextArea
        label={t`Reason`}
        hint={props.hint}
        name="reason"
        required
        autoFocus
        maxLength={1000}
        value={reason}
        onChange={setReason}
      />
      <ActTrouble act={acting} />
    </Dialog>
  );
}
