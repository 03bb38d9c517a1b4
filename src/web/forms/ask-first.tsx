import type { ReactNode } from 'react';
import { ActTrouble } from '../pages/act-trouble.tsx';
import type { Act } from '../pages/use-act.ts';
import { Button, type ButtonTone } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';

/**
 * A button that asks before it acts: a window tells what follows, and stays with whatever went wrong in it. The form keeps
 * `asking`, and ends it once the act is done.
 */
export function AskFirst(props: {
  act: Act<undefined>;
  asking: boolean;
  onAsking: (asking: boolean) => void;
  /** What the button says, and its name where that must say more. */
  children: ReactNode;
  tone?: ButtonTone;
  label?: string;
  title: string;
  consequences: readonly string[];
  confirmLabel: string;
  cancelLabel: string;
}) {
  const { act, asking, onAsking, title, consequences, confirmLabel, cancelLabel } = props;
  return (
    <>
      <Button
        tone={props.tone ?? 'plain'}
        onPress={() => onAsking(true)}
        {...(props.label === undefined ? {} : { label: props.label })}
      >
        {props.children}
      </Button>
      <ConfirmDialog
        {...{ title, consequences, confirmLabel, cancelLabel }}
        open={asking}
        onClose={() => {
          act.clear();
          onAsking(false);
        }}
        onConfirm={() => void act.run(undefined)}
        pending={act.pending}
      >
        <ActTrouble act={act} />
      </ConfirmDialog>
    </>
  );
}
