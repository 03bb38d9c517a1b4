/** Places the section of schools: which part names the school, which the degree and its subject, and when. */
import { courseOf } from './place-courses.ts';
import { type Draft, leave } from './place-draft.ts';
import { type Entry, entriesOf } from './place-entries.ts';
import { canBePlace, isPlaceName } from './place-evidence.ts';
import { formEntries } from './place-forms.ts';
import { cutTown } from './place-joints.ts';
import type { Line } from './place-lines.ts';
import { cutMore, type Part } from './place-parts.ts';
import { placeRecords } from './place-records.ts';
import {
  hasTownTail,
  isNamedAfter,
  isRemark,
  schoolEvidence,
  splitDegree,
  splitSubject,
  splitTown,
} from './place-school-names.ts';
import { withoutSubheadings } from './place-subheadings.ts';
import { cutLikelyPlace } from './place-town-tail.ts';
import { isDegree, isSchool, isScore } from './place-words.ts';

type Found = { entry: Entry; parts: Part[]; places: string[]; joints: string[] };

/** Places a section of education. */
export function placeEducation(draft: Draft, section: readonly Line[]): void {
  if (placeRecords(draft, 'education', section)) return;
  const lines = withoutSubheadings(draft, section);
  const entries = formEntries(lines, draft.order) ?? entriesOf(lines, draft.order);
  const found = entries.map(partsOfSchool);
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
      courses: [...remarks, ...bodies.filter((text) => text !== score)],
    });
  }
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

function partsOfSchool(entry: Entry): Found {
  const places: string[] = [];
  const joints: string[] = [];
  let parts = entry.parts.filter((part) => !taken(part.text, places));
  parts = parts.flatMap(cutTown).filter((part) => !taken(part.text, places));
  parts = parts.flatMap((part) => cutTraining(part, places)).flatMap(cutDegree);
  for (const sign of ['dash', 'at', 'comma'] as const) {
    if (parts.length >= 2 && !(sign === 'dash' && joinsSchool(parts))) break;
    const cut = cutMore(parts, sign);
    const schools = cut.parts.filter(({ text }) => schoolEvidence(text) > 0).length;
    // "College for Design"; "University of California, Berkeley" has a comma and is one school.
    const [learnt] = cut.parts;
    const trained = cut.parts.length === 2 && TRAINED.test(learnt?.text ?? '');
    if (sign === 'at' && !trained && cut.parts.slice(1).every(({ text }) => !isSchool(text))) continue;
    if (sign === 'at' && trained) {
      joints.push(...cut.joints);
      const named = cut.parts.flatMap(withoutDiploma);
      return {
        entry,
        parts: named.map((part, index) => (index === 1 ? firmOf(part, places) : part)),
        places,
        joints,
      };
    }
    if (sign === 'comma' && parts.length === 1 && schools === 1 && wholeSchool(cut.parts)) break;
    joints.push(...cut.joints);
    parts = cut.parts;
  }
  return { entry, parts, places, joints };
}

/** What is learned at a firm: "Lehre als Schreiner bei Schreinerei Huber, Dießen (Gesellenbrief)". */
const TRAINED =
  /^(?:lehre|ausbildung|berufsausbildung|umschulung|volontariat|apprenticeship|apprentice|apprentissage|praktyka)(?!\p{L})/iu;

// "Ausbildung zum Industriekaufmann, Harzer Papierfabrik, Osterode"
function cutTraining(part: Part, places: string[]): Part[] {
  const [trade, firm, ...rest] = cutMore([part], 'comma').parts;
  const joined = cutMore([part], 'at').parts.length > 1;
  const apart = TRAINED.test(part.text) && !joined && !isSchool(part.text) && part.slot !== 'school';
  if (!apart || trade === undefined || firm === undefined) return [part];
  places.push(...rest.map(textOf));
  return [trade, { ...firm, slot: 'school' }];
}

function withoutDiploma(part: Part): Part[] {
  const [, name = '', diploma = ''] = /^(.{3,}?)\s*(\([^()]+\))$/u.exec(part.text) ?? [];
  return name !== '' && isDegree(diploma)
    ? [
        { ...part, text: name },
        { ...part, text: diploma, slot: 'degree' },
      ]
    : [part];
}

function firmOf(part: Part, places: string[]): Part {
  const { name, place } = cutLikelyPlace(part.text);
  if (place !== '') places.push(place);
  return { ...part, text: name, slot: 'school' };
}

// "MSt (distinction), University of Osney": a degree before a comma, or behind it, is no part of the school's name, nor
// is one before a full stop.
function cutDegree(part: Part): Part[] {
  if (part.slot === 'school' || part.slot === 'degree') return [part];
  // "(2:1), University of Harrowgate" behind a degree that is set in bold.
  const [, how = '', rest = ''] = /^(\([^()]{2,40}\)),?\s+(\S.*)$/u.exec(part.text) ?? [];
  if (rest !== '' && isSchool(rest) && !isSchool(how))
    return [{ ...part, text: how }, ...cutDegree({ ...part, text: rest, slot: `${part.slot}r` })];
  const stopped = cutMore([part], 'stop').parts;
  const schools = stopped.filter(({ text }) => isSchool(text)).length;
  if (
    stopped.length === 2 &&
    schools < 2 &&
    schools + stopped.filter(({ text }) => isDegree(text)).length > 0
  )
    return stopped;
  if (!isDegree(part.text) || !isSchool(part.text)) return [part];
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

// "University of California, Berkeley", "Lakeside College (Detroit, MI)"
function wholeSchool([first, second, third]: readonly Part[]): boolean {
  return (
    first !== undefined &&
    second !== undefined &&
    third === undefined &&
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
