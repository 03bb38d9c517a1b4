import { useLingui } from '@lingui/react/macro';
import type { HTMLAttributes, KeyboardEvent } from 'react';
import { Grip } from '../ui/icons.tsx';

/** Where an item goes by one key: one place up or down, or to an end of the list. */
export type KeyedMove = 'up' | 'down' | 'first' | 'last';
const KEYS: Readonly<Record<string, KeyedMove>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
};

/** Takes an item by the pointer; by Enter or a space too, and then the arrows move it until it is let go. */
export function MoveHandle(props: {
  name: string;
  grabbed: boolean;
  onGrab: () => void;
  onKeyedMove: (move: KeyedMove) => void;
  onLetGo: () => void;
  onPutBack: () => void;
  pointer: HTMLAttributes<HTMLElement>;
}) {
  const { t } = useLingui();
  const { name, grabbed } = props;
  function act(event: KeyboardEvent): void {
    const move = KEYS[event.key];
    if (!grabbed || event.altKey) return;
    if (move !== undefined) props.onKeyedMove(move);
    else if (event.key === 'Escape') props.onPutBack();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  return (
    <button
      type="button"
      className="button button-quiet move-handle"
      aria-label={t`Drag to another place: ${name}`}
      aria-pressed={grabbed}
      {...props.pointer}
      onKeyDown={act}
      // A press of the keyboard alone: that of a pointer was a drag.
      onClick={({ detail }) => {
        if (detail === 0) (grabbed ? props.onLetGo : props.onGrab)();
      }}
    >
      <Grip />
    </button>
  );
}
