/** Without imports of any cryptography: a page that shows who is signed in loads this long before it unlocks. */
import type { Account } from '../../shared/api/accounts.ts';

const KEYS = ['accountId', 'generation', 'recipient', 'signKey', 'recordSubjectKey'] as const;

/** Whether an account that the platform shows again still has the keys that were checked when the session was opened. */
export function hasSameKeys(before: Account, shown: Account): boolean {
  return KEYS.every((name) => before[name] === shown[name]);
}
