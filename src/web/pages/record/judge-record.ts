import type { CheckedRecord } from '../../../client/disclosure/check-record.ts';
import type { LogProblemCode } from '../../../client/ledger/check-own-log.ts';

/** What the check of a record comes to: all fits; the log gives reason to ask, but shows nothing false; or it does. */
export type Verdict = 'sound' | 'doubtful' | 'false';

// A log that stands still, or has a witness less, says nothing untrue: whether anything is wrong, nobody knows yet.
const DOUBTS: readonly LogProblemCode[] = ['event_not_logged', 'index_late', 'witness_gone'];

/** The verdict on a record that was checked, with its log. */
export function judgeRecord({ problems, log }: CheckedRecord): Verdict {
  if (problems.length > 0 || log.problems.some(({ code }) => !DOUBTS.includes(code))) return 'false';
  return log.problems.length > 0 ? 'doubtful' : 'sound';
}
