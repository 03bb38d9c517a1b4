/**
 * Words that were broken at the end of a line are one again. A soft break (U+2010, U+00AD) is always closed. A hyphen
 * before a small letter may belong to the word: the file's other lines decide, then a short list of English beginnings.
 * Not promised: the right answer for a word that stands nowhere else.
 */

const SOFT = /(\p{L}+)[\u2010\u00ad]$/u;
const HARD = /(\p{L}+)-$/u;
const NEXT = /^\p{Ll}[\p{L}’']*/u;
/** First parts that keep their hyphen. */
const PARTS = new Set(
  'self all co ex non pre post anti semi multi long short full part half high low well ill off on in up out over under cross cost client customer user data time real end open day decision problem team best first second third two three four five six year state world award hands face e peer back front follow double single large small'.split(
    ' ',
  ),
);

/** The words that a file has inside its lines, for `joinBroken`. */
export function wordsInside(texts: readonly string[]): ReadonlySet<string> {
  return new Set(
    texts.flatMap((text) => text.toLowerCase().match(/[\p{L}’']+(?:-[\p{L}’']+)*(?!-?$)/gu) ?? []),
  );
}

/** Two lines as one text where a word goes over the break; undefined where none does. */
export function joinBroken(before: string, line: string, words: ReadonlySet<string>): string | undefined {
  const end = NEXT.exec(line)?.[0];
  if (end === undefined) return undefined;
  if (SOFT.test(before)) return before.slice(0, -1) + line;
  const start = HARD.exec(before)?.[1];
  if (start === undefined) return undefined;
  const [close, apart] = [`${start}${end}`, `${start}-${end}`].map((word) => word.toLowerCase());
  const keeps = words.has(apart ?? '') || (!words.has(close ?? '') && PARTS.has(start.toLowerCase()));
  return keeps ? before + line : before.slice(0, -1) + line;
}
