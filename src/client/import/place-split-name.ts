/** A name that a form asks for in two fields, "Surname" and "First name(s)", 姓 and 名: both together are the name. */
import type { Cell, Line } from './place-lines.ts';

const GIVEN =
  /^(?:first name(?:s|\(s\))?|given name(?:s|\(s\))?|forename(?:s|\(s\))?|vorname(?:n|\(n\))?|prénom(?:s|\(s\))?|nombre(?:s|\(s\))?|nome|voorna(?:am|men)|imi(?:ę|ona)|förnamn|fornavn|名)$/iu;
const FAMILY =
  /^(?:surname|last name|family name|nachname|familienname|zuname|nom(?: de famille)?|apellidos?|cognome|sobrenome|apelido|achternaam|nazwisko|efternamn|etternavn|姓)$/iu;

type Field = { readonly label: string; readonly value: string; readonly cells: readonly Cell[] };

/** The name, the cells that hold it and its labels; undefined where a paper does not ask so. */
export function nameInTwoFields(
  lines: readonly Line[],
): { name: string; cells: Cell[]; label: string } | undefined {
  const fields = lines.flatMap(fieldsOf);
  const given = fields.find(({ label }) => GIVEN.test(label));
  const family = fields.find(({ label }) => FAMILY.test(label));
  if (given === undefined || family === undefined) return undefined;
  const parts = /\p{Script=Han}/u.test(family.label) ? [family, given] : [given, family];
  return {
    name: parts.map(({ value }) => value).join(' '),
    cells: [...given.cells, ...family.cells],
    label: `${given.label} ${family.label}`,
  };
}

function fieldsOf({ cells }: Line): Field[] {
  return cells.flatMap((cell, index): Field[] => {
    const [, inside = '', behind = ''] = /^([^::]{1,18}?)\s*[::]\s*(.*)$/u.exec(cell.text) ?? [];
    if (behind !== '') return isName(behind) ? [{ label: inside, value: behind, cells: [cell] }] : [];
    const next = cells[index + 1];
    const label = (inside === '' ? cell.text : inside).trim();
    return next !== undefined && isName(next.text) ? [{ label, value: next.text, cells: [cell, next] }] : [];
  });
}

function isName(text: string): boolean {
  return /^\p{L}[\p{L}\s.'’-]{0,40}$/u.test(text) && !GIVEN.test(text) && !FAMILY.test(text);
}
