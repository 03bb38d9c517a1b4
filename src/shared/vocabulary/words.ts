/**
 * Cuts text into words to search by, the same way when it is stored and when it is asked for.
 * Writing without spaces (Han, kana, Hangul) becomes pairs of neighbouring letters; everything else whole words, without
 * accents, with `+` and `#` kept at their end (c++, c#). No dictionary, no stemming, and simplified, traditional and
 * Japanese forms of one character stay different. Words hold no quote, backslash or white space.
 */

const PAIRED = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}ー';
const RUN = new RegExp(`([${PAIRED}]+)|(?:(?![${PAIRED}])[\\p{L}\\p{N}\\p{M}])+[+#]*`, 'gu');
const BEGINS_PAIRED = new RegExp(`^[${PAIRED}]`, 'u');
const ACCENTS = /[\u0300-\u036f]/gu;
const LONGEST = 64;

/** `text` in one form for comparing: NFKC (full-width letters become plain), lower case, Latin letters without accents. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().normalize('NFD').replace(ACCENTS, '').normalize('NFC');
}

/**
 * The words of `text` in their order, repeats included, each at most 64 letters. Stored as positions 1, 2, 3… of a
 * tsvector, a query's words are found as a phrase. A lone letter of Han, kana or Hangul is a word of its own; such a query
 * finds pairs only as a prefix.
 */
export function searchWords(text: string): string[] {
  return [...fold(text).matchAll(RUN)].flatMap(([run, paired]) =>
    paired === undefined ? [[...run].slice(0, LONGEST).join('')] : pairsOf([...paired]),
  );
}

/** Whether `text`, already folded, begins with a letter of a script that is written without spaces. */
export function isPaired(text: string): boolean {
  return BEGINS_PAIRED.test(text);
}

function pairsOf(letters: readonly string[]): string[] {
  if (letters.length === 1) return [...letters];
  return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
}
