import type { ApplicationEntry } from '../../shared/api/applications.ts';
import type { Body } from '../../shared/api/endpoint.ts';
import type { grantRequest as grantEndpoint } from '../../shared/api/requests.ts';
import { isRefusal, type Refusal, refuse } from '../../shared/errors.ts';
import type { Caller } from '../accounts/caller.ts';
import { orAlreadyApplied } from '../applications/apply.ts';
import { makeApplication } from '../applications/make-application.ts';
import { epochNow } from '../cards/epoch-now.ts';
import type { CardParts } from '../cards/rules.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import { recordEnd } from './record-end.ts';
import { type RequestState, stateForOwner } from './state-of-request.ts';
import { lockRequest, type RequestRow, setEnded } from './store.ts';

type Input = { caller: Caller; requestId: string; now: Date };

/**
 * Grants a request: an application to its posting, made as by applying, in the transaction in which the request ends.
 * Sent again with the same content it is answered as the first time.
 */
export async function grantRequest(
  { db, ...parts }: CardParts & { db: Database },
  { caller, requestId, now, sent }: Input & { sent: Body<typeof grantEndpoint> },
): Promise<{ application: ApplicationEntry } | Refusal> {
  return orAlreadyApplied(() =>
    db.transact(async (tx) => {
      const row = await lockReceived(tx, { caller, requestId });
      if (row === undefined) return refuse('not_found');
      if (row.posting_id !== sent.postingId)
        return refuse('statement_invalid', 'the request is for another posting');
      const state = stateOf(row, now);
      const again = state === 'granted' && row.grant_id === sent.grantId;
      if (state !== 'waiting' && !again) return refuse('request_over');
      const made = await makeApplication(tx, parts, { caller, sent, requestId, now });
      if (isRefusal(made) || again) return made;
      const end = { answer: 'granted', answered_at: now, told_at: now, grant_id: sent.grantId } as const;
      await setEnded(tx, row, end);
      await recordEnd(tx, parts, row, { what: 'granted', now });
      return made;
    }),
  );
}

/**
 * Says no, thank you. The employer is told when the next epoch begins, with all others to whom somebody said no in this
 * one: the hour would tell who it was. Said again it changes nothing. A held candidate may, too.
 */
export async function declineRequest(
  { db, ...parts }: CardParts & { db: Database },
  { caller, requestId, now }: Input,
): Promise<{ done: true } | Refusal> {
  return db.transact(async (tx) => {
    const row = await lockReceived(tx, { caller, requestId });
    if (row === undefined) return refuse('not_found');
    const state = stateOf(row, now);
    if (state === 'declined') return { done: true };
    if (state !== 'waiting') return refuse('request_over');
    const epoch = epochNow(parts, row.pool, now);
    const told_at = epoch.instant ? now : epoch.ends;
    await setEnded(tx, row, { answer: 'declined', answered_at: now, told_at });
    await recordEnd(tx, parts, row, { what: 'declined', now });
    return { done: true };
  });
}

/** Its end stands on the record once: an answer that came in time and waited while it was marked as lapsed is too late. */
function stateOf(row: RequestRow, now: Date): RequestState {
  return row.lapsed_at === null ? stateForOwner(row, now) : 'lapsed';
}

/** To anybody but the candidate whom it reached there is no such request. */
async function lockReceived(
  tx: StorageTransaction,
  { caller, requestId }: Pick<Input, 'caller' | 'requestId'>,
): Promise<RequestRow | undefined> {
  const row = await lockRequest(tx, { candidate_id: caller.accountId, request_id: requestId });
  return row?.delivered === true ? row : undefined;
}
