/**
 * Mends what TeX's older fonts say in a PDF: accents that are drawn beside their letter ("Universit¨at"), and signs of
 * the Cork encoding that no font names (dashes, quotes and ligatures among the control codes).
 * Source: Knuth's OT1 and the Cork (T1) encoding, LaTeX font encodings guide. Not promised: other 8-bit encodings.
 */

const CORK: Readonly<Record<string, string>> = {
  '\u0010': '“',
  '\u0011': '”',
  '\u0012': '„',
  '\u0013': '«',
  '\u0014': '»',
  '\u0015': '–',
  '\u0016': '—',
  '\u001b': 'ff',
  '\u001c': 'fi',
  '\u001d': 'fl',
  '\u001e': 'ffi',
  '\u001f': 'ffl',
};
const ABOVE: Readonly<Record<string, string>> = {
  '¨': '\u0308',
  ˆ: '\u0302',
  '˜': '\u0303',
  ˇ: '\u030c',
  '˚': '\u030a',
  '´': '\u0301',
  '`': '\u0300',
};
/** The same signs after normal form KC: a space, and the accent on it. */
const ON_SPACE = / (?=[\u0300-\u0303\u0308\u030a\u030c])/gu;
const BESIDE = /([¨ˆˇ˚]|[\u0302\u0308\u030a\u030c]) ?([\p{Lu}\p{Ll}])/gu;
const BESIDE_IN_TEX = /([¨ˆ˜ˇ˚´`]|[\u0300-\u0303\u0308\u030a\u030c]) ?([\p{Lu}\p{Ll}])/gu;

/** Text of a PDF with its control codes as Cork signs; with `tex` also acute and grave, which others use as apostrophes. */
export function texText(text: string, tex: boolean): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is replaced
      .replace(/[\u0010-\u0016\u001b-\u001f]/gu, (code) => CORK[code] ?? code)
      .replace(/ [\u0300-\u0303\u0308\u030a\u030c] ?[\p{Lu}\p{Ll}]|[¨ˆ˜ˇ˚´`] ?[\p{Lu}\p{Ll}]/gu, (found) =>
        found.replace(ON_SPACE, '').replace(tex ? BESIDE_IN_TEX : BESIDE, composed),
      )
      .replace(/([cCsS])\s?¸|¸\s?([cCsS])/gu, (_, before: string | undefined, behind: string | undefined) =>
        `${before ?? behind ?? ''}\u0327`.normalize('NFC'),
      )
  );
}

/** Texts that a page shows one after the other; an accent at the end of one goes with the letter that begins the next. */
export function withAccentsMoved(texts: readonly string[]): string[] {
  const moved = [...texts];
  for (const [index, text] of texts.entries()) {
    const accent = /\p{L}([¨ˆ˜ˇ˚´`])$/u.exec(text)?.[1];
    if (accent === undefined || !/^\p{L}/u.test(texts[index + 1] ?? '')) continue;
    moved[index] = (moved[index] ?? '').slice(0, -1);
    moved[index + 1] = accent + (texts[index + 1] ?? '');
  }
  return moved;
}

function composed(whole: string, accent: string, letter: string): string {
  const one = `${letter === 'ı' ? 'i' : letter}${ABOVE[accent] ?? accent}`.normalize('NFC');
  return one.length === 1 ? one : whole;
}
