import { queryOptions } from '@tanstack/react-query';
import type { Session } from '../../../client/accounts/session.ts';
import type { Api } from '../../../client/api.ts';
import type { OwnReceipt } from '../../../client/ledger/receipts.ts';
import { readRecord } from '../../../shared/api/disclosure.ts';
import { isRefusal, type Refusal } from '../../../shared/errors.ts';
import { namesOf } from './person-of.ts';

const FRESH_MS = 60_000;

/** The receipts of one's own record, and the names of whom and what they name. */
export type Receipts = {
  readonly receipts: readonly OwnReceipt[];
  readonly names: Readonly<Record<string, string>>;
};

/** Read when somebody asks for a receipt; those who ask for several are given them out of one reading. */
export function receiptsQuery(api: Api, session: Session, locale: string) {
  return queryOptions({
    queryKey: ['receipts', locale],
    staleTime: ({ state }) => (isRefusal(state.data) ? 0 : FRESH_MS),
    queryFn: async (): Promise<Receipts | Refusal> => {
      const { readReceipts } = await import('../../../client/ledger/receipts.ts');
      const answer = await api(readRecord);
      if (isRefusal(answer)) return answer;
      const receipts = await readReceipts(api, session, answer.records);
      if (isRefusal(receipts)) return receipts;
      return { receipts, names: namesOf(answer, locale) };
    },
  });
}
