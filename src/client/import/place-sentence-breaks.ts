/**
 * Some papers go on behind an entry's names with running text on the same line: "Fellow, Kerguelen Institute. Field
 * work …", "**2013–2019: Editor, Dawn Press.** Picture books". Here such a line is cut where the sentence begins.
 */
import { findSpan } from '../../shared/resume/find-span.ts';
import { type Line, lineOf } from './place-lines.ts';
import { cutMore } from './place-parts.ts';

/** Names with their time in brackets, then a sentence or a list. */
const DATED = /^([^.!?。]{3,90}[([][^()[\]]*\d{4}[^()[\]]*[)\]])[.:]\s+(?=\S{1,20}\s)/u;
/** A long word or a bracket ends the names; abbreviations ("Assoc. Prof.") are shorter. */
const BREAK = /^(.*?(?:\p{L}{6}|\)|\p{L}{2}(?=\.\s+\p{Lu}\p{L}{2,}[:]\s)))\.\s+(?=\p{Lu}\p{L}+[ :])/u;

/** The line up to where its running text begins, and from there on; either may be missing. */
export function cutAtSentence(line: Line | undefined): [Line | undefined, Line | undefined] {
  const bold = line?.cells.findIndex((cell) => !cell.bold) ?? -1;
  const [lead, rest] = [line?.cells[bold - 1], line?.cells[bold]];
  if (line === undefined) return [undefined, undefined];
  const together =
    lead !== undefined &&
    rest !== undefined &&
    rest.x - lead.right < 1.2 * lead.size &&
    /\p{L}{2}[.:]$/u.test(lead.text) &&
    rest.text.length > 8 &&
    findSpan(rest.text) === undefined;
  return together
    ? [
        lineOf(line.cells.slice(0, bold), line.page, line.column),
        lineOf(line.cells.slice(bold), line.page, line.column),
      ]
    : cutLastCell(line);
}

/** Whether names end and running text begins inside a line. */
export function hasSentence(line: Line): boolean {
  return cutAtSentence(line)[1] !== undefined;
}

// "Welder at Severn Ironworks since 2014. I weld …"
function upToDate(text: string): string | undefined {
  const span = findSpan(text);
  const end = span === undefined ? 0 : span.index + span.text.length;
  const begun = span?.both === true && span.index > 3 && !/[.!?。:;]\s/u.test(text.slice(0, span.index));
  return begun && /^[.:]\s+\S{1,20}\s/u.test(text.slice(end)) ? text.slice(0, end) : undefined;
}

function cutLastCell(line: Line): [Line, Line | undefined] {
  const last = line.cells.at(-1);
  const dated = last === undefined ? undefined : (DATED.exec(last.text)?.[1] ?? upToDate(last.text));
  const names = dated ?? (last === undefined ? undefined : BREAK.exec(last.text)?.[1]);
  const part = { text: names ?? '', bold: false, slot: '' };
  if (last === undefined || names === undefined) return [line, undefined];
  if (dated === undefined && cutMore([part], 'comma').parts.length < 2) return [line, undefined];
  const right = last.x + ((last.right - last.x) * names.length) / last.text.length;
  const rest = { ...last, text: last.text.slice(names.length + 1).trim() };
  return [
    lineOf([...line.cells.slice(0, -1), { ...last, text: names, right }], line.page, line.column),
    lineOf([rest], line.page, line.column),
  ];
}
