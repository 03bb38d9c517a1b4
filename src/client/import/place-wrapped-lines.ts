/** Tells where a name in an entry's heading goes on in the next line, and joins the two. */
import { datedCell } from './place-dates.ts';
import { titleEvidence } from './place-evidence.ts';
import { joinText, type Line } from './place-lines.ts';
import { leavesNoRoom } from './place-paragraphs.ts';

/** A name that ends so goes on. */
const OPEN_END =
  /\s(?:am|an|der|die|das|des|dem|den|de|du|la|le|les|of|the|and|und|et|y|für|for|in|im|von|van|di|della|del|do|da|dos|&|Fachrichtung|Schwerpunkt|Spécialité|Indirizzo|Kierunek|Especialidad)$/u;

/** A name with what goes on in the next line: "Prairie State Univer-" with "sity" below is one word. */
export function withNext(text: string, before: Line, more: string): string {
  return isBroken(before, more) ? text.replace(/-?$/u, '') + more : joinText(withComma(text, before), more);
}

function isBroken({ text }: Line, more: string): boolean {
  return /\p{Ll}{2}-$/u.test(text) && /^\p{Ll}{2}/u.test(more);
}

// What ended its line in a comma is one thing, what is below it another: "Lakeside College," with "Lakeside" below.
function withComma(text: string, { text: line }: Line): string {
  return line.endsWith(',') && !text.endsWith(',') ? `${text},` : text;
}

/** Whether a line must be read with the next: a word is broken, or a name ends that cannot end so. */
export function goesOnBelow(before: Line, line: Line): boolean {
  return isBroken(before, line.text) || isOpen(before, line);
}

function isOpen(before: Line, line: Line): boolean {
  const last = before.cells.at(-1);
  const alike = last !== undefined && last.bold === line.bold && Math.abs(last.x - line.x) < 3;
  return (
    alike &&
    line.cells.length === 1 &&
    OPEN_END.test(last.text) &&
    datedCell(line) === undefined &&
    !line.bullet
  );
}

/** Whether a line ends what had no room: "**Lakeshore Elementary**, Evanston — Third Grade" with "Teacher" below. */
export function isWrapped(before: Line, line: Line): boolean {
  const last = before.cells.at(-1);
  if (isBroken(before, line.text) && line.cells.length === 1 && line.x > before.x - 3)
    return !line.bullet && !line.bold;
  if (isOpen(before, line)) return true;
  // "…, University" with "of Cascadia" below.
  if (
    last !== undefined &&
    /^\p{Ll}/u.test(line.text) &&
    line.cells.length === 1 &&
    !/[.;:]$/u.test(last.text)
  )
    return (
      !line.bullet &&
      !line.bold &&
      Math.abs(last.x - line.x) < 3 &&
      Math.abs(last.size - line.size) < 0.3 &&
      line.text.length < 40 &&
      leavesNoRoom(before, line)
    );
  return (
    last !== undefined &&
    before.cells.length > 1 &&
    !last.bold &&
    line.cells.length === 1 &&
    !line.bold &&
    Math.abs(last.size - line.size) < 0.3 &&
    datedCell(line) === undefined &&
    leavesNoRoom(before, line) &&
    (datedCell(before) === undefined
      ? before.bold && /[—–|]\s/u.test(last.text)
      : last.text.length > 36 &&
        Math.abs(last.x - line.x) < 3 &&
        line.text.length < 24 &&
        (titleEvidence(line.text) < 1.5 || titleEvidence(last.text) >= 1))
  );
}
