import type { CheckedRecord } from '../../../client/disclosure/check-record.ts';
import type { LogProblemCode } from '../../../client/ledger/check-own-log.ts';

/** What the check of a record comes to: all fits; the log is late, and one waits; or something is false. */
export type Verdict = 'sound' | 'late' | 'false';

// A log that stands still shows nothing false: it is not yet known whether anything is wrong.
const LATE: readonly LogProblemCode[] = ['event_not_logged', 'index_late'];

/** The verdict on a record that was checked, with its log. */
export function judgeRecord({ problems, log }: CheckedRecord): Verdict {
  if (problems.length > 0 || log.problems.some(({ code }) => !LATE.includes(code))) return 'false';
  return log.problems.length > 0 ? 'late' : 'sound';
}
