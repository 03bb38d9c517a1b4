/**
 * Cuts a text that may be longer than a page into pieces that are not: what stands beside something (a bullet, dates) is
 * never broken over pages by react-pdf, and what does not fit on one is lost. Promise: the pieces hold every word, in order.
 */

/** Characters that surely fit on a page, in squares too, in a column that is wider than half of it. */
const MOST = 800;

/** The pieces of `most` characters at most, cut at spaces where there are any; `text` alone where it is short. */
export function cutText(text: string, most = MOST): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > most) {
    const space = rest.slice(0, most + 1).search(/\s\S*$/u);
    const cut = space > 0 ? space : most - Number(isHigh(rest.charCodeAt(most - 1)));
    pieces.push(rest.slice(0, cut));
    rest = rest.slice(cut).trimStart();
  }
  return [...pieces, rest];
}

// The first half of a pair stays with the second.
function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}
