import { expect, it } from 'vitest';
import type { CheckedRecord } from '../../../client/disclosure/check-record.ts';
import type { LogProblemCode } from '../../../client/ledger/check-own-log.ts';
import { judgeRecord } from './judge-record.ts';

const says = (...codes: LogProblemCode[]): CheckedRecord => ({
  ...{ entries: [], problems: [], people: [], postings: [] },
  log: {
    ...{ verified: 12, waiting: 0, lost: [], renewed: [], size: 256, origin: 'jobs.example/log/events' },
    ...{ indexedAt: null, indexCovers: null, witnesses: [], witnessesNamed: 0, quorum: true },
    problems: codes.map((code) => ({ code, text: code })),
  },
});

it('calls a record sound when nothing is wrong', () => {
  expect(judgeRecord(says())).toBe('sound');
});

it('has doubts about a log that stands still, or lost a witness', () => {
  expect(judgeRecord(says('event_not_logged'))).toBe('doubtful');
  expect(judgeRecord(says('index_late', 'event_not_logged'))).toBe('doubtful');
  expect(judgeRecord(says('witness_gone'))).toBe('doubtful');
});

it('calls a record false when anything else is wrong with its log, or with itself', () => {
  expect(judgeRecord(says('index_late', 'event_withheld'))).toBe('false');
  expect(judgeRecord(says('log_rewritten'))).toBe('false');
  const gap = { code: 'record_gap', text: 'one is missing' } as const;
  expect(judgeRecord({ ...says(), problems: [gap] })).toBe('false');
});
