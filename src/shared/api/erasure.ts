/** The end of an account: everything of it is destroyed, and what stays says nothing of anybody. */
import { z } from 'zod';
import { LedgerRecord } from '../record/ledger-record.ts';
import { Account } from './accounts.ts';
import { endpoint } from './endpoint.ts';
import { proof } from './keys.ts';

/**
 * Has the caller's account erased when the operator's waiting time is over, and closes it at once: the card is shown to
 * nobody, nothing that was granted opens, nobody is reached. The address is told. Until then whoever signs in may keep it by
 * {@link keepAccount}. Asked again it stays as it is: neither hastened nor delayed.
 */
export const beginErasure = endpoint({
  method: 'POST',
  path: '/account/erasure',
  access: 'candidate',
  summary: 'Have my account erased after a waiting time',
  whileLeaving: true,
  body: z.strictObject({ proof }),
  answer: z.strictObject({ account: Account }),
});

/** Keeps an account that waits to be erased: all is again as it was, the card from the next epoch on. */
export const keepAccount = endpoint({
  method: 'POST',
  path: '/account/erasure/stop',
  access: 'candidate',
  summary: 'Keep my account, which waits to be erased',
  whileLeaving: true,
  answer: z.strictObject({ account: Account }),
});

/**
 * Erases the caller's account, at once and for good. The answer is the last that is heard of it: the record of the erasure
 * itself, and its receipt; the platform keeps neither.
 */
export const eraseAccount = endpoint({
  method: 'POST',
  path: '/account/erase',
  access: 'candidate',
  summary: 'Erase my account and all that is in it',
  whileLeaving: true,
  body: z.strictObject({ proof }),
  answer: z.strictObject({
    record: LedgerRecord,
    /** That the erasure stands in the log (C2SP tlog-proof); null when the log stood still. */
    receipt: z.string().nullable(),
  }),
});
