/**
 * Reads jobs and schools that a Chinese or Japanese form says label by label, below each other or in pairs on a line:
 * 公司名称 | … | 职位 | …. A record begins where its first label comes again.
 */
import { findSpan } from '../../shared/resume/find-span.ts';
import { datesOf } from './place-dates.ts';
import type { Draft } from './place-draft.ts';
import { labelledPart, type PartLabel, partLabelOf } from './place-job-labels.ts';
import { joinText, type Line } from './place-lines.ts';
import { cutLikelyPlace } from './place-town-tail.ts';

export type Said = { readonly kind: PartLabel; readonly label: string; value: string };
type Record = { readonly said: Said[]; readonly line: Line };

/** Places a section of jobs or schools that is such a form; false, and nothing done, when it is none. */
export function placeRecords(draft: Draft, section: 'work' | 'education', lines: readonly Line[]): boolean {
  const labels = lines
    .flatMap(pairsOf)
    .filter(({ label }) => /\p{Script=Han}/u.test(label))
    .map(({ kind }) => kind);
  const named = labels.filter((kind) => kind === (section === 'work' ? 'employer' : 'school')).length;
  const others = labels.filter((kind) => kind === 'time' || kind === 'title' || kind === 'degree').length;
  if (named === 0 || others === 0 || pairsOf(lines[0]).length === 0) return false;
  for (const { said } of recordsOf(draft, lines)) {
    draft.labels.push(...said.map(({ label }) => label));
    placeSaid(draft, section, said);
  }
  return true;
}

/** Places one job or school by what is said under labels. */
export function placeSaid(draft: Draft, section: 'work' | 'education', said: Said[]): void {
  if (section === 'work') pushJob(draft, said);
  else pushSchool(draft, said);
}

function recordsOf(draft: Draft, lines: readonly Line[]): Record[] {
  const records: Record[] = [];
  let first: PartLabel | undefined;
  for (const line of lines) {
    const pairs = pairsOf(line);
    for (const pair of pairs) {
      first ??= pair.kind;
      const open = records.at(-1);
      if (open === undefined || (pair.kind === first && open.said.some(({ kind }) => kind === first)))
        records.push({ said: [pair], line });
      else open.said.push(pair);
    }
    if (pairs.length === 0) goOn(draft, records.at(-1), line);
  }
  return records;
}

// A line without a label goes on with the value above it; what stands where the labels do, with the label.
function goOn(draft: Draft, record: Record | undefined, line: Line): void {
  const last = record?.said.at(-1);
  if (record === undefined || last === undefined) return;
  const [first, ...others] = line.cells;
  const edge = edgeOf(record);
  const inLabels = first !== undefined && first.x < edge - 4 && (others.length > 0 || first.right < edge);
  if (inLabels) draft.labels.push(first.text);
  for (const { text } of inLabels ? others : line.cells)
    last.value = line.bullet ? `${last.value}\n${text}` : joinText(last.value, text);
}

// Where values begin.
function edgeOf({ line }: Record): number {
  return line.cells[1]?.x ?? 0;
}

function pairsOf(line: Line | undefined): Said[] {
  const cells = line?.cells ?? [];
  const pairs: Said[] = [];
  for (let at = 0; at < cells.length; at++) {
    const text = cells[at]?.text ?? '';
    const inside = labelledPart(text);
    const kind = partLabelOf(text);
    const next = cells[at + 1]?.text;
    if (inside !== undefined && inside.value !== '') pairs.push({ ...inside });
    else if ((kind ?? inside?.kind) !== undefined && next !== undefined) {
      pairs.push({ kind: kind ?? inside?.kind ?? 'other', label: text, value: next });
      at++;
    }
  }
  return pairs;
}

function pushJob(draft: Draft, said: Said[]): void {
  const take = taker(said);
  const time = take('time');
  const span = findSpan(time, draft.order);
  if (span !== undefined) draft.labels.push(time);
  const { name, place } = cutLikelyPlace(take('employer'));
  draft.resume.work.push({
    name,
    location: [place, take('place')].filter((text) => text !== '').join(', '),
    description: '',
    position: take('title'),
    url: '',
    ...datesOf(span),
    summary: [...(span === undefined && time !== '' ? [time] : []), ...restOf(said)].join('\n'),
    highlights: [],
  });
}

function pushSchool(draft: Draft, said: Said[]): void {
  const take = taker(said);
  const time = take('time');
  const span = findSpan(time, draft.order);
  if (span !== undefined) draft.labels.push(time);
  draft.resume.education.push({
    institution: take('school'),
    url: '',
    area: take('area'),
    studyType: take('degree'),
    startDate: span?.both === false ? '' : (span?.from ?? ''),
    endDate: span?.both === false ? span.from : (span?.to ?? ''),
    score: '',
    courses: [...(span === undefined && time !== '' ? [time] : []), ...restOf(said)],
  });
}

function taker(said: Said[]): (wanted: PartLabel) => string {
  return (wanted) => {
    const at = said.findIndex(({ kind }) => kind === wanted);
    return at < 0 ? '' : (said.splice(at, 1)[0]?.value ?? '');
  };
}

function restOf(said: readonly Said[]): string[] {
  return said
    .filter(({ value }) => value !== '')
    .map(({ kind, label, value }) => (kind === 'duties' ? value : `${label}: ${value}`))
    .filter((text) => text !== '');
}
