import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';

/** What is dragged, and before which place of the list it would be let go: 0 to the number of items. */
export type Drag = { readonly id: string; readonly before: number };

/** Pixels from the window's edge within which it scrolls along, and how far it does in each picture. */
const EDGE = 90;
const STEP = 14;

/**
 * Dragging the items of a list by a handle, with mouse, pen or finger. Nothing moves before the item is let go: a line
 * shows where it would stand. Escape lets go without moving it. The items are the list's children, in their order.
 */
export function useDragOrder(
  list: RefObject<HTMLElement | null>,
  onDrop: (id: string, before: number) => void,
): { drag: Drag | null; handle: (id: string) => HandleEvents } {
  const [drag, setDrag] = useState<Drag | null>(null);
  const pointer = useRef(0);
  const dragged = drag?.id;
  useEffect(() => {
    if (dragged === undefined) return;
    const follow = () => {
      if (pointer.current < EDGE) scrollBy(0, -STEP);
      else if (pointer.current > innerHeight - EDGE) scrollBy(0, STEP);
      setDrag((now) => now && moved(now, placeAt(list.current, pointer.current)));
      frame = requestAnimationFrame(follow);
    };
    let frame = requestAnimationFrame(follow);
    const cancel = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setDrag(null);
    };
    addEventListener('keydown', cancel);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('keydown', cancel);
    };
  }, [dragged, list]);

  const handle = (id: string): HandleEvents => ({
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      pointer.current = event.clientY;
      setDrag({ id, before: placeAt(list.current, event.clientY) });
    },
    onPointerMove: (event) => {
      pointer.current = event.clientY;
    },
    onPointerUp: (event) => {
      if (drag?.id === id) onDrop(id, placeAt(list.current, event.clientY));
      setDrag(null);
    },
    onPointerCancel: () => setDrag(null),
  });
  return { drag, handle };
}

type HandleEvents = Readonly<
  Record<
    'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel',
    (event: PointerEvent<HTMLElement>) => void
  >
>;

// The same object, so that nothing is drawn anew while the pointer rests.
function moved(now: Drag, before: number): Drag {
  return now.before === before ? now : { ...now, before };
}

function placeAt(list: HTMLElement | null, y: number): number {
  return [...(list?.children ?? [])].filter((item) => {
    const { top, height } = item.getBoundingClientRect();
    return top + height / 2 < y;
  }).length;
}
