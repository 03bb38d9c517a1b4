/**
 * Words that were broken at the end of a line are one again. A soft break (U+2010, U+00AD) is always closed. A hyphen
 * before a small letter may belong to the word, so it goes only where the word stands without it elsewhere.
 */

const SOFT = /(?<!\p{L})(\p{L}{1,60})[\u2010\u00ad]$/u;
const HARD = /(?<!\p{L})(\p{L}{1,60})-$/u;
const NEXT = /^\p{Ll}[\p{L}’']*/u;
/** The words that a file has inside its lines, for `joinBroken`. */
export function wordsInside(texts: readonly string[]): ReadonlySet<string> {
  return new Set(
    texts.flatMap(
      (text) =>
        text
          .replace(/(?<!\S)\S{0,60}[-\u2010\u00ad]$/u, '')
          .toLowerCase()
          .match(/\p{L}+/gu) ?? [],
    ),
  );
}

/** Two lines as one text where a word goes over the break; undefined where none does. */
export function joinBroken(before: string, line: string, words: ReadonlySet<string>): string | undefined {
  const end = NEXT.exec(line)?.[0];
  if (end === undefined) return undefined;
  if (SOFT.test(before)) return before.slice(0, -1) + line;
  const start = HARD.exec(before)?.[1];
  if (start === undefined) return undefined;
  return words.has(`${start}${end}`.toLowerCase()) ? before.slice(0, -1) + line : undefined;
}

/** The two halves of a word that goes over the end of a line, if one does. */
export function brokenAt(before: string, line: string): readonly [string, string] | undefined {
  const start = (SOFT.exec(before) ?? HARD.exec(before))?.[1];
  const end = NEXT.exec(line)?.[0];
  return start === undefined || end === undefined ? undefined : [start, end];
}
