/** Places the section of schools: which part names the school, which the degree and its subject, and when. */
import { courseOf } from './place-courses.ts';
import { datedCell } from './place-dates.ts';
import { type Draft, leave } from './place-draft.ts';
import { type Entry, entriesOf } from './place-entries.ts';
import { formEntries } from './place-forms.ts';
import type { Line } from './place-lines.ts';
import type { Part } from './place-parts.ts';
import { placeRecords } from './place-records.ts';
import {
  hasTownTail,
  isNamedAfter,
  isRemark,
  schoolEvidence,
  splitDegree,
  splitRank,
  splitSubject,
  splitTown,
} from './place-school-names.ts';
import { type Found, partsOfSchool } from './place-school-parts.ts';
import { withSchoolsBelow } from './place-schools-below.ts';
import { withoutSubheadings } from './place-subheadings.ts';
import { isDegree, isScore } from './place-words.ts';

/** Places a section of education. */
export function placeEducation(draft: Draft, section: readonly Line[]): void {
  if (placeRecords(draft, 'education', section)) return;
  const lines = withoutSubheadings(draft, withListedEntries(section));
  const entries = formEntries(lines, draft.order) ?? entriesOf(lines, draft.order);
  const found = withSchoolsBelow(entries).map(partsOfSchool);
  const slots = schoolSlots(found);
  const towned = found.filter(({ parts }) => parts.some(({ text }) => hasTownTail(text))).length;
  for (const { entry, parts, places, joints } of found) {
    const [note] = entry.parts;
    if (note?.text.startsWith('※') === true) {
      leave(draft, [entry.labels[1] ?? '', ...entry.parts.map(({ text }) => text)].join(' '), entry.line, '');
      continue;
    }
    draft.labels.push(...entry.labels, ...joints);
    const course = courseOf(entry, parts, found);
    if (course !== undefined) {
      draft.resume.certificates.push(course);
      continue;
    }
    const rest = [...parts];
    const remarks = takeAll(rest, ({ text }) => isRemark(text) || /^\([^()]*\)$/u.test(text)).map(textOf);
    const scores = takeAll(rest, ({ text }) => isScore(text)).map(textOf);
    const bodies = entry.body.map(({ text }) => text);
    const score = scores[0] ?? bodies.find(isScore) ?? '';
    const school = takeBest(
      rest,
      (part) => schoolEvidence(part.text) + (slots.get(part.slot) ?? 0) + labelled(part.slot),
    );
    // "Lakeside College, Lakeside": the town that the school is named after.
    places.push(...takeAll(rest, ({ text }) => isNamedAfter(school, text)).map(textOf));
    const degree = takeBest(rest, ({ text }) => (isDegree(text) ? 1 : 0), 0.5);
    const [studyType, inside] = splitDegree(draft, degree);
    const [whole, place] = splitTown(
      withoutVerb(draft, school),
      rest.length > 0 || degree !== '',
      towned > 1 && towned >= 0.6 * found.length,
    );
    const [plain, rank] = splitRank(whole);
    remarks.push(...rank);
    const [name, subject] = inside === '' && rest.length === 0 ? splitSubject(plain) : [plain, ''];
    const area = inside === '' ? (rest.shift()?.text ?? subject) : inside;
    for (const text of [...scores.slice(1), ...places, place, ...rest.map(({ text }) => text)])
      leave(draft, text, entry.line, name);
    draft.resume.education.push({
      institution: name,
      url: '',
      area,
      studyType,
      ...schoolDates(entry),
      score,
      courses: [...remarks, ...bodies.filter((text) => text !== score)],
    });
  }
}

// • Tecnólogo … – Faculdade … – 2016: a list of which nearly each item has a time is one of schools.
function withListedEntries(lines: readonly Line[]): readonly Line[] {
  const plain = lines.map((line) => ({ ...line, bullet: false }));
  const dated = plain.filter((line) => datedCell(line) !== undefined).length;
  return lines.length > 1 && lines.every(({ bullet }) => bullet) && dated >= 0.8 * lines.length
    ? plain
    : lines;
}

// 就读于郴州市第二中学
function withoutVerb(draft: Draft, school: string): string {
  const verb = /^(?:就读于|就讀於|毕业于|畢業於)/u.exec(school)?.[0] ?? '';
  if (verb !== '') draft.labels.push(verb);
  return school.slice(verb.length);
}

// A form says which part is which.
function labelled(slot: string): number {
  return slot === 'school' ? 9 : slot === 'degree' ? -9 : 0;
}

// One date alone is when a school was left.
function schoolDates({ span }: Entry): { startDate: string; endDate: string } {
  if (span === undefined) return { startDate: '', endDate: '' };
  return span.both ? { startDate: span.from, endDate: span.to } : { startDate: '', endDate: span.from };
}

// What stands where the other entries' schools stand is a school.
function schoolSlots(found: readonly Found[]): Map<string, number> {
  const all = new Map<string, number[]>();
  for (const { text, slot } of found.flatMap(({ parts }) => parts))
    all.set(slot, [...(all.get(slot) ?? []), schoolEvidence(text)]);
  return new Map(
    [...all].map(([slot, each]) => [slot, each.reduce((sum, one) => sum + one, 0) / each.length]),
  );
}

function takeAll(parts: Part[], fits: (part: Part) => boolean): Part[] {
  const out = parts.filter(fits);
  for (const part of out) parts.splice(parts.indexOf(part), 1);
  return out;
}

const textOf = ({ text }: Part): string => text;

function takeBest(parts: Part[], score: (part: Part) => number, least = Number.NEGATIVE_INFINITY): string {
  const scores = parts.map(score);
  const most = Math.max(...scores);
  if (parts.length === 0 || most < least) return '';
  return parts.splice(scores.indexOf(most), 1)[0]?.text ?? '';
}
