/**
 * In 简历 tables the name of a section is broken over the lines of a narrow cell, 教育 above 经历, and the cell is merged
 * over the section's rows, in whose middle the name then stands. Here it is one label beside the first of its rows.
 */
import { headingOf } from './place-headings.ts';
import type { Cell } from './place-lines.ts';

/** How far apart what is recognised on one line may stand, in points. */
const SAME_LINE = 2.4;
const PIECE = /^\p{Script=Han}{1,3}$/u;
/** Forms have schools and jobs below it; a heading it is in a narrow cell alone. */
const OF_FORMS = /^(?:简历|个人简历|本人简历|履历)$/u;

/** The segments of a page, broken names of sections put together and moved up to their first row. */
export function withStackedLabels(segments: readonly Cell[]): Cell[] {
  const stacks = stacksIn(segments);
  const pieces = new Set(stacks.flat());
  if (stacks.length === 0) return [...segments];
  const right = Math.max(...stacks.flat().map((piece) => piece.right));
  const others = segments.filter((cell) => !pieces.has(cell));
  const rows = [...new Set(others.filter((cell) => cell.x > right).map(({ y }) => y))].sort((a, b) => a - b);
  const names = others.filter((cell) => cell.x < right).map(({ y }) => y);
  // Where all stand beside a row, cells are not centred.
  const atTop = stacks.every(([first]) => rows.some((y) => Math.abs(y - (first?.y ?? 0)) < SAME_LINE));
  let end = Number.NEGATIVE_INFINITY;
  const labels = stacks.flatMap((stack): Cell[] => {
    const [first, last] = [stack[0], stack.at(-1)];
    if (first === undefined || last === undefined) return [];
    const middle = (first.y + last.y) / 2;
    const above = Math.max(end, ...names.filter((y) => y < first.y - first.size));
    const own = rows.filter((y) => y > above + 0.5 * first.size);
    const top = atTop ? first.y : (own[0] ?? first.y);
    // The rows below the middle are as many points high as those above it.
    end = Math.max(top, ...own.filter((y) => y < 2 * middle - top + 0.5 * first.size));
    return [{ ...first, text: stack.map(({ text }) => text.trim()).join(''), y: Math.min(top, first.y) }];
  });
  return [...others, ...labels];
}

// Pieces below each other, centred alike, that together name a section.
function stacksIn(segments: readonly Cell[]): Cell[][] {
  const margin = Math.min(...segments.map(({ x }) => x));
  const pieces = segments
    .filter((cell) => PIECE.test(cell.text.trim()) && cell.x < margin + 40)
    .sort((a, b) => a.y - b.y);
  const chains: Cell[][] = [];
  for (const piece of pieces) {
    const chain = chains.at(-1);
    const last = chain?.at(-1);
    if (chain !== undefined && last !== undefined && isBelow(last, piece)) chain.push(piece);
    else chains.push([piece]);
  }
  return chains.flatMap(namesOf).filter((stack) => stack.length > 1);
}

function isBelow(above: Cell, piece: Cell): boolean {
  return (
    piece.y - above.y < 1.8 * piece.size &&
    Math.abs((piece.x + piece.right - above.x - above.right) / 2) < piece.size
  );
}

// 教育 alone is a name too, and 教育经历 is the longer one.
function namesOf(chain: readonly Cell[]): Cell[][] {
  const isName = (pieces: readonly Cell[]) => {
    const name = pieces.map(({ text }) => text.trim()).join('');
    return headingOf(name) !== undefined || OF_FORMS.test(name);
  };
  const names: Cell[][] = [];
  for (let from = 0; from < chain.length; ) {
    const ends = [6, 5, 4, 3, 2, 1].map((count) => chain.slice(from, from + count));
    const name = ends.find((pieces) => pieces.length > 1 && isName(pieces));
    if (name !== undefined) names.push(name);
    from += name?.length ?? 1;
  }
  return names;
}
