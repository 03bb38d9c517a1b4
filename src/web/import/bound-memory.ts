/**
 * Bounds what a hostile file makes its reader take: a few kilobytes unfold to gigabytes, by filters upon filters, behind an
 * encryption, or as a picture that is all one colour. So not the file is weighed, which would need a second reader of
 * it, but what the reader takes: every buffer of binary data, and what pdf.js's parser hands to its display.
 * Promise: once a bound is passed the worker says so, and its reader gets no further buffer. Not promised: a bound on plain
 * objects and on other texts, of which browsers tell a worker nothing; V8 ends a worker that has too many.
 */
export type MemoryBounds = {
  /** Bytes of one buffer. A picture of 50 million pixels has 200 MB, a stream that grows by doubling half of it. */
  readonly atOnce: number;
  /** Bytes of all buffers of one page, those given back among them: when they are is not told. */
  readonly ofPage: number;
  /** Drawing orders and texts of one page. */
  readonly partsOfPage: number;
};

export const PDF_BOUNDS: MemoryBounds = {
  atOnce: 200_000_000,
  ofPage: 1_000_000_000,
  partsOfPage: 500_000,
};

/** What is taken through; in a worker its global scope. */
export type Scope = Record<
  (typeof BUFFERS)[number] | 'OffscreenCanvas' | 'DecompressionStream' | 'structuredClone',
  unknown
> & {
  readonly String: { readonly prototype: { substring: (this: string, from: number, to?: number) => string } };
};

const BUFFERS = [
  'ArrayBuffer',
  'Int8Array',
  'Uint8Array',
  'Uint8ClampedArray',
  'Int16Array',
  'Uint16Array',
  'Int32Array',
  'Uint32Array',
  'Float32Array',
  'Float64Array',
] as const;

/** What a small buffer takes besides its content: millions of colours of three bytes each are a gigabyte. */
const OF_ITSELF = 500;

/** And a part of a text: character maps give 16 million codes a text each, or 65,536 codes one of 100,000 letters. */
const OF_TEXT = 100;

/** Thrown where a bound is passed; pdf.js may go on after it, and meets it again. */
export class TooMuchMemory extends Error {}

/** The count of one worker, from its begin until the worker ends. */
export type MemoryCount = { readonly beginPage: () => void };

/** Counts everything made through `scope` from now on; `onTooMuch` is called once. */
export function boundMemory(scope: Scope, bounds: MemoryBounds, onTooMuch: () => void): MemoryCount {
  let bytes = 0;
  let parts = 0;
  let isOver = false;
  const refuseMore = () => {
    if (!isOver) onTooMuch();
    isOver = true;
    throw new TooMuchMemory('the file takes more memory than a reader has');
  };
  const take = (more: number) => {
    bytes += more;
    if (isOver || more > bounds.atOnce || bytes > bounds.ofPage) refuseMore();
  };
  for (const name of BUFFERS) scope[name] = counted(scope[name], take, bytesOfBuffer);
  scope.OffscreenCanvas = counted(scope.OffscreenCanvas, take, bytesOfCanvas);
  // What it gives was never asked for by a size. Without it pdf.js unpacks by its own code, into buffers.
  scope.DecompressionStream = undefined;
  const { prototype } = scope.String;
  const { substring } = prototype;
  prototype.substring = function (from, to) {
    const part = substring.call(this, from, to);
    take(OF_TEXT + part.length);
    return part;
  };
  scope.structuredClone = tapped(scope.structuredClone, (message) => {
    parts += partsOf(message);
    if (isOver || parts > bounds.partsOfPage) refuseMore();
  });
  const beginPage = () => {
    bytes = 0;
    parts = 0;
  };
  return { beginPage };
}

// The same constructor to whoever asks for its prototype, statics or instances.
function counted(
  original: unknown,
  take: (bytes: number) => void,
  bytesOf: (unit: number, asked: readonly unknown[]) => number,
): unknown {
  if (typeof original !== 'function') return original;
  const unit = 'BYTES_PER_ELEMENT' in original ? Number(original.BYTES_PER_ELEMENT) : 1;
  const proxy: typeof original = new Proxy(original, {
    construct: (target, asked: readonly unknown[], made) => {
      take(bytesOf(unit, asked));
      return Reflect.construct(target, asked, made === proxy ? target : made);
    },
  });
  return proxy;
}

// A view of a buffer that is there has no length of its own.
function bytesOfBuffer(unit: number, [asked]: readonly unknown[]): number {
  if (typeof asked === 'number') return OF_ITSELF + unit * Math.max(0, asked || 0);
  if (typeof asked !== 'object' || asked === null || !('length' in asked)) return OF_ITSELF;
  return OF_ITSELF + unit * (typeof asked.length === 'number' ? asked.length : 0);
}

function bytesOfCanvas(_unit: number, [width, height]: readonly unknown[]): number {
  return 4 * Number(width) * Number(height);
}

function tapped(original: unknown, hear: (message: unknown) => void): unknown {
  if (typeof original !== 'function') return original;
  return (...args: unknown[]) => {
    hear(args[0]);
    return Reflect.apply(original, undefined, args);
  };
}

// Inside one worker pdf.js clones each message from parser to display: a piece of a page is {chunk: {fnArray | items, …}}.
function partsOf(message: unknown): number {
  if (typeof message !== 'object' || message === null || !('chunk' in message)) return 0;
  const lengths = Object.values(message.chunk ?? {}).map((part) => (Array.isArray(part) ? part.length : 0));
  return Math.max(0, ...lengths);
}
