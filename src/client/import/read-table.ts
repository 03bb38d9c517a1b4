/**
 * Reads comma separated values (RFC 4180), with any line ends; a quote that nobody closes goes on to the end. Letter by
 * letter: an expression that repeats over quotes runs out of stack on a file of nothing else.
 */
import { type Refusal, refuse } from '../../shared/errors.ts';

const MAX_CELLS = 200_000;

/** The rows of a table; empty lines are left out. Refuses one with more cells than any profile has. */
export function readTable(text: string): string[][] | Refusal {
  const whole = text.replace(/^\uFEFF/, '');
  const rows: string[][] = [];
  let row: string[] = [];
  let cells = 0;
  for (let at = 0; at < whole.length; ) {
    const { said, end } = readCell(whole, at);
    if (++cells > MAX_CELLS) return refuse('file_too_large', 'A table has more cells than a profile.');
    row.push(said);
    at = end + 1;
    if (whole[end] === ',') {
      // A comma at the very end has an empty cell behind it.
      if (at === whole.length) row.push('');
      else continue;
    }
    if (whole[end] === '\r' && whole[at] === '\n') at++;
    if (row.some((one) => one !== '')) rows.push(row);
    row = [];
  }
  return rows;
}

/** A cell, and where the comma or line end behind it stands. */
function readCell(text: string, from: number): { said: string; end: number } {
  if (text[from] !== '"') {
    const end = plainEnd(text, from);
    return { said: text.slice(from, end).trim(), end };
  }
  const parts: string[] = [];
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    const close = quote < 0 ? text.length : quote;
    parts.push(text.slice(at, close));
    at = close + 1;
    if (text[at] !== '"') break;
    parts.push('"');
    at++;
  }
  const end = plainEnd(text, Math.min(at, text.length));
  return { said: parts.join('') + text.slice(at, end), end };
}

function plainEnd(text: string, from: number): number {
  const end = /[,\r\n]/g;
  end.lastIndex = from;
  return end.exec(text)?.index ?? text.length;
}
