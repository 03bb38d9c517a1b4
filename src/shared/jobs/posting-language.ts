/**
 * In which language somebody else's text is written: for the faces it is drawn in and the voice it is read by. Who writes a
 * posting may say so; else its letters tell, as far as they do. Not promised: that what was said is so, and without it any
 * language that is written in Latin letters, and any for a few characters that are Chinese and Japanese alike.
 */

// biome-ignore format: a table
/** The languages that a posting may say it is written in: ISO 639-1 codes, which are tags of BCP 47. */
export const POSTING_LANGUAGES = [
  'ar', 'bg', 'bn', 'cs', 'da', 'de', 'el', 'en', 'es', 'et', 'fa', 'fi', 'fr', 'he',
  'hi', 'hr', 'hu', 'id', 'it', 'ja', 'kk', 'km', 'ko', 'lo', 'lt', 'lv', 'mn', 'ms',
  'my', 'ne', 'nl', 'no', 'pl', 'pt', 'ro', 'ru', 'si', 'sk', 'sl', 'sq', 'sr', 'sv',
  'sw', 'ta', 'th', 'tl', 'tr', 'uk', 'ur', 'vi', 'zh',
] as const;
/** See {@link POSTING_LANGUAGES}. */
export type PostingLanguage = (typeof POSTING_LANGUAGES)[number];

/** Those of them that are written from right to left. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar', 'fa', 'he', 'ur']);

/** For the `lang` attribute: what a posting says of itself, else what its letters tell; undefined where neither does. */
export function languageOf(posting: {
  readonly title: string;
  readonly description: string;
  readonly language?: PostingLanguage;
}): PostingLanguage | undefined {
  return posting.language ?? languageTold(`${posting.title} ${posting.description}`);
}

/** The attributes of a text in `language`; where it is not known, the first letter that has a direction gives it. */
export function writtenIn(language: string | undefined) {
  if (language === undefined) return { lang: language, dir: 'auto' } as const;
  return { lang: language, dir: RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr' } as const;
}

/** What the letters of a text tell; undefined where they do not. */
export function languageTold(text: string): 'ja' | 'zh' | undefined {
  const count = (letters: RegExp) => text.match(letters)?.length ?? 0;
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const han = count(/\p{Script=Han}/gu);
  // A foreign word makes no other language of a text.
  if ((kana + han) * 5 < count(/\p{L}/gu)) return undefined;
  if (kana * 10 > han) return 'ja';
  return han >= 10 ? 'zh' : undefined;
}
