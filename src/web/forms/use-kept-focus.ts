import { type RefObject, useEffect, useRef } from 'react';

/**
 * Keeps the keyboard within a list that grows and shrinks: when what had the focus went with a change of `count`, the
 * field that adds takes it, or the last button where there is none.
 */
export function useKeptFocus(count: number): RefObject<HTMLDivElement | null> {
  const part = useRef<HTMLDivElement>(null);
  const before = useRef(count);
  useEffect(() => {
    if (before.current === count) return;
    before.current = count;
    const { activeElement } = document;
    if (activeElement !== null && activeElement !== document.body) return;
    const field = part.current?.querySelector<HTMLElement>('[role="combobox"]');
    const buttons = part.current?.querySelectorAll<HTMLElement>('button');
    (field ?? [...(buttons ?? [])].at(-1))?.focus();
  }, [count]);
  return part;
}
