/**
 * Turns entries into items of the résumé: projects, awards, certificates, publications and references. Every part of an entry goes into some field of it; the person sees and moves them on the review.
 */
import { datedCell } from './place-dates.ts';
import { type Draft, leave } from './place-draft.ts';
import { type Entry, entriesOf } from './place-entries.ts';
import type { Line } from './place-lines.ts';
import { cutMore } from './place-parts.ts';
import { isTitle } from './place-words.ts';
import { bodyOf, joined } from './place-work.ts';

type Rest = { texts: string[] };

export function placeProjects(draft: Draft, lines: readonly Line[]): void {
  for (const entry of entriesOf(lines, draft.order)) {
    const rest = partTexts(draft, entry);
    const name = rest.texts.shift() ?? '';
    const role = take(rest, isTitle);
    const { summary, highlights } = bodyOf(entry);
    draft.resume.projects.push({
      name,
      description: joined([...rest.texts, summary]),
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
  for (const entry of entriesOf(lines, draft.order)) {
    const rest = partTexts(draft, entry);
    const [title = '', awarder = '', ...more] = rest.texts;
    const summary = [...more, ...entry.body.map(({ text }) => text)].join('\n');
    draft.resume.awards.push({ title, date: entry.span?.from ?? '', awarder, summary });
  }
}

export function placePublications(draft: Draft, lines: readonly Line[]): void {
  for (const entry of entriesOf(lines, draft.order)) {
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
  const entries = plain ? lines.flatMap(entriesOfLine) : entriesOf(lines, draft.order);
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
  for (const entry of entriesOf(lines, draft.order)) {
    const [name = '', ...more] = partTexts(draft, entry).texts;
    const said = [...more, ...entry.body.map(({ text }) => text)].join('\n');
    const offered = said === '' && /request|anfrage|demande|提供|提出/iu.test(name);
    draft.resume.references.push(offered ? { name: '', reference: name } : { name, reference: said });
  }
}

function partTexts(draft: Draft, entry: Entry): Rest {
  draft.labels.push(...entry.labels);
  const parts = entry.parts.length > 1 ? entry.parts : cutMore(entry.parts, 'dash').parts;
  return { texts: parts.map(({ text }) => text) };
}

function take(rest: Rest, fits: (text: string) => boolean): string | undefined {
  const index = rest.texts.findIndex(fits);
  return index < 0 ? undefined : rest.texts.splice(index, 1)[0];
}
