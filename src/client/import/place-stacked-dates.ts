/**
 * In designed papers a narrow column at the left has the beginning of a time on one line and its end on the next, 2018
 * with 2021 below it and no dash. Where all dates of a section stand in such pairs, closer to each other than to the next
 * pair, each pair is one time.
 */
import { findSpan } from '../../shared/resume/find-span.ts';
import { saysNow } from '../../shared/resume/read-date.ts';
import { type Cell, type Line, lineOf } from './place-lines.ts';

type Pair = { readonly upper: Cell; readonly lower: Cell };

/** Of two dates that do not stand below each other. */
const FAR = { lines: 9, drop: 1e6, tight: false };

/** The lines, each such pair of dates one cell beside the upper line. */
export function withStackedDates(lines: readonly Line[]): Line[] {
  const pairs = pairsIn(lines);
  if (pairs.length === 0) return [...lines];
  const fall = pairs.filter(({ upper, lower }) => startOf(upper.text) > startOf(lower.text));
  const turned = fall.length === pairs.length;
  const joined = new Map(
    pairs.map(({ upper, lower }) => {
      const [from, to] = turned ? [lower, upper] : [upper, lower];
      return [upper, { ...upper, text: `${from.text} – ${to.text}`, right: Math.max(from.right, to.right) }];
    }),
  );
  const taken = new Set(pairs.map(({ lower }) => lower));
  return lines.flatMap((line) => {
    if (!line.cells.some((cell) => joined.has(cell) || taken.has(cell))) return [line];
    const cells = line.cells.filter((cell) => !taken.has(cell)).map((cell) => joined.get(cell) ?? cell);
    return cells.length === 0 ? [] : [{ ...lineOf(cells, line.page, line.column), bullet: line.bullet }];
  });
}

function pairsIn(lines: readonly Line[]): Pair[] {
  const dates = lines.flatMap((line, at) => {
    const [cell] = line.cells;
    return cell !== undefined && !line.bullet && isOneDate(cell.text) ? [{ at, cell, line }] : [];
  });
  const [one, other] = dates;
  // A large year over a small one is a pair where there is no other.
  const small = (other?.cell.size ?? 0) < 0.8 * (one?.cell.size ?? 0);
  if (dates.length < (small ? 2 : 4) || dates.length % 2 === 1) return [];
  const pairs = dates.flatMap(({ cell }, index): Pair[] => {
    const next = dates[index + 1];
    return index % 2 === 0 && next !== undefined ? [{ upper: cell, lower: next.cell }] : [];
  });
  const heights = dates.slice(1).map(({ cell, line, at }, index) => {
    const before = dates[index];
    const near =
      before !== undefined && before.line.page === line.page && Math.abs(before.cell.x - cell.x) < 3;
    const drop = cell.y - (before?.cell.y ?? 0);
    return near ? { lines: at - before.at, drop, tight: drop < 1.5 * before.cell.size } : FAR;
  });
  const inside = heights.filter((_, index) => index % 2 === 0);
  const between = heights.filter((_, index) => index % 2 === 1);
  const widest = Math.max(...inside.map(({ drop }) => drop));
  const paired =
    inside.every(({ lines: count, tight }) => count === 1 || (count === 2 && tight)) &&
    between.every(({ drop }) => drop > 1.2 * widest);
  // 2021 below 2018 in each, or the other way round in each.
  const falls = pairs.filter(({ upper, lower }) => startOf(upper.text) > startOf(lower.text)).length;
  return paired && (falls === 0 || falls === pairs.length) ? pairs : [];
}

// "2018", "03/2018", "now".
function isOneDate(text: string): boolean {
  const span = findSpan(text);
  if (span === undefined) return saysNow(text);
  return !span.both && text.replace(span.text, '').replace(/[\s.,–—-]/gu, '') === '';
}

function startOf(text: string): string {
  return saysNow(text) ? '9' : (findSpan(text)?.from ?? '');
}
