/**
 * Rows of a label and its value below an employer, as a 職務経歴書 has them beside what was done: 役職 | 営業部長,
 * 従業員数 | 220名. They become a text with a colon, which is read wherever it stands.
 */
import { type PartLabel, partLabelOf } from './place-job-labels.ts';
import { type Line, lineOf } from './place-lines.ts';

const FACTS: ReadonlySet<PartLabel | undefined> = new Set(['title', 'role', 'place', 'other']);
const CJK = /[\p{Script=Han}\p{Script=Katakana}]/u;

/** The lines, such rows as one cell each. */
export function withFactRows(lines: readonly Line[]): Line[] {
  return lines.map((line) => {
    const [label, value, ...more] = line.cells;
    if (label === undefined || value === undefined || more.length > 0) return line;
    const isFact = CJK.test(label.text) && FACTS.has(partLabelOf(label.text));
    if (!isFact || partLabelOf(value.text) !== undefined) return line;
    const text = `${label.text.replace(/[\s::]+$/u, '')}:${value.text}`;
    return lineOf([{ ...label, text, right: value.right }], line.page, line.column);
  });
}
