/**
 * Forms set as tables centre a label beside a value of two lines, and a value beside a label of two: half a line lies between
 * each, so that read from above the value is parted by its label, or the label by its value.
 */
import { joinText, type Line, lineOf } from './place-lines.ts';

/** The lines with each such label before its value, on one line. */
export function withCentredLabels(lines: readonly Line[]): Line[] {
  const result: Line[] = [];
  for (let at = 0; at < lines.length; at++) {
    const [first, middle, last] = [lines[at], lines[at + 1], lines[at + 2]];
    if (first === undefined) break;
    const close =
      middle !== undefined && last !== undefined && isHalfBelow(first, middle) && isHalfBelow(middle, last);
    if (close && isLeftOf(first, middle) && isLeftOf(last, middle)) {
      result.push(besides(first, middle, last.text));
      at += 2;
    } else if (close && isLeftOf(middle, first) && isLeftOf(middle, last)) {
      result.push(besides(middle, first), last);
      at += 2;
    } else result.push(first);
  }
  return result;
}

function besides(label: Line, value: Line, more = ''): Line {
  const [cell] = label.cells;
  const whole = cell === undefined ? [] : [more === '' ? cell : { ...cell, text: joinText(cell.text, more) }];
  return lineOf([...whole, ...value.cells], label.page, label.column, label.bullet);
}

function isLeftOf(label: Line, value: Line): boolean {
  return label.cells.length === 1 && label.right < value.x;
}

// Lines of one text are further apart than their letters are high.
function isHalfBelow(above: Line, line: Line): boolean {
  const gap = line.y - above.y;
  return line.page === above.page && gap > 0.2 * line.size && gap < 0.95 * Math.min(above.size, line.size);
}
