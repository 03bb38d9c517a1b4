/**
 * The cells of ruled tables and forms: what rules enclose on all four sides. Each is read by itself, so that text never
 * runs from one cell into the next, and stands in its row as a table without rules would have it.
 */
import type { Box } from './scan-picture.ts';

/** A rule, one pixel thick: a row (level) or a column (upright) of the picture, and from where to where it runs. */
export type Rule = { readonly along: number; readonly from: number; readonly to: number };

/** Cells are looked for in squares of so many pixels. */
const SQUARE = 2;
/** How far rules that nearly meet are drawn out, and how small a cell can be; shares of an inch. */
const MEET = 0.045;
const LEAST = 0.12;
/** A cell fills its box, and is no frame around a page. */
const FILLED = 0.8;
const FRAME = 0.25;
/** Fewer are boxes around headings, not a table. */
const TABLE = 4;

/** Boxes of cells, each inside its rules; none where there is no table. */
export function findCells(
  { width, height }: { readonly width: number; readonly height: number },
  { level, upright }: { readonly level: readonly Rule[]; readonly upright: readonly Rule[] },
  dpi: number,
): Box[] {
  if (level.length === 0 || upright.length === 0) return [];
  const [across, down] = [Math.ceil(width / SQUARE), Math.ceil(height / SQUARE)];
  const taken = new Uint8Array(across * down);
  const meet = Math.round(MEET * dpi);
  const draw = (x: number, y: number) => {
    if (x >= 0 && y >= 0 && x < width && y < height)
      taken[Math.floor(y / SQUARE) * across + Math.floor(x / SQUARE)] = 1;
  };
  for (const { along, from, to } of level) for (let x = from - meet; x < to + meet; x++) draw(x, along);
  for (const { along, from, to } of upright) for (let y = from - meet; y < to + meet; y++) draw(along, y);
  const cells: Box[] = [];
  for (let start = 0; start < taken.length; start++) {
    if (taken[start] === 1) continue;
    const { box, squares, touches } = fill(taken, across, down, start);
    const [wide, high] = [box.x1 - box.x0, box.y1 - box.y0];
    const isCell =
      !touches &&
      Math.min(wide, high) * SQUARE > LEAST * dpi &&
      squares > FILLED * wide * high &&
      wide * high < FRAME * across * down;
    if (isCell) cells.push(scaledBox(box));
  }
  return cells.length < TABLE ? [] : cells;
}

function fill(taken: Uint8Array, across: number, down: number, start: number) {
  let [x0, x1, y0, y1, squares, touches] = [across, 0, down, 0, 0, false];
  const open = [start];
  taken[start] = 1;
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const [x, y] = [at % across, Math.floor(at / across)];
    squares++;
    [x0, x1, y0, y1] = [Math.min(x0, x), Math.max(x1, x + 1), Math.min(y0, y), Math.max(y1, y + 1)];
    const onEdge = x === 0 || y === 0 || x === across - 1 || y === down - 1;
    touches ||= onEdge;
    for (const next of onEdge ? inside(at, x, y, across, down) : [at - 1, at + 1, at - across, at + across]) {
      if (taken[next] !== 0) continue;
      taken[next] = 1;
      open.push(next);
    }
  }
  return { box: { x0, x1, y0, y1 }, squares, touches };
}

function inside(at: number, x: number, y: number, across: number, down: number): number[] {
  return [
    ...(x > 0 ? [at - 1] : []),
    ...(x < across - 1 ? [at + 1] : []),
    ...(y > 0 ? [at - across] : []),
    ...(y < down - 1 ? [at + across] : []),
  ];
}

function scaledBox({ x0, x1, y0, y1 }: Box): Box {
  return { x0: x0 * SQUARE, x1: x1 * SQUARE, y0: y0 * SQUARE, y1: y1 * SQUARE };
}
