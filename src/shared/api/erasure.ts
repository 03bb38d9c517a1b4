/** The end of an account: everything of it is destroyed, and what stays says nothing of anybody. */
import { z } from 'zod';
import { LedgerRecord } from '../record/ledger-record.ts';
import { endpoint } from './endpoint.ts';
import { proof } from './keys.ts';

/**
 * Erases the caller's account, at once and for good. The answer is the last that is heard of it: the record of the erasure
 * itself, and its receipt; the platform keeps neither.
 */
export const eraseAccount = endpoint({
  method: 'POST',
  path: '/account/erase',
  access: 'candidate',
  summary: 'Erase my account and all that is in it',
  body: z.strictObject({ proof }),
  answer: z.strictObject({
    record: LedgerRecord,
    /** That the erasure stands in the log (C2SP tlog-proof); null when the log stood still. */
    receipt: z.string().nullable(),
  }),
});
