/**
 * Chinese and Japanese are written with marks as wide as their characters: ，：；！？（）. Placing sees the narrow ones,
 * so that its rules know one of each; what was placed gets its own marks back here.
 */
import type { ImportResult } from '../../shared/resume/import-result.ts';
import { plainText } from './plain-text.ts';
import type { PdfPage } from './read-pdf.ts';

const WIDE = /([，：；！？（）])/u;
const NARROW = /[,:;!?()]/u;

/** A run's text as it is placed, and with its wide marks where it has any; both have the same length. */
export type PlainRun = { readonly text: string; readonly written?: string };

/** Makes plain what a file says; see {@link plainText}. */
export function plainRun(said: string): PlainRun {
  const text = plainText(said);
  if (!WIDE.test(said)) return { text };
  const written = said
    .split(WIDE)
    .map((part, index) => (index % 2 === 1 ? part : plainText(part)))
    .join('');
  return written.length === text.length ? { text, written } : { text };
}

/** Gives the texts of a result the wide marks that the pages have there, as far as they stand in the pages in one piece. */
export function withWrittenMarks(result: ImportResult, pages: readonly PdfPage[]): ImportResult {
  const runs = pages.flatMap((page) => page.runs);
  if (runs.every(({ written }) => written === undefined)) return result;
  const plain = withoutSpaces(runs.map(({ text }) => text).join(''));
  const written = withoutSpaces(runs.map(writtenOf).join(''));
  // Texts come mostly in the order of the pages, so each is looked for behind the one before it.
  let from = 0;
  const withMarks = (line: string) => {
    if (!NARROW.test(line)) return line;
    const sought = withoutSpaces(line);
    const behind = plain.indexOf(sought, from);
    let at = behind < 0 ? plain.indexOf(sought) : behind;
    if (at < 0) return line;
    from = at + sought.length;
    // Code units on both sides: a mark is one, and only marks differ.
    return line.replaceAll(/\S/g, () => written[at++] ?? '');
  };
  return mapTexts(result, (text) => text.split('\n').map(withMarks).join('\n'));
}

// What was changed since, as a text that was spaced out, has its marks no more.
const writtenOf = ({ text, written }: PlainRun) => (written?.length === text.length ? written : text);

function mapTexts<Node>(node: Node, change: (text: string) => string): Node {
  const mapped: unknown =
    typeof node === 'string'
      ? change(node)
      : Array.isArray(node)
        ? node.map((item) => mapTexts(item, change))
        : typeof node === 'object' && node !== null
          ? Object.fromEntries(Object.entries(node).map(([key, value]) => [key, mapTexts(value, change)]))
          : node;
  return mapped as Node;
}

const withoutSpaces = (text: string) => text.replaceAll(/\s/g, '');
