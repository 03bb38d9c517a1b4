import type { Figures, PageFigures } from './figures.ts';

const SCRIPT_GOAL = 250_000;
const USABLE_GOAL_MS = 3000;

/** The figures as lines of text, with the goals of the first page. */
export function sayFigures({ emptyMs, pages, parts }: Figures): string {
  const goal = `goal of the first page: scripts ${kB(SCRIPT_GOAL)} or less, usable in ${USABLE_GOAL_MS} ms`;
  return [
    `4 times slower processor, 1.6 Mbit/s down, 150 ms there and back; an empty page: ${emptyMs} ms (${goal})`,
    ...Object.entries(pages).map(([name, figures]) => `${name.padEnd(16)}${sayPage(figures)}`),
    ...Object.entries(parts).map(
      ([name, { bytes, scriptBytes, early }]) =>
        `${name.padEnd(16)}${kB(bytes)} when used, ${kB(scriptBytes)} of it scripts${early > 0 ? `; ${kB(early)} came before` : ''}`,
    ),
  ].join('\n');
}

function sayPage(page: PageFigures): string {
  const { scriptBytes, encodings, bytes, requests, coldMs, warmMs, timesEmpty } = page;
  const how = encodings.length > 0 ? ` (${encodings.join(', ')})` : '';
  return `scripts ${kB(scriptBytes)}${how}, all ${kB(bytes)} in ${requests} requests; usable in ${coldMs} ms, again in ${warmMs} ms; ${timesEmpty} times the empty page`;
}

/** Thousands of bytes, as networks count them. */
function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(bytes < 100_000 ? 1 : 0)} kB`;
}
