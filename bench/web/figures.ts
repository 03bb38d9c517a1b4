/** What is measured of a page, and how several visits become one figure. */
import { median } from '../ledger/figures.ts';

/** One answer of the server as it left it: the bytes of head and body, and how the body was encoded. */
export type Sent = {
  readonly path: string;
  readonly bytes: number;
  readonly type: string;
  readonly encoding: string;
};

/** What one visit took. */
export type Visit = { readonly usableMs: number; readonly sent: readonly Sent[] };

/** The figures of one page. Bytes are those on the wire, answers' heads among them. */
export type PageFigures = {
  readonly scriptBytes: number;
  readonly bytes: number;
  readonly requests: number;
  /** The encodings in which scripts came. */
  readonly encodings: readonly string[];
  readonly coldMs: number;
  readonly warmMs: number;
  /** How many times longer than an empty page that is made usable in the same way. */
  readonly timesEmpty: number;
};

/** What `--json` prints. */
export type Figures = {
  readonly emptyMs: number;
  readonly pages: Readonly<Record<string, PageFigures>>;
  readonly parts: Readonly<Record<string, PartFigures>>;
};

/** What a heavy part brings when it is used, and what of that came before anybody asked for it: 0, when all is well. */
export type PartFigures = { readonly bytes: number; readonly scriptBytes: number; readonly early: number };

/** The figures of a page out of its visits with an empty cache and its visits with a full one. */
export function pageFigures(cold: readonly Visit[], warm: readonly Visit[], emptyMs: number): PageFigures {
  const first = cold[0]?.sent ?? [];
  const scripts = first.filter(isScript);
  const coldMs = median(cold.map(({ usableMs }) => usableMs));
  return {
    scriptBytes: sum(scripts),
    bytes: sum(first),
    requests: first.length,
    encodings: [...new Set(scripts.map(({ encoding }) => encoding))].sort(),
    coldMs: Math.round(coldMs),
    warmMs: Math.round(median(warm.map(({ usableMs }) => usableMs))),
    timesEmpty: Math.round((10 * coldMs) / emptyMs) / 10,
  };
}

/** What a part brought; `before` is what had been sent when nobody had used it yet. */
export function partFigures(sent: readonly Sent[], before: readonly Sent[]): PartFigures {
  const own = new Set(sent.map(({ path }) => path));
  return {
    bytes: sum(sent),
    scriptBytes: sum(sent.filter(isScript)),
    early: sum(before.filter(({ path }) => own.has(path))),
  };
}

/** Whether this is program text, which a browser has to read and run. */
export function isScript({ type }: Sent): boolean {
  return /javascript|wasm/.test(type);
}

function sum(sent: readonly Sent[]): number {
  return sent.reduce((all, { bytes }) => all + bytes, 0);
}
