/** Places the section of schools: which part names the school, which the degree and its subject, and when. */
import type { Resume } from '../../shared/resume/resume.ts';
import { type Draft, leave } from './place-draft.ts';
import { type Entry, entriesOf } from './place-entries.ts';
import { canBePlace, isPlaceName } from './place-evidence.ts';
import { formEntries } from './place-forms.ts';
import { cutTown } from './place-joints.ts';
import type { Line } from './place-lines.ts';
import { cutMore, type Part } from './place-parts.ts';
import { placeRecords } from './place-records.ts';
import { withoutSubheadings } from './place-subheadings.ts';
import { isDegree, isSchool, isScore } from './place-words.ts';

type Found = { entry: Entry; parts: Part[]; places: string[]; joints: string[] };

/** Places a section of education. */
export function placeEducation(draft: Draft, section: readonly Line[]): void {
  if (placeRecords(draft, 'education', section)) return;
  const lines = withoutSubheadings(draft, section);
  const entries = formEntries(lines, draft.order) ?? entriesOf(lines, draft.order);
  const found = entries.map(partsOfSchool);
  const slots = schoolSlots(found);
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
    const [whole, place] = splitTown(school, rest.length > 0 || degree !== '');
    const [name, subject] = inside === '' && rest.length === 0 ? splitSubject(whole) : [whole, ''];
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
      courses: bodies.filter((text) => text !== score),
    });
  }
}

/** "2022: First aid at work" among schools: one name with the year it was earned, where the others name a school. */
function courseOf(
  { span, body, labels }: Entry,
  parts: readonly Part[],
  found: readonly Found[],
): Resume['certificates'][number] | undefined {
  const [only, second] = parts;
  if (only === undefined || second !== undefined || span === undefined || span.both || body.length > 0)
    return undefined;
  const others = found.filter(({ entry }) => entry.labels !== labels);
  const named = others.filter((one) => one.parts.length > 1 && one.parts.some(({ text }) => isSchool(text)));
  const alike = others.length > 1 && named.length > 0.6 * others.length;
  return alike && schoolEvidence(only.text) === 0 && labelled(only.slot) === 0
    ? { name: only.text, date: span.from, url: '', issuer: '' }
    : undefined;
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

function partsOfSchool(entry: Entry): Found {
  const places: string[] = [];
  const joints: string[] = [];
  let parts = entry.parts.filter((part) => !taken(part.text, places));
  parts = parts.flatMap(cutTown).filter((part) => !taken(part.text, places));
  parts = parts.flatMap(cutDegree);
  for (const sign of ['dash', 'at', 'comma'] as const) {
    if (parts.length >= 2 && !(sign === 'dash' && joinsSchool(parts))) break;
    const cut = cutMore(parts, sign);
    const schools = cut.parts.filter(({ text }) => schoolEvidence(text) > 0).length;
    // "University of California, Berkeley" has a comma and is one school.
    if (
      sign === 'comma' &&
      parts.length === 1 &&
      schools === 1 &&
      cut.parts.length === 2 &&
      wholeSchool(cut.parts)
    )
      break;
    joints.push(...cut.joints);
    parts = cut.parts;
  }
  return { entry, parts, places, joints };
}

// "MSt (distinction), University of Osney": a degree before a comma, or behind it, is no part of the school's name.
function cutDegree(part: Part): Part[] {
  if (part.slot === 'school' || part.slot === 'degree' || !isDegree(part.text) || !isSchool(part.text))
    return [part];
  const { parts } = cutMore([part], 'comma');
  const kinds = parts.map(({ text }) => (isSchool(text) ? 'school' : isDegree(text) ? 'degree' : 'other'));
  const [first] = kinds;
  const clear = kinds.filter((kind) => kind === 'school').length === 1 && kinds.includes('degree');
  return clear && (first === 'degree' || first === 'school') ? parts : [part];
}

// "Baker's apprentice – Trade School Ulm": other parts beside it or not, these are two.
function joinsSchool(parts: readonly Part[]): boolean {
  return parts.some((part) => {
    const pieces = cutMore([part], 'dash').parts.map(({ text }) => isSchool(text));
    return pieces.length === 2 && pieces[0] !== pieces[1];
  });
}

function wholeSchool([first, second]: readonly Part[]): boolean {
  return (
    first !== undefined &&
    second !== undefined &&
    schoolEvidence(first.text) > 0 &&
    !isDegree(second.text) &&
    canBePlace(second.text)
  );
}

function taken(text: string, places: string[]): boolean {
  const place = isPlaceName(text) && !isSchool(text);
  if (place) places.push(text);
  return place;
}

function schoolEvidence(text: string): number {
  if (isSchool(text)) return isDegree(text) ? 1 : 2;
  return isDegree(text) ? -2 : 0;
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

function isNamedAfter(school: string, town: string): boolean {
  return canBePlace(town) && (school.endsWith(` ${town}`) || school.startsWith(`${town} `));
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

// "Hospital School, Scranton, PA": the place goes its own way; a campus behind a comma belongs to the name.
function splitTown(school: string, others: boolean): [string, string] {
  for (let comma = school.indexOf(', '); comma > 0; comma = school.indexOf(', ', comma + 1)) {
    const [head, tail] = [school.slice(0, comma), school.slice(comma + 2)];
    if (isPlaceName(tail) && !/university of \p{L}+$/iu.test(head) && others) return [head, tail];
  }
  return [school, ''];
}

// "Technische Universität Dresden, Elektrotechnik"
function splitSubject(school: string): [string, string] {
  const comma = school.indexOf(', ');
  const tail = school.slice(comma + 2);
  const subject = comma > 0 && isSchool(school.slice(0, comma)) && !isSchool(tail) && !isPlaceName(tail);
  return subject && !/university of \p{L}+$/iu.test(school.slice(0, comma))
    ? [school.slice(0, comma), tail]
    : [school, ''];
}

function splitDegree(draft: Draft, degree: string): [string, string] {
  const inside = /^(.+?)\s*\(([^()]*)\)$/u.exec(degree);
  if (inside !== null && isDegree(inside[2] ?? '') && !isDegree(inside[1] ?? ''))
    return [inside[2] ?? '', inside[1] ?? ''];
  const comma = /^([^,]{2,50}), (.+)$/u.exec(degree);
  if (comma !== null && isDegree(comma[1] ?? '')) return [comma[1] ?? '', comma[2] ?? ''];
  const match =
    /^(.*?)\s+(in|en|of|für|de|di)\s+(?!science\b|arts\b|engineering\b|business admin|philosophy\b|laws?\b)(.+)$/iu.exec(
      degree,
    );
  if (match === null || !isDegree(match[1] ?? '')) return [degree, ''];
  draft.labels.push(match[2] ?? '');
  return [match[1] ?? '', match[3] ?? ''];
}
