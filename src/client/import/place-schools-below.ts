/** Finds the school below a heading that says only what was learned and how it ended: "Havo, diploma behaald". */
import type { Entry } from './place-entries.ts';
import { cutParts } from './place-parts.ts';
import { isRemark } from './place-school-names.ts';
import { isDegree, isSchool } from './place-words.ts';

/** The entries, each with its school among the parts of its heading where the line below says it. */
export function withSchoolsBelow(entries: readonly Entry[]): readonly Entry[] {
  const open = entries.filter((entry) => canBeBelow(entry));
  const told = open.filter(({ body: [first] }) => isSchool(first?.text ?? ''));
  // What stands there in most entries is a school in the others too, whatever its words.
  const each = told.length > 0 && open.length === entries.length && told.length >= 0.5 * entries.length;
  return entries.map((entry) => (told.includes(entry) || each ? withFirst(entry) : entry));
}

function canBeBelow({ parts, body: [first] }: Entry): boolean {
  return (
    first !== undefined &&
    !first.bullet &&
    first.text.length < 90 &&
    /^\p{Lu}/u.test(first.text) &&
    !/[.:;]$|^[^,]{2,24}:\s/u.test(first.text) &&
    !isRemark(first.text) &&
    parts.length > 0 &&
    parts.some(({ text, slot }) => isDegree(text) && slot !== 'school') &&
    parts.every(({ text }) => !isSchool(text))
  );
}

function withFirst(entry: Entry): Entry {
  const [first, ...body] = entry.body;
  const below = cutParts(first?.text ?? '').map((text, index) => ({
    text,
    bold: false,
    slot: `below.${index}`,
  }));
  return { ...entry, parts: [...entry.parts, ...below], body };
}
