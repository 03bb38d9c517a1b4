import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  groupByKey,
  isWellFormedText,
  parseUrl,
  promiseWithResolvers,
  toFixedLength,
  toReversedList,
  toSortedList,
  toWellFormedText,
} from './fillings.ts';

const anyText = fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units));
const surrogates = fc
  .array(fc.integer({ min: 0xd7fe, max: 0xe002 }))
  .map((units) => String.fromCharCode(...units));

test('text is well formed, and is made so, as the platform says', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, surrogates), (text) => {
      expect(isWellFormedText(text)).toBe(text.isWellFormed());
      expect(toWellFormedText(text)).toBe(text.toWellFormed());
    }),
  );
  expect(toWellFormedText('履\ud83d書\ude00\ud83d\ude00')).toBe('履\ufffd書\ufffd\ud83d\ude00');
});

test('lists are reversed and sorted as the platform does, and stay as they are', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.integer(), fc.constant(undefined))), (list) => {
      const before = [...list];
      expect(toReversedList(list)).toEqual(list.toReversed());
      expect(toSortedList(list)).toEqual(list.toSorted());
      const down = (one: unknown, other: unknown) => Number(other) - Number(one);
      expect(toSortedList(list, down)).toEqual(list.toSorted(down));
      expect(list).toEqual(before);
    }),
  );
});

test('items are grouped in the order of their keys, as the platform does', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), (list) => {
      const keyOf = (item: number, index: number) => (item + index) % 3;
      expect([...groupByKey(list.values(), keyOf)]).toEqual([...Map.groupBy(list.values(), keyOf)]);
    }),
  );
});

test('a promise is kept or broken from outside', async () => {
  const kept = promiseWithResolvers<string>();
  kept.resolve('kept');
  const broken = promiseWithResolvers<string>();
  broken.reject(new RangeError('broken'));
  expect(await kept.promise).toBe('kept');
  await expect(broken.promise).rejects.toThrow(RangeError);
});

test('a buffer is moved, cut and lengthened as the platform does, and left empty', () => {
  for (const length of [undefined, 0, 3, 4, 9]) {
    const [mine, native] = [Uint8Array.of(1, 2, 3, 4).buffer, Uint8Array.of(1, 2, 3, 4).buffer];
    const moved = new Uint8Array(toFixedLength(mine, length));
    expect(moved).toEqual(new Uint8Array(native.transferToFixedLength(length)));
    expect([mine.byteLength, native.byteLength]).toEqual([0, 0]);
  }
});

test('an address is read, and what is none is null, as the platform says', () => {
  for (const [text, base] of [
    ['https://mills.example/a?b'],
    ['../c', 'https://mills.example/a/b'],
    ['mills.example'],
    ['https://'],
    ['', 'none'],
  ] as const)
    expect(parseUrl(text, base)?.href).toBe(URL.parse(text, base)?.href);
});
