/** What fill-in.ts puts where a browser has no such method of its own; compared with Node's by fillings.test.ts. */

const LONE_SURROGATE = /\p{Surrogate}/u;

/** As `String.prototype.isWellFormed`. */
export function isWellFormedText(text: string): boolean {
  return !LONE_SURROGATE.test(text);
}

/** As `String.prototype.toWellFormed`: half a pair becomes U+FFFD. */
export function toWellFormedText(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** As `Array.prototype.toReversed`. */
export function toReversedList<Item>(list: readonly Item[]): Item[] {
  return Array.from(list).reverse();
}

/** As `Array.prototype.toSorted`. */
export function toSortedList<Item>(
  list: readonly Item[],
  compare?: (one: Item, other: Item) => number,
): Item[] {
  return Array.from(list).sort(compare);
}

/** As `Map.groupBy`. */
export function groupByKey<Key, Item>(
  items: Iterable<Item>,
  keyOf: (item: Item, index: number) => Key,
): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** As `Promise.withResolvers`. */
export function promiseWithResolvers<Value>(): {
  promise: Promise<Value>;
  resolve: (value: Value | PromiseLike<Value>) => void;
  reject: (reason?: unknown) => void;
} {
  let resolve: (value: Value | PromiseLike<Value>) => void = () => undefined;
  let reject: (reason?: unknown) => void = () => undefined;
  const promise = new Promise<Value>((fulfil, refuse) => {
    resolve = fulfil;
    reject = refuse;
  });
  return { promise, resolve, reject };
}

/** As `ArrayBuffer.prototype.transferToFixedLength`: the bytes go over, and the old buffer is left empty. */
export function toFixedLength(buffer: ArrayBuffer, length: number = buffer.byteLength): ArrayBuffer {
  const moved = structuredClone(buffer, { transfer: [buffer] });
  if (moved.byteLength === length) return moved;
  const sized = new Uint8Array(length);
  sized.set(new Uint8Array(moved, 0, Math.min(length, moved.byteLength)));
  return sized.buffer;
}

/** As `URL.parse`: null instead of an exception for what is no address. */
export function parseUrl(text: string | URL, base?: string | URL): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}
