import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import type { Section } from '../../shared/resume/resume.ts';
import type { KeyedMove } from './move-handle.tsx';
import { type DraftItem, placeItem, putBackItem, type ResumeDraft, removeItem } from './resume-draft.ts';

type Removed = { readonly item: DraftItem; readonly at: number };

/**
 * Moves, removes and puts back the items of a section. What was moved keeps the focus, and each step is said for who
 * does not see it.
 */
export function useItemOrder(section: Section, draft: ResumeDraft, onChange: (draft: ResumeDraft) => void) {
  const { t } = useLingui();
  const items = draft.sections[section];
  const [said, setSaid] = useState('');
  const [grabbed, setGrabbed] = useState<{ readonly id: string; readonly from: number } | null>(null);
  const [removed, setRemoved] = useState<readonly Removed[]>([]);
  const focus = useKeptPlace();
  const placeOf = (id: string) => items.findIndex((item) => item.id === id);

  function moveTo(id: string, to: number): void {
    const next = placeItem(draft, section, id, to);
    if (next === draft) return;
    focus(id);
    setSaid(t`Now at place ${to + 1} of ${items.length}`);
    onChange(next);
  }
  return {
    said,
    grabbed: grabbed?.id ?? null,
    moveTo,
    keys: (id: string) => ({
      onGrab: () => {
        setGrabbed({ id, from: placeOf(id) });
        setSaid(
          t`Grabbed, at place ${placeOf(id) + 1} of ${items.length}. The arrow keys move it, Enter lets it go, Escape puts it back.`,
        );
      },
      onKeyedMove: (move: KeyedMove) => {
        const places = { up: placeOf(id) - 1, down: placeOf(id) + 1, first: 0, last: items.length - 1 };
        moveTo(id, places[move]);
      },
      onLetGo: () => {
        setGrabbed(null);
        setSaid(t`Let go at place ${placeOf(id) + 1} of ${items.length}`);
      },
      onPutBack: () => {
        if (grabbed !== null) moveTo(id, grabbed.from);
        setGrabbed(null);
      },
    }),
    remove: (id: string) => {
      const item = items[placeOf(id)];
      if (item === undefined) return;
      setRemoved([...removed, { item, at: placeOf(id) }]);
      onChange(removeItem(draft, section, id));
    },
    /** What was removed last and not put back yet. */
    removed: removed.at(-1),
    putBack: () => {
      const last = removed.at(-1);
      if (last === undefined) return;
      setRemoved(removed.slice(0, -1));
      focus(last.item.id);
      onChange(putBackItem(draft, section, last.item, last.at));
    },
  };
}

/** The browser lets go of the focus when an element is put elsewhere: it goes back to what had it, or to the item. */
function useKeptPlace(): (id: string) => void {
  const kept = useRef<{ readonly id: string; readonly had: Element | null } | null>(null);
  useEffect(() => {
    if (kept.current === null) return;
    const { id, had } = kept.current;
    kept.current = null;
    const item = document.getElementById(id);
    const same = had instanceof HTMLElement && item?.contains(had) && !had.matches(':disabled');
    (same ? had : item)?.focus();
  });
  return (id) => {
    kept.current = { id, had: document.activeElement };
  };
}
