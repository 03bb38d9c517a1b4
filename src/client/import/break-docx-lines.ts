/** The lines of a paragraph of a DOCX: its words and tabs, broken at the width that it has. */
import type { Area, Word } from './docx-widths.ts';
import type { Paragraph, Piece } from './read-docx-body.ts';

/** What a line is made of: words, tabs and breaks. */
export type LinePart = Word | Exclude<Piece, object>;
/** Each word with where it begins on the page. */
export type Line = { readonly words: { readonly word: Word; readonly x: number }[]; x: number };

/** The lines, and where the first begins. */
export function breakLines(
  paragraph: Paragraph,
  words: readonly LinePart[],
  area: Area,
): { lines: Line[]; x: number } {
  const { look } = paragraph;
  const inset = Math.min(Math.max(0, look.left ?? 0), 0.6 * area.width);
  const level = (look.level ?? 0) * 12;
  const left = paragraph.bullet ? Math.max(18 + level, inset) : inset;
  const first = paragraph.bullet ? left : Math.max(0, left + (look.first ?? 0));
  const stops = [...(look.tabs ?? []), ...(first < left ? [{ at: left, align: 'left' as const }] : [])].sort(
    (a, b) => a.at - b.at,
  );
  const lines: Line[] = [];
  let line: Line = { words: [], x: first };
  let at = first;
  const next = () => {
    lines.push(line);
    line = { words: [], x: left };
    at = left;
  };
  for (const [index, word] of words.entries()) {
    if (word === 'break') next();
    else if (typeof word === 'string') {
      const field = fieldAfter(words, index);
      const size = field.size || 11;
      const from = line.words.length === 0 ? at : at + 1.6 * size;
      const stop =
        word === 'tab-right'
          ? { at: area.width, align: 'right' as const }
          : (stops.find((one) => one.at > at + 1) ?? {
              at: (Math.floor(at / 36) + 1) * 36,
              align: 'left' as const,
            });
      const shift = stop.align === 'right' ? field.width : stop.align === 'center' ? field.width / 2 : 0;
      at = Math.max(from, Math.min(stop.at, area.width) - shift);
      if (line.words.length === 0) line.x = at;
    } else {
      const solid = word.text.trimEnd() === word.text ? word.width : word.width - 0.25 * word.size;
      if (at + solid > area.width + 0.5 && line.words.length > 0 && at > left) next();
      if (line.words.length === 0 && word.text.trim() === '' && lines.length > 0) continue;
      line.words.push({ word, x: at });
      at += word.width;
    }
  }
  lines.push(line);
  return {
    lines: lines.filter((one) => one.words.length > 0).map((one) => moved(one, area.x)),
    x: area.x + first,
  };
}

function moved(line: Line, by: number): Line {
  return { x: line.x + by, words: line.words.map(({ word, x }) => ({ word, x: x + by })) };
}

// What stands behind a tab, up to the next: a right stop aligns its end.
function fieldAfter(words: readonly LinePart[], tab: number): { width: number; size: number } {
  let width = 0;
  let size = 0;
  for (let at = tab + 1; at < words.length; at++) {
    const word = words[at];
    if (word === undefined || typeof word === 'string') break;
    width += word.width;
    size = Math.max(size, word.size);
  }
  return { width, size };
}
