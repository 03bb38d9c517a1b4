import { describe, expect, it } from 'vitest';
import { boundMemory, type MemoryBounds, type Scope, TooMuchMemory } from './bound-memory.ts';

const BOUNDS: MemoryBounds = { atOnce: 10_000, ofPage: 50_000, partsOfPage: 10 };

class Canvas {
  readonly size: number;
  constructor(width: number, height: number) {
    this.size = width * height;
  }
}

/** A scope of its own, so that this process keeps its constructors. */
function bounded(bounds = BOUNDS) {
  const scope = {
    ArrayBuffer: globalThis.ArrayBuffer,
    Int8Array: globalThis.Int8Array,
    Uint8Array: globalThis.Uint8Array,
    Uint8ClampedArray: globalThis.Uint8ClampedArray,
    Int16Array: globalThis.Int16Array,
    Uint16Array: globalThis.Uint16Array,
    Int32Array: globalThis.Int32Array,
    Uint32Array: globalThis.Uint32Array,
    Float32Array: globalThis.Float32Array,
    Float64Array: globalThis.Float64Array,
    OffscreenCanvas: Canvas,
    DecompressionStream: globalThis.DecompressionStream,
    structuredClone: globalThis.structuredClone,
    String: { prototype: { substring: String.prototype.substring } },
  };
  let told = 0;
  const taken: Scope = scope;
  const count = boundMemory(taken, bounds, () => told++);
  return { scope, count, told: () => told };
}

describe('what a reader of hostile files may take', () => {
  it('leaves buffers as they are', () => {
    const { scope, told } = bounded();
    const bytes = new scope.Uint8Array([1, 2, 300]);
    expect([...bytes]).toEqual([1, 2, 44]);
    expect(bytes).toBeInstanceOf(Uint8Array);
    expect(new Uint8Array(1)).toBeInstanceOf(scope.Uint8Array);
    expect(scope.Uint8Array.BYTES_PER_ELEMENT).toBe(1);
    expect(scope.Uint8Array.from([7]).subarray(0, 1)).toEqual(Uint8Array.of(7));
    class Mine extends scope.Float32Array {}
    expect(new Mine(2)).toBeInstanceOf(Mine);
    expect(scope.structuredClone({ a: bytes })).toEqual({ a: bytes });
    expect(told()).toBe(0);
  });

  it.each<[string, (scope: ReturnType<typeof bounded>['scope']) => unknown]>([
    ['one buffer', (scope) => new scope.ArrayBuffer(20_000)],
    ['one array of wide numbers', (scope) => new scope.Float64Array(2_000)],
    ['a copy of a long list', (scope) => new scope.Uint8Array(Array(20_000).fill(1))],
    ['one canvas', (scope) => new scope.OffscreenCanvas(100, 100)],
    ['many buffers', (scope) => Array.from({ length: 9 }, () => new scope.Uint8Array(8_000))],
    ['very many empty buffers', (scope) => Array.from({ length: 200 }, () => new scope.Uint8Array(0))],
    [
      'very many parts of a short text',
      ({ String: { prototype } }) => Array.from({ length: 600 }, () => prototype.substring.call('xy', 1)),
    ],
    [
      'many parts of a long text',
      ({ String: { prototype } }) =>
        Array.from({ length: 20 }, () => prototype.substring.call('x'.repeat(4_000), 1)),
    ],
    [
      'many drawing orders',
      (scope) =>
        Array.from({ length: 3 }, () => scope.structuredClone({ chunk: { fnArray: [1, 2, 3, 4, 5] } })),
    ],
  ])('is ended by %s, and told once', (_what, make) => {
    const { scope, told } = bounded();
    expect(() => make(scope)).toThrow(TooMuchMemory);
    expect(() => new scope.Uint8Array(1)).toThrow(TooMuchMemory);
    expect(told()).toBe(1);
  });

  it('begins anew with each page, and counts no view of what is there', () => {
    const { scope, count, told } = bounded();
    for (let page = 0; page < 10; page++) {
      count.beginPage();
      for (let n = 0; n < 4; n++) new scope.Uint8Array(9_000);
      scope.structuredClone({ chunk: { items: [1, 2, 3, 4, 5, 6, 7, 8] } });
    }
    count.beginPage();
    const large = new ArrayBuffer(9_000_000);
    for (let n = 0; n < 50; n++) new scope.Uint8Array(large);
    expect(told()).toBe(0);
  });

  it('takes away what unpacks without asking for a size', () => {
    expect(bounded().scope.DecompressionStream).toBeUndefined();
  });
});
