import { describe, expect, it } from 'vitest';
import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import type { LedgerRecord } from '../../shared/record/ledger-record.ts';
import type { SeenNote } from './keep-log.ts';
import { questionsOf, rollEvents, seriesOf } from './own-series.ts';

const GRANT = '019a0000-0000-7000-8000-000000000001';
const SEEN = { note: 'a note', checkpoint: { origin: 'log', size: 9 } } as SeenNote;

function record(tagIndex: number, changes: Partial<LedgerRecord> = {}): LedgerRecord {
  const leaf = encodeBase64url(new Uint8Array(72).fill(tagIndex));
  return { event: '{}', opening: '', leaf, tagIndex, grantId: null, signature: '', ...changes };
}
const run = (count: number) => Array.from({ length: count }, (_, index) => record(index));
type Kept = Parameters<typeof seriesOf>[1];
const nothing: Kept = { seen: undefined, verified: new Map() };
/** What was verified of the first `count` of such records. */
function verified(count: number): Kept {
  const [own] = seriesOf(run(count), nothing);
  const hash = rollEvents(own?.events ?? [], count) ?? '';
  return { seen: SEEN, verified: new Map([[null, { count, hash }]]) };
}
const asked = (records: readonly LedgerRecord[], kept = nothing) =>
  seriesOf(records, kept).flatMap(questionsOf);

describe('the series of a record', () => {
  it('are asked about from the first event, and the tag after the last', () => {
    expect(asked([])).toEqual([{ grantId: null, from: 0, next: 0 }]);
    expect(asked(run(3).toReversed())).toEqual([{ grantId: null, from: 0, next: 3 }]);
  });

  it('leave out what an earlier visit verified, as long as it is the same', () => {
    expect(asked(run(5), verified(3))).toEqual([{ grantId: null, from: 3, next: 5 }]);
    expect(asked(run(3), verified(3))).toEqual([{ grantId: null, from: 3, next: 3 }]);
    const other = [record(0, { leaf: encodeBase64url(new Uint8Array(72).fill(9)) }), ...run(5).slice(1)];
    for (const records of [other, run(2), [], run(5).slice(1)]) {
      expect(seriesOf(records, verified(3))).toMatchObject([{ known: 0, replaced: true }]);
    }
    expect(seriesOf(run(5), verified(3))).toMatchObject([{ known: 3, replaced: false }]);
  });

  it('are asked about anew when the log that they stood in is not known any more', () => {
    const kept = { ...verified(3), seen: undefined };
    expect(seriesOf(run(5), kept)).toMatchObject([{ known: 0, replaced: false }]);
  });

  it('ask about each gap too: what is missing there may be in the log', () => {
    expect(asked([record(0), record(2), record(3)])).toEqual([
      { grantId: null, from: 0, next: 1 },
      { grantId: null, from: 2, next: 4 },
    ]);
    expect(asked([...run(3), record(4)], verified(3)), 'also behind what is known').toEqual([
      { grantId: null, from: 3, next: 3 },
      { grantId: null, from: 4, next: 5 },
    ]);
    expect(asked([record(0), record(1_000_000_000)]).length, 'however far it reaches').toBe(2);
  });

  it('are those of every grant that an event names, also without an opening', () => {
    const event = JSON.stringify({
      ...{ v: 1, origin: 'https://jobs.example', at: '2026-02-01T00:00:00.000Z' },
      ...{ type: 'grant.expired', grantId: GRANT, postingId: GRANT, employerId: GRANT },
    });
    expect(asked([record(0, { event })])).toEqual([
      { grantId: null, from: 0, next: 1 },
      { grantId: GRANT, from: 0, next: 0 },
    ]);
    const kept = { ...nothing, verified: new Map([[GRANT, { count: 2, hash: 'of two' }]]) };
    expect(seriesOf([], kept)).toMatchObject([{ replaced: false }, { grantId: GRANT, replaced: true }]);
  });
});
