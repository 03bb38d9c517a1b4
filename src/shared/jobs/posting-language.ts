/**
 * In which language somebody else's text is written, as far as its letters tell: for the faces it is drawn in and the voice
 * it is read by. A posting does not state its language. Not promised: any language that is written in Latin letters, and
 * none for a few characters that are Chinese and Japanese alike.
 */

/** For the `lang` attribute (BCP 47); undefined where the letters do not tell. */
export function languageTold(text: string): 'ja' | 'zh' | undefined {
  const count = (letters: RegExp) => text.match(letters)?.length ?? 0;
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const han = count(/\p{Script=Han}/gu);
  // A foreign word makes no other language of a text.
  if ((kana + han) * 5 < count(/\p{L}/gu)) return undefined;
  if (kana * 10 > han) return 'ja';
  return han >= 10 ? 'zh' : undefined;
}
