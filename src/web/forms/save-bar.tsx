import './save-bar.css';
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button } from '../ui/button.tsx';

/** Stands at the lower edge while a résumé is edited: whether it is saved, what hinders it, and the button to save. */
export function SaveBar(props: {
  changed: boolean;
  wrong: boolean;
  pending: boolean;
  onSave: () => void;
  label: ReactNode;
  /** What else can be done from here. */
  aside?: ReactNode;
  /** A notice about what went wrong. */
  trouble?: ReactNode;
}) {
  return (
    <div className="save-bar">
      {props.trouble !== undefined && <div className="save-trouble">{props.trouble}</div>}
      <p role="status">
        {props.wrong ? (
          <Trans>A date is not written as a date. Correct it to save.</Trans>
        ) : props.changed ? (
          <Trans>Not saved yet</Trans>
        ) : (
          <Trans>Saved, sealed to you alone</Trans>
        )}
      </p>
      {props.aside}
      <Button
        tone="primary"
        pending={props.pending}
        disabled={props.wrong || !props.changed}
        onPress={props.onSave}
      >
        {props.label}
      </Button>
    </div>
  );
}
