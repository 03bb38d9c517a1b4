/**
 * Cuts a text that may be longer than a page into pieces that are not: what stands beside something (a bullet, dates) is
 * never broken over pages by react-pdf, and what does not fit on one is lost. Promise: the pieces hold every word, in order.
 */

/** Characters that surely fit on a page, in squares and in the narrower column too. */
const MOST = 800;

/** The pieces, cut at spaces where there are any; `text` alone where it is short. */
export function cutText(text: string): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > MOST) {
    const space = rest.slice(0, MOST + 1).search(/\s\S*$/u);
    const cut = space > 0 ? space : MOST - Number(isHigh(rest.charCodeAt(MOST - 1)));
    pieces.push(rest.slice(0, cut));
    rest = rest.slice(cut).trimStart();
  }
  return [...pieces, rest];
}

// The first half of a pair stays with the second.
function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}
