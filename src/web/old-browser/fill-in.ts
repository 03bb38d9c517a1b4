/**
 * Small parts of ECMAScript 2023 and 2024, and of the URL standard, that the code uses and the oldest browsers lack.
 * Imported first by the application and by each worker that needs them; whatever the browser has itself stays
 * untouched. Source: ECMA-262 and the URL standard, the sections of the named methods.
 */
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

fill(String.prototype, 'isWellFormed', function (this: string) {
  return isWellFormedText(String(this));
});
fill(String.prototype, 'toWellFormed', function (this: string) {
  return toWellFormedText(String(this));
});
fill(Array.prototype, 'toReversed', function <Item>(this: readonly Item[]) {
  return toReversedList(this);
});
fill(Array.prototype, 'toSorted', function <
  Item,
>(this: readonly Item[], compare?: (one: Item, other: Item) => number) {
  return toSortedList(this, compare);
});
fill(Map, 'groupBy', groupByKey);
fill(URL, 'parse', parseUrl);
// The last two are for pdf.js, whose build for older browsers leaves them to the browser.
fill(Promise, 'withResolvers', promiseWithResolvers);
fill(ArrayBuffer.prototype, 'transferToFixedLength', function (this: ArrayBuffer, length?: number) {
  return toFixedLength(this, length);
});

function fill(place: object, name: string, value: (...given: never[]) => unknown): void {
  if (name in place) return;
  Object.defineProperty(place, name, { value, writable: true, configurable: true });
}
