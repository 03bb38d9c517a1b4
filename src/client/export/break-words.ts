/**
 * Where a line of a PDF may end. Chinese and Japanese break between any two characters but before what must not begin
 * a line and after what must not end one; addresses break after their signs; anything else only when it is longer
 * than a line may be. Never with a hyphen: react-pdf puts one at every break but one at an empty part.
 * Source: JIS X 4051 (kinsoku shori), W3C "Requirements for Chinese Text Layout", section on line starts and ends.
 */

/** Characters that are set in a square: Han, kana, and their punctuation. */
export const CJK =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff01-\uff65]/u;
const NO_START =
  /[、。，．・：；？！”’）」』】〕〉》］｝ー々〻ゝゞヽヾぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰ-ㇿ％℃°…‥—～〜,.:;?!)\]}%]/u;
const NO_END = /[“‘（「『【〔〈《［｛([{#$￥¥]/u;
/** Characters that surely fit into the narrowest column. */
const LONGEST = 36;
const PIECE = 6;

/** A word (no spaces in it) as parts for react-pdf; an empty part between two is a break. */
export function breakWord(word: string): string[] {
  const pieces = CJK.test(word) ? squares(word) : latin(word);
  return pieces.flatMap((piece, index) => (index === 0 ? [piece] : ['', piece]));
}

function squares(word: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  let before = '';
  for (const letter of word) {
    const may = before !== '' && (CJK.test(before) || CJK.test(letter));
    if (may && !NO_START.test(letter) && !NO_END.test(before) && !/\p{M}/u.test(letter)) {
      pieces.push(...latin(piece));
      piece = '';
    }
    piece += letter;
    before = letter;
  }
  return [...pieces, ...latin(piece)];
}

function latin(word: string): string[] {
  const signs =
    word.length <= LONGEST
      ? /(?<=[\p{L}\p{N}][-–—/])(?=[\p{L}\p{N}]{2})/u
      : /(?<=[-–—/.,:;?&=_@+|])(?=[\p{L}\p{N}])/u;
  return word.split(signs).flatMap((piece) => (piece.length <= LONGEST ? [piece] : chopped(piece)));
}

function chopped(word: string): string[] {
  const letters = [...word];
  const pieces: string[] = [];
  for (let at = 0; at < letters.length; at += PIECE) pieces.push(letters.slice(at, at + PIECE).join(''));
  return pieces;
}
