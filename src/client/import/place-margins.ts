/**
 * Takes off what a program sets in the margins of every page: page numbers, and running heads and feet from the second
 * page on. The first page keeps its own: there a name or an address may stand nowhere else.
 */
import type { Cell } from './place-lines.ts';

const PAGE_NUMBER =
  /^(?:page|seite|p\.|第|[-–—])?\s*\d{1,3}\s*(?:页|頁|ページ|[-–—])?(?:\s*(?:\/|of|von|de|sur|共)\s*\d{1,3}\s*(?:页|頁|ページ)?)?$/iu;
/** Shares of a page's height. */
const NUMBERS = 0.06;
const HEADS = 0.12;

export type Sheet = { readonly height: number; readonly segments: readonly Cell[] };

/** What is left of each page, and the texts that were taken off. */
export function withoutMargins(sheets: readonly Sheet[]): { bodies: Cell[][]; labels: string[] } {
  const labels: string[] = [];
  const seen = new Set<string>();
  const bodies = sheets.map(({ height, segments }) => {
    const within = ({ y }: Cell, share: number) => y < share * height || y > (1 - share) * height;
    const keys = new Map(segments.filter((cell) => within(cell, HEADS)).map((cell) => [cell, keyOf(cell)]));
    const taken = segments.filter(
      (cell) =>
        (within(cell, NUMBERS) && PAGE_NUMBER.test(cell.text.trim())) || seen.has(keys.get(cell) ?? ''),
    );
    for (const key of keys.values()) seen.add(key);
    labels.push(...taken.map(({ text }) => text));
    return segments.filter((cell) => !taken.includes(cell));
  });
  return { bodies, labels };
}

// The same words at the same place; numbers count the pages.
function keyOf({ text, x, y }: Cell): string {
  return `${Math.round(x / 12)} ${Math.round(y / 4)} ${text.trim().replace(/\d+/gu, '#')}`;
}
