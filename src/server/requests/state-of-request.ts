/**
 * Where a request stands, for either side. It depends on when it was sent and answered alone, never on when background
 * work came by, so that one that reached nobody cannot be told from one that nobody answered.
 */
import type { RequestRow } from './store.ts';

/** A request's state. */
export type RequestState = 'waiting' | 'granted' | 'declined' | 'lapsed';
type Times = Pick<RequestRow, 'answer' | 'ends_at' | 'told_at'>;

/** For the candidate: an answer counts at once. */
export function stateForOwner({ answer, ends_at }: Times, now: Date): RequestState {
  return answer ?? (ends_at <= now ? 'lapsed' : 'waiting');
}

/** For the employer: an answer counts from when it is told; a no that would come after the end is never told. */
export function stateForAsker({ answer, ends_at, told_at }: Times, now: Date): RequestState {
  const inTime = answer === 'granted' || (told_at !== null && told_at <= ends_at);
  const told = inTime && told_at !== null && told_at <= now ? answer : null;
  return told ?? (ends_at <= now ? 'lapsed' : 'waiting');
}
