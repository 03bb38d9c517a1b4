/**
 * Puts letter-spaced text together again: "J A N E D O E" was "JANE DOE" before somebody spread it. Where the words ended
 * is no longer seen in such a line's gaps, but the drawing orders of most programs still hold the spaces themselves.
 * Not promised: words apart where a program wrote no spaces at all.
 */

/** All letters that a page draws, one after the other, and before which of them a space was drawn. */
export type DrawnLetters = { readonly letters: string; readonly spaces: ReadonlySet<number> };

const LETTER = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}\p{P}\p{S}]\p{M}*$/u;

/** Whether nearly all of a text's words are single letters (not Chinese or Japanese ones, which forms set wide). */
export function isSpacedOut(text: string): boolean {
  const words = text.trim().split(/\s+/u);
  const single = words.filter((word) => LETTER.test(word)).length;
  const letters = words.filter((word) => /^\p{L}\p{M}*$/u.test(word)).length;
  // Kerning draws some pairs closer: "L AT H B U RY".
  const pairs = words.every((word) => /^\p{Lu}{1,2}$/u.test(word)) && single >= 0.6 * words.length;
  return words.length >= (letters >= 3 ? 4 : 6) && (pairs || single >= 0.8 * words.length);
}

/** The words of a letter-spaced text. */
export function closeUp(text: string, { letters, spaces }: DrawnLetters): string {
  const close = text.replace(/\s/gu, '');
  const at = letters.indexOf(close);
  const drawn = [...close].filter((_, index) => index > 0 && spaces.has(at + index)).length;
  // Some people type the spaces between the letters.
  if (at < 0 || drawn > 0.5 * close.length)
    return text
      .trim()
      .split(/\s{2,}/u)
      .map((word) => word.replace(/\s/gu, ''))
      .join(' ');
  return close.replace(/(?<!^)./gsu, (letter, index: number) =>
    spaces.has(at + index) ? ` ${letter}` : letter,
  );
}

/** What the texts of drawing orders hold, in their order. */
export function drawnLetters(texts: Iterable<string>): DrawnLetters {
  let letters = '';
  const spaces = new Set<number>();
  for (const text of texts)
    for (const piece of text.split(/(\s+)/u))
      if (/^\s+$/u.test(piece)) spaces.add(letters.length);
      else letters += piece;
  return { letters, spaces };
}
