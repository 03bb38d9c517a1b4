/**
 * In tables whose first column names what stands beside it, the name is often centred on the height of its lines: it
 * stands between the second and the third of four. Here it comes beside the first, where a reader looks for it.
 */
import { headingOf } from './place-headings.ts';
import type { Cell } from './place-lines.ts';

/** How far a label may be from the middle of its lines, in points. */
const NEAR = 4;
/** And how far apart what is recognised on one line may stand. */
const SAME_LINE = 2.4;
const SAME_EDGE = 6;

/** The segments of a page, its centred labels moved up to the first of their lines. */
export function withLabelsOnTop(segments: readonly Cell[]): Cell[] {
  const edge = commonestEdge(segments);
  if (edge === undefined) return [...segments];
  const down = (cells: Cell[]) => cells.sort((a, b) => a.y - b.y);
  const labels = down(segments.filter((cell) => cell.right < edge - 2));
  const beside = down(segments.filter((cell) => Math.abs(cell.x - edge) < SAME_EDGE));
  const tops = new Map(labels.flatMap((_, index) => [...chainFrom(labels.slice(index), beside)]));
  return segments.map((cell) => ({ ...cell, y: tops.get(cell) ?? cell.y }));
}

// The left edge of most segments but for those at the margin.
function commonestEdge(segments: readonly Cell[]): number | undefined {
  const margin = Math.min(...segments.map(({ x }) => x));
  const edges = segments.map(({ x }) => x).filter((x) => x > margin + 20);
  const near = (edge: number) => edges.filter((other) => Math.abs(other - edge) < 3).length;
  return [...edges].sort((a, b) => near(b) - near(a))[0];
}

// From a label that stands beside its only line, as long as each next one is in the middle of the lines that follow.
// Where every label stands beside some line, labels may as well stand at the top.
function chainFrom(labels: readonly Cell[], beside: readonly Cell[]): Map<Cell, number> {
  const tops = new Map<Cell, number>();
  const isBeside = (label: Cell) => beside.some((cell) => Math.abs(cell.y - label.y) < SAME_LINE);
  const [anchor, ...rest] = labels;
  let at = beside.findIndex((cell) => anchor !== undefined && Math.abs(cell.y - anchor.y) < NEAR) + 1;
  if (at === 0) return tops;
  let between = false;
  for (const [index, label] of rest.entries()) {
    const next = rest[index + 1]?.y ?? Number.POSITIVE_INFINITY;
    const first = beside[at];
    const last = middleAt(
      beside.filter(({ y }) => y < next - NEAR),
      at,
      label.y,
    );
    if (first === undefined || last === undefined) break;
    if (last > at && headingOf(label.text) !== undefined) {
      tops.set(label, first.y);
      between ||= !isBeside(label);
    }
    at = last + 1;
  }
  return between ? tops : new Map();
}

/** The last of the lines from `from` on that have their middle at y. */
function middleAt(lines: readonly Cell[], from: number, y: number): number | undefined {
  const top = lines[from]?.y ?? 0;
  let best: { index: number; off: number } | undefined;
  for (let index = from; index < lines.length; index++) {
    const off = Math.abs((top + (lines[index]?.y ?? 0)) / 2 - y);
    if (off < NEAR && off < (best?.off ?? NEAR)) best = { index, off };
  }
  return best?.index;
}
