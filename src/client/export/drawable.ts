/**
 * Which characters the fonts at hand can draw. Promise: what cannot be drawn is replaced by a sign that is seen, and
 * told, character by character; text extraction alone would pass with every glyph missing.
 * Left out without a word are characters that never have a picture of their own: marks of direction, joiners, and the
 * selectors of a variant (of an ideograph the plain form is drawn).
 */

/** Whether any font at hand has a glyph for a code point. */
export type HasGlyph = (codePoint: number) => boolean;

const UNSEEN = /\p{Cf}|\p{Variation_Selector}|\u034f/gu;
// A flag, or a character with what modifies it: one picture to whoever wrote it.
const PICTURE = /\p{Regional_Indicator}{2}|.(?:\p{M}|\p{Emoji_Modifier}|\u200d\P{M})*/gsu;

/** A text that can be drawn, and what had to be replaced in it. */
export type Drawable = { readonly text: string; readonly replaced: readonly string[] };

/** `text` as it can be drawn; `sign` stands for what cannot. */
export function makeDrawable(text: string, has: HasGlyph, sign: string): Drawable {
  const replaced: string[] = [];
  const drawn = text
    .normalize('NFC')
    .replace(/\t/g, ' ')
    .replace(PICTURE, (picture) => {
      if (picture === '\n') return picture;
      const seen = picture.replace(UNSEEN, '');
      if ([...seen].every((letter) => has(letter.codePointAt(0) ?? 0))) return seen;
      replaced.push(picture);
      return sign;
    });
  // Two spaces in a row would be taken for a place that wants a hyphen.
  return { text: drawn.replace(/ {2,}/g, ' '), replaced };
}
