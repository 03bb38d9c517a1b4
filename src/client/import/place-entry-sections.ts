/**
 * Turns entries into items of the résumé: work, volunteering, education, projects, awards, certificates, publications
 * and references. Every part of an entry goes into some field of it; the person sees and moves them on the review.
 */
import { type Draft, leave } from './place-draft.ts';
import { datedCell, type Entry, entriesOf } from './place-entries.ts';
import type { Line } from './place-lines.ts';
import {
  hasLegalForm,
  isDegree,
  isOrganisation,
  isPlace,
  isSchool,
  isScore,
  isTitle,
} from './place-words.ts';

type Rest = { texts: string[] };

/** Places a section of jobs. */
export function placeWork(draft: Draft, lines: readonly Line[]): void {
  for (const entry of entriesOf(lines)) {
    const rest = partTexts(draft, entry);
    const location = take(rest, isPlace) ?? '';
    cutAtCommas(draft, rest, 2);
    const title = take(rest, (text) => isTitle(text) && !isOrganisation(text));
    const certain = take(rest, hasLegalForm) ?? take(rest, (text) => isOrganisation(text) && !isTitle(text));
    const position = title ?? take(rest, isTitle, certain === undefined ? 2 : 1) ?? '';
    const employer = certain ?? take(rest, isOrganisation) ?? rest.texts.shift() ?? '';
    const [name, behind] = location === '' ? splitPlace(employer, isCityOf) : [employer, location];
    const place = behind === '' && isOrganisation(name) ? (take(rest, isCityOf) ?? '') : behind;
    const { summary, highlights } = bodyOf(entry);
    draft.resume.work.push({
      name,
      location: place,
      description: '',
      position: position === '' ? (rest.texts.shift() ?? '') : position,
      url: '',
      startDate: entry.span?.from ?? '',
      endDate: entry.span?.to ?? '',
      summary: summaryWith(rest, summary),
      highlights,
    });
  }
}

export function placeVolunteer(draft: Draft, lines: readonly Line[]): void {
  for (const entry of entriesOf(lines)) {
    const rest = partTexts(draft, entry);
    const place = take(rest, isPlace);
    const position = take(rest, isTitle, 2) ?? '';
    const organization = rest.texts.shift() ?? '';
    if (place !== undefined) rest.texts.push(place);
    const { summary, highlights } = bodyOf(entry);
    draft.resume.volunteer.push({
      organization,
      position: position === '' ? '' : position,
      url: '',
      startDate: entry.span?.from ?? '',
      endDate: entry.span?.to ?? '',
      summary: summaryWith(rest, summary),
      highlights,
    });
  }
}

export function placeEducation(draft: Draft, lines: readonly Line[]): void {
  for (const entry of entriesOf(lines)) {
    const rest = partTexts(draft, entry);
    cutAtCommas(draft, rest, 2);
    const institution = take(rest, (text) => isSchool(text) && !isDegree(text)) ?? take(rest, isSchool) ?? '';
    const bodies = entry.body.map(({ text }) => text);
    const score = take(rest, isScore) ?? take({ texts: bodies }, isScore) ?? '';
    const place = take(rest, isPlace);
    const degree = take(rest, isDegree) ?? '';
    const [studyType, inside] = splitDegree(draft, degree);
    const school = institution === '' ? (rest.texts.shift() ?? '') : institution;
    const [beforePlace, where] = splitPlace(school, isPlace);
    const [name, subject] =
      inside === '' && rest.texts.length === 0 ? splitPlace(beforePlace, isSubject) : [beforePlace, ''];
    const town = take(rest, (text) => name.includes(text)) ?? '';
    const area = inside === '' ? (rest.texts.shift() ?? subject) : inside;
    for (const text of [place ?? '', where, town]) leave(draft, text, entry.line, name);
    for (const text of rest.texts) leave(draft, text, entry.line, name);
    draft.resume.education.push({
      institution: name,
      url: '',
      area,
      studyType,
      startDate: entry.span?.both === false ? '' : (entry.span?.from ?? ''),
      endDate: entry.span?.both === false ? entry.span.from : (entry.span?.to ?? ''),
      score,
      courses: bodies.filter((text) => text !== score),
    });
  }
}

export function placeProjects(draft: Draft, lines: readonly Line[]): void {
  for (const entry of entriesOf(lines)) {
    const rest = partTexts(draft, entry);
    const name = rest.texts.shift() ?? '';
    const role = take(rest, isTitle);
    const { summary, highlights } = bodyOf(entry);
    draft.resume.projects.push({
      name,
      description: summaryWith(rest, summary),
      highlights,
      keywords: [],
      startDate: entry.span?.from ?? '',
      endDate: entry.span?.to ?? '',
      url: '',
      roles: role === undefined ? [] : [role],
      entity: '',
      type: '',
    });
  }
}

export function placeAwards(draft: Draft, lines: readonly Line[]): void {
  for (const entry of entriesOf(lines)) {
    const rest = partTexts(draft, entry);
    const [title = '', awarder = '', ...more] = rest.texts;
    const summary = [...more, ...entry.body.map(({ text }) => text)].join('\n');
    draft.resume.awards.push({ title, date: entry.span?.from ?? '', awarder, summary });
  }
}

