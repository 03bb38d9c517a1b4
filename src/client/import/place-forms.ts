/**
 * Reads jobs and schools from forms that name each line: the older Europass ("Dates", "Occupation or position held",
 * values at the right) and lists such as "Company: …", "Position: …". Labels may be broken over lines.
 */
import { findSpan } from '../../shared/resume/find-span.ts';
import type { DayOrder } from '../../shared/resume/read-date.ts';
import { withCentredLabels } from './place-centred-labels.ts';
import { withoutSpan } from './place-dates.ts';
import type { Entry } from './place-entries.ts';
import { type FormRole, foldedWords, formLabelAt, sharedWords } from './place-form-labels.ts';
import { type PartLabel, partLabelOf } from './place-job-labels.ts';
import { type Line, lineOf } from './place-lines.ts';

type Field = { readonly role: FormRole; readonly label: string; readonly line: Line; texts: string[] };

/** The entries of a form's lines, their parts in slots named after their labels; undefined when it is no form. */
export function formEntries(section: readonly Line[], order: DayOrder): Entry[] | undefined {
  const lines = withCentredLabels(section);
  const fields = fieldsOf(lines);
  const told = fields.filter(({ role }) => role !== 'body' && role !== 'dates').length;
  const named = fields.reduce((sum, { texts }) => sum + Math.max(1, texts.length), 0);
  if (told < 2 || named < 0.6 * lines.length || !fields.some(({ role }) => role === 'dates'))
    return undefined;
  // Who gave each post stands above its labels.
  if (fields[0]?.line !== lines[0] && !fields.some(({ role }) => role === 'employer' || role === 'school'))
    return undefined;
  const entries: Field[][] = [];
  for (const field of fields) {
    const open = entries.at(-1);
    const again = open?.some(({ role }) => role === field.role && role !== 'body');
    if (open === undefined || again === true) entries.push([field]);
    else open.push(field);
  }
  return entries.map((entry) => entryOf(entry, order));
}

/** Whether a text is the label of a form's line and nothing else. */
export function isFormLabel(text: string): boolean {
  const words = foldedWords(text);
  return (
    words.length < 12 && formLabelAt(words, [], (count) => count === words.length)?.count === words.length
  );
}

/** What a form's label asks for, by the names of the labels of a job. */
export function formRoleOf(text: string): PartLabel | undefined {
  const words = foldedWords(text);
  const found = formLabelAt(words, [], (count) => count === words.length);
  if (found === undefined || found.count !== words.length) return undefined;
  const { role } = found.label;
  return role === 'dates' ? 'time' : role === 'body' ? 'duties' : role;
}

/** Whether a line is the head of a table: only labels, side by side. */
export function isTableHead(line: Line): boolean {
  return (
    line.cells.length > 1 &&
    line.cells.every(({ text }) => isFormLabel(text) || partLabelOf(text) !== undefined)
  );
}

function fieldsOf(lines: readonly Line[]): Field[] {
  const fields: Field[] = [];
  let pending: readonly string[] = [];
  for (const [index, line] of lines.entries()) {
    const text = line.cells.map((cell) => cell.text).join(' ');
    const parts = text.split(/\s+/u);
    const words = foldedWords(text);
    const last = fields.at(-1);
    const goesOn = sharedWords(words, pending);
    if (last !== undefined && goesOn > 0) {
      pending = pending.slice(goesOn);
      fields[fields.length - 1] = { ...last, label: `${last.label} ${parts.slice(0, goesOn).join(' ')}` };
      push(last, parts.slice(goesOn).join(' '));
      continue;
    }
    const found = formLabelAt(words, foldedWords(lines[index + 1]?.text ?? ''), (count) =>
      isClosed(line, parts, count),
    );
    if (found === undefined) {
      const asked = last === undefined ? '' : unknownLabel(line, last.line);
      if (asked !== '')
        fields.push({ role: 'body', label: asked, line, texts: [text.slice(asked.length).trim()] });
      else if (last !== undefined) push(last, text);
      continue;
    }
    pending = found.label.words.slice(found.count);
    const label = parts.slice(0, found.count).join(' ');
    const field: Field = { role: found.label.role, label, line, texts: [] };
    push(
      field,
      parts
        .slice(found.count)
        .join(' ')
        .replace(/^[::\s]+/u, ''),
    );
    fields.push(field);
  }
  return fields;
}

// "Atividades:" beside what it asks for, in the look of the labels above.
function unknownLabel({ cells: [first, second] }: Line, { cells: [known] }: Line): string {
  const alike = first !== undefined && first.bold === known?.bold && Math.abs(first.x - known.x) < 3;
  return alike && second !== undefined && /^\p{Lu}[^:]{2,40}:$/u.test(first.text) ? first.text : '';
}

function push(field: Field, text: string): void {
  if (text.trim() !== '') field.texts.push(text.trim());
}

function isClosed(line: Line, words: readonly string[], count: number): boolean {
  const label = words.slice(0, count).join(' ');
  const [first, second] = line.cells;
  return (
    /[::]$/u.test(label) ||
    /^[::]/u.test(words[count] ?? '') ||
    words.length === count ||
    (/^[\d[(]/u.test(words[count] ?? '') && findSpan(words.slice(count).join(' ')) !== undefined) ||
    (second !== undefined && first?.text.split(/\s+/u).length === count)
  );
}

function entryOf(fields: readonly Field[], order: DayOrder): Entry {
  const [first] = fields;
  if (first === undefined) throw new RangeError('an entry has at least one field');
  const dates = fields.find(({ role }) => role === 'dates')?.texts.join(' ') ?? '';
  const span = findSpan(dates, order);
  const parts = fields
    .filter(({ role, texts }) => role !== 'body' && role !== 'dates' && texts.length > 0)
    .map(({ role, texts }) => ({ text: texts.join(' '), bold: false, slot: role }));
  const rest = span === undefined ? dates : withoutSpan(dates, span).trim();
  const body = [rest, ...fields.filter(({ role }) => role === 'body').flatMap(({ texts }) => texts)];
  return {
    parts,
    span,
    body: body.filter((text) => text !== '').map((text) => ({ text, bullet: false, indented: false })),
    line: lineOf(first.line.cells, first.line.page, first.line.column),
    labels: [...fields.map(({ label }) => label), span?.text ?? ''],
    above: 0,
  };
}
