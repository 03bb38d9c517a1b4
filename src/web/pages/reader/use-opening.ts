import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { type CopyTerms, type OpenedCopy, openCopy } from '../../../client/disclosure/open-copy.ts';
import { isRefusal } from '../../../shared/errors.ts';
import { useApi, useSession } from '../../session/session-provider.tsx';
import { type Act, useAct } from '../use-act.ts';
import { useOnceId } from '../use-once-id.ts';

/** See {@link useOpening}. */
export type Opening = {
  readonly opened: OpenedCopy | null;
  readonly open: Act<CopyTerms>;
  readonly close: () => void;
};

/**
 * Opens a copy on the record and keeps what it says in this component alone: not in a cache, not in storage. Leaving
 * the page, locking or signing out drops it; opening it again is another entry on the record.
 */
export function useOpening(grantId: string): Opening {
  const api = useApi();
  const session = useSession();
  const queries = useQueryClient();
  const once = useOnceId();
  const [opened, setOpened] = useState<OpenedCopy | null>(null);
  const open = useAct(
    async (terms: CopyTerms) => {
      const answer = await openCopy(api, session, terms, once.idFor(terms.copyId));
      // Too long ago to be the same act: pressed again, it is another opening.
      if (isRefusal(answer) && answer.refused === 'id_taken') once.done();
      return answer;
    },
    async (copy) => {
      once.done();
      setOpened(copy);
      await queries.invalidateQueries({ queryKey: ['received-application', grantId] });
      await queries.invalidateQueries({ queryKey: ['received'] });
    },
  );
  const close = useCallback(() => setOpened(null), []);
  return { opened, open, close };
}