export function placePublications(draft: Draft, lines: readonly Line[]): void {
  for (const entry of entriesOf(lines)) {
    const [name = '', publisher = '', ...more] = partTexts(draft, entry).texts;
    const summary = [...more, ...entry.body.map(({ text }) => text)].join('\n');
    draft.resume.publications.push({
      name,
      publisher,
      releaseDate: entry.span?.from ?? '',
      url: '',
      summary,
    });
  }
}

export function placeCertificates(draft: Draft, lines: readonly Line[]): void {
  const plain = lines.every((line) => !line.bold && datedCell(line) === undefined);
  const entries = plain ? lines.flatMap(entriesOfLine) : entriesOf(lines);
  for (const entry of entries) {
    const [name = '', issuer = '', ...more] = partTexts(draft, entry).texts;
    const bodies = entry.body.map(({ text }) => text);
    if (name === '' || bodies.length === 0 || entry.span !== undefined)
      pushCertificate(draft, entry, name, issuer);
    else for (const text of [name, issuer]) if (text !== '') pushCertificate(draft, entry, text, '');
    for (const text of more) leave(draft, text, entry.line, name);
    for (const text of bodies)
      if (entry.span === undefined) pushCertificate(draft, entry, text, '');
      else leave(draft, text, entry.line, name);
  }
}

// 、 and ; part a list; a comma may stand before the issuer.
function entriesOfLine(line: Line): Entry[] {
  return line.text
    .split(/[、;]\s*/u)
    .filter((text) => text !== '')
    .flatMap((text) =>
      entriesOf([{ ...line, cells: line.cells.slice(0, 1).map((cell) => ({ ...cell, text })), text }]),
    );
}

function pushCertificate(draft: Draft, entry: Entry, name: string, issuer: string): void {
  if (name !== '') draft.resume.certificates.push({ name, date: entry.span?.from ?? '', url: '', issuer });
}

export function placeReferences(draft: Draft, lines: readonly Line[]): void {
  for (const entry of entriesOf(lines)) {
    const [name = '', ...more] = partTexts(draft, entry).texts;
    const said = [...more, ...entry.body.map(({ text }) => text)].join('\n');
    const offered = said === '' && /request|anfrage|demande|提供|提出/iu.test(name);
    draft.resume.references.push(offered ? { name: '', reference: name } : { name, reference: said });
  }
}

function partTexts(draft: Draft, entry: Entry): Rest {
  if (entry.span !== undefined) draft.labels.push(entry.span.text);
  return { texts: entry.parts.map(({ text }) => text) };
}

function take(rest: Rest, fits: (text: string) => boolean, atLeast = 1): string | undefined {
  const index = rest.texts.length < atLeast ? -1 : rest.texts.findIndex(fits);
  return index < 0 ? undefined : rest.texts.splice(index, 1)[0];
}

// "Senior Engineer, Nordwind AB": only cut when the line has no other parts.
function cutAtCommas(draft: Draft, rest: Rest, wanted: number): void {
  const [only] = rest.texts;
  if (rest.texts.length >= wanted || only === undefined) return;
  const joint = /\s(?:at|bei|chez)\s/u.exec(only)?.[0] ?? ', ';
  const pieces = only.split(joint).flatMap((piece) => piece.split(/,\s+|、/u));
  if (pieces.length < 2 || pieces.length > 4) return;
  draft.labels.push(joint);
  rest.texts = pieces;
}

// Behind an employer and a comma, one or two capitalised words are where it is.
function isCityOf(text: string): boolean {
  return (
    isPlace(text) ||
    (/^\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]+)?$/u.test(text) && !isOrganisation(text) && !isTitle(text))
  );
}

function isSubject(text: string): boolean {
  return !isSchool(text) && !text.includes(',');
}

// "Hospital, Scranton, PA": the place goes its own way.
function splitPlace(text: string, fits: (tail: string) => boolean): [string, string] {
  const comma = text.indexOf(', ');
  const tail = text.slice(comma + 2);
  return comma > 0 && fits(tail) ? [text.slice(0, comma), tail] : [text, ''];
}

function splitDegree(draft: Draft, degree: string): [string, string] {
  const match =
    /^(.*?)\s+(in|en|of|für)\s+(?!science\b|arts\b|engineering\b|business admin|philosophy\b|laws?\b)(.+)$/iu.exec(
      degree,
    );
  const inside = /^(.+?)\s*\(([^()]*)\)$/u.exec(degree);
  if (inside !== null && isDegree(inside[2] ?? '') && !isDegree(inside[1] ?? ''))
    return [inside[2] ?? '', inside[1] ?? ''];
  if (match === null) return [degree, ''];
  draft.labels.push(match[2] ?? '');
  return [match[1] ?? '', match[3] ?? ''];
}

function summaryWith(rest: Rest, summary: string): string {
  return [...rest.texts.splice(0), summary].filter((text) => text !== '').join('\n');
}

function bodyOf(entry: Entry): { summary: string; highlights: string[] } {
  const listed = entry.body.filter(({ bullet }) => bullet);
  if (listed.length > 0) {
    const prose = entry.body.filter(({ bullet }) => !bullet).map(({ text }) => text);
    return { summary: prose.join('\n'), highlights: listed.map(({ text }) => text) };
  }
  const items = entry.body.length > 0 && entry.body.every(({ indented }) => indented);
  const texts = entry.body.map(({ text }) => text);
  return items ? { summary: '', highlights: texts } : { summary: texts.join('\n'), highlights: [] };
}
