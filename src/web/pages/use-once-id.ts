import { useRef } from 'react';
import { newUuidV7 } from '../../shared/bytes/uuid.ts';

/** See {@link useOnceId}. */
export type OnceId = { readonly idFor: (what: string) => string; readonly done: () => void };

/**
 * The id of one deliberate act. While the act has not come about, trying the same again (`what` says what it is) sends
 * the same id, so that a lost answer never makes it happen twice; after `done`, the next act gets another. `makeId` is
 * there for acts whose moment the id must not tell.
 */
export function useOnceId(makeId: () => string = newUuidV7): OnceId {
  const kept = useRef<{ what: string; id: string } | null>(null);
  return {
    idFor: (what) => {
      if (kept.current?.what !== what) kept.current = { what, id: makeId() };
      return kept.current.id;
    },
    done: () => {
      kept.current = null;
    },
  };
}
