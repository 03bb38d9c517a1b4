import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventLeaves, MADE_AT, withIndex } from '../../../test/indexed-log.ts';
import { Tampered } from '../errors.ts';
import { auditTags } from './audit-tags.ts';
import { formLeaf } from './leaf.ts';
import { sortTags, tagRun } from './sort-tags.ts';
import { compareBytes, formTagIndexLeaf, parseTagIndexLeaf } from './tag-index.ts';

function audit(entries: readonly Uint8Array[], from?: number) {
  const audited = auditTags(from === undefined ? {} : { from });
  for (const [index, entry] of entries.entries()) audited.onEntry(entry, index);
  return audited.finish();
}

describe('an audit of indexes', () => {
  it('passes those that hold every tag before them, and answers the newest', () => {
    expect(audit([])).toBeNull();
    expect(audit(eventLeaves(3))).toBeNull();
    let entries: readonly Uint8Array[] = [];
    for (const count of [1, 0, 2, 300, 1]) {
      entries = withIndex([...entries, ...eventLeaves(count)]);
      expect(audit([...entries, ...eventLeaves(2)], 0)).toMatchObject({
        covered: entries.length - 1,
        madeAt: MADE_AT,
        position: entries.length - 1,
      });
    }
    expect(audit(entries)?.tags).toBe(304);
  });

  it('finds a tag left out or changed, and a wrong count', () => {
    const entries = eventLeaves(20);
    expect(() => audit(withIndex(entries, { without: [7] }))).toThrow('says 19 tags, but');
    expect(() => audit(withIndex(entries, { without: [7], tags: 20 }))).toThrow('does not hold the tags');
    expect(() => audit(withIndex(entries, { tags: 19 }))).toThrow('entries that it covers have 20');
    const other = [...eventLeaves(1), ...withIndex(entries).slice(1)];
    expect(() => audit(other)).toThrow('the index of tags at entry 20 does not hold');
  });

  it('finds an index that goes back, comes again, or covers what is not there yet', () => {
    const entries = withIndex(eventLeaves(5));
    const later = [...entries, ...eventLeaves(3)];
    expect(() => audit(withIndex(later, { covered: 4 }))).toThrow('covers no more than the one at entry 5');
    expect(() => audit([...later, ...entries.slice(5)])).toThrow('covers no more');
    expect(() => audit(withIndex(later, { madeAt: MADE_AT - 1 }))).toThrow('made before the one at entry 5');
    const { root } = parseTagIndexLeaf(entries[5] ?? new Uint8Array(0));
    const ahead = formTagIndexLeaf({ root, covered: 10, tags: 5, madeAt: MADE_AT });
    expect(() => audit([...later, ahead])).toThrow('covers entries behind itself');
  });

  it('finds a tag that stands twice, covered or not', () => {
    const entries = withIndex(eventLeaves(9));
    const again = formLeaf(new Uint8Array(32), (entries[4] ?? new Uint8Array(0)).slice(36, 68));
    expect(() => audit([...entries, again])).toThrow('the tag of entry 4 stands at entry 10 again');
    expect(() => audit(withIndex([...entries, again]))).toThrow(Tampered);
  });

  it('computes the newest alone, unless those behind a place are asked for', () => {
    const entries = withIndex([...withIndex(eventLeaves(5), { tags: 4 }), ...eventLeaves(3)]);
    expect(audit(entries)).toMatchObject({ covered: 9, tags: 8 });
    expect(audit(entries, 6)).toMatchObject({ covered: 9 });
    for (const from of [0, 5]) expect(() => audit(entries, from)).toThrow('at entry 5 says 4 tags');
  });

  it('takes nothing but events and indexes', () => {
    const [leaf] = eventLeaves(1);
    for (const other of [leaf?.with(1, 3), leaf?.with(0, 2), leaf?.subarray(1)])
      expect(() => audit([...eventLeaves(2), other ?? new Uint8Array(0)])).toThrow('entry 2 is not a leaf');
  });
});

it('sorts tags as their bytes do, alike ones by place, also where many begin alike', () => {
  const tag = fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 3 }));
  fc.assert(
    fc.property(fc.array(tag, { maxLength: 60 }), (numbers) => {
      const tags = numbers.map(([first, last]) => new Uint8Array(32).with(0, first * 100).with(31, last));
      const run = tagRun();
      for (const each of tags) run.add(each);
      const byBytes = (one: number, other: number) => compareBytes(run.tag(one), run.tag(other));
      expect([...sortTags(run)]).toEqual([...tags.keys()].toSorted((a, b) => byBytes(a, b) || a - b));
    }),
  );
});
