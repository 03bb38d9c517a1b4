/**
 * How much a reading of a paper is to be doubted, without knowing the truth about it: spans of time that no entry has,
 * entries without the names that such entries have, names that read like something else. It compares readings of one
 * paper; the number says nothing by itself.
 */

import { findSpan } from '../../shared/resume/find-span.ts';
import type { ImportResult } from '../../shared/resume/import-result.ts';
import { findMail } from './place-contacts.ts';
import { employerEvidence, isPlaceName, titleEvidence } from './place-evidence.ts';
import { headingOf } from './place-headings.ts';
import type { Cell } from './place-lines.ts';
import { isDegree, isSchool } from './place-words.ts';

/** Running text may speak of times that no entry has. */
const LONGEST = 120;

/** The doubts about a reading of a paper that has these cells; 0 where there are none. */
export function doubtOf({ resume }: ImportResult, cells: readonly Cell[]): number {
  const { work, education, volunteer, projects } = resume;
  const spans = cells.flatMap(({ text }) => {
    const span = text.length > LONGEST ? undefined : findSpan(text);
    return span?.both === true ? [`${span.from} ${span.to}`] : [];
  });
  const dated = [...work, ...education, ...volunteer, ...projects];
  const known = new Set(dated.map(({ startDate, endDate }) => `${startDate} ${endDate}`));
  const lost = new Set(spans.filter((span) => !known.has(span))).size;
  const mail = resume.basics.email === '' && cells.some(({ text }) => findMail(text) !== undefined) ? 2 : 0;
  return (
    2 * lost +
    mail +
    (resume.basics.name === '' ? 2 : 0) +
    (work.length === 0 && education.length === 0 ? 3 : 0) +
    sum(work.map(doubtOfJob)) +
    sum(education.map(doubtOfSchool))
  );
}

function doubtOfJob({ name, position, startDate }: ImportResult['resume']['work'][number]): number {
  return (
    (startDate === '' ? 1.5 : 0) +
    (name === '' ? 1 : doubtOfName(name)) +
    (position === '' ? 1 : doubtOfName(position)) +
    (name !== '' && titleEvidence(name) > employerEvidence(name) + 1.5 ? 0.5 : 0) +
    (position !== '' && employerEvidence(position) > titleEvidence(position) + 1.5 ? 0.5 : 0)
  );
}

function doubtOfSchool({
  institution,
  studyType,
  area,
  startDate,
  endDate,
}: ImportResult['resume']['education'][number]): number {
  return (
    (startDate === '' && endDate === '' ? 1 : 0) +
    (institution === '' ? 1.5 : doubtOfName(institution) + (isSchool(institution) ? 0 : 0.3)) +
    (studyType === '' && area === '' ? 0.3 : 0) +
    (isDegree(institution) && !isSchool(institution) ? 0.5 : 0)
  );
}

// A name is short, says no time, and is no heading.
function doubtOfName(text: string): number {
  return (
    (text.length > 90 ? 1 : 0) +
    (findSpan(text) === undefined ? 0 : 0.7) +
    (headingOf(text) === undefined ? 0 : 1) +
    (isPlaceName(text) ? 0.5 : 0) +
    (/[.;:,]$/u.test(text) && text.length > 30 ? 0.5 : 0) +
    (/^\p{Ll}/u.test(text) && text.includes(' ') ? 0.5 : 0)
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
