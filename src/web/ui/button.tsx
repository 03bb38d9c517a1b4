import { type ReactNode, useState } from 'react';
import { Button as AriaButton, type PressEvent } from 'react-aria-components';

/**
 * `primary` once a screen; `quiet` beside it; `danger` does what cannot be taken back, `danger-plain` only asks about it.
 */
export type ButtonTone = 'primary' | 'plain' | 'quiet' | 'danger' | 'danger-plain';

/**
 * A button. While `pending` it keeps its place and focus, says so, and cannot be pressed again. Where it is `disabled` while
 * it has the focus, it keeps that too, until somebody goes on from it: nobody is thrown back to the head of the page.
 */
export function Button(props: {
  children: ReactNode;
  tone?: ButtonTone;
  type?: 'button' | 'submit';
  onPress?: (event: PressEvent) => void;
  pending?: boolean;
  disabled?: boolean;
  autoFocus?: boolean;
  /** Only where the visible content is not a name, e.g. an icon. */
  label?: string;
  /** The id of what says more, such as why it is disabled. */
  describedBy?: string;
  slot?: string;
}) {
  const [focused, setFocused] = useState(false);
  const { pending = false, disabled = false } = props;
  const kept = disabled && !pending && focused;
  return (
    <AriaButton
      className={`button button-${props.tone ?? 'plain'}${kept ? ' button-kept' : ''}`}
      type={props.type ?? 'button'}
      isPending={pending || kept}
      isDisabled={disabled && !focused}
      onFocusChange={setFocused}
      autoFocus={props.autoFocus ?? false}
      {...(props.onPress === undefined ? {} : { onPress: props.onPress })}
      {...(props.label === undefined ? {} : { 'aria-label': props.label })}
      {...(props.describedBy === undefined ? {} : { 'aria-describedby': props.describedBy })}
      {...(props.slot === undefined ? {} : { slot: props.slot })}
    >
      <span className="button-content">{props.children}</span>
      {pending && <span className="spinner" aria-hidden="true" />}
    </AriaButton>
  );
}

/** Buttons side by side, or under each other on narrow screens; the order is that of the keyboard. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className="button-row">{children}</div>;
}

/**
 * A step, what else there is to do, and the way back. The step stands first, for the eye and for the keyboard, on pages and
 * in dialogs alike; where doing it is the danger, the way back has the focus (`ConfirmDialog`).
 */
export function StepRow({ step, also, back }: { step: ReactNode; also?: ReactNode; back: ReactNode }) {
  return (
    <ButtonRow>
      {step}
      {also}
      {back}
    </ButtonRow>
  );
}
