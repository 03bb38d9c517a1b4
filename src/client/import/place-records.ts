/**
 * Reads jobs and schools that a form says label by label, below each other or in pairs on a line: 公司名称 | … | 职位 | …,
 * "Employer", "Job title", "From", "To". A record begins where its first label comes again. Forms in Latin letters whose
 * one label names both ends of the time are read in place-forms.ts.
 */
import { findSpan } from '../../shared/resume/find-span.ts';
import { datesOf } from './place-dates.ts';
import type { Draft } from './place-draft.ts';
import { labelledPart, type PartLabel, partLabelOf } from './place-job-labels.ts';
import { joinText, type Line, lineOf } from './place-lines.ts';
import { splitRank } from './place-school-names.ts';
import { isTimeOff } from './place-time-off.ts';
import { cutLikelyPlace } from './place-town-tail.ts';

export type Said = { readonly kind: PartLabel; readonly label: string; value: string };
/** What a form of a job or school says beside its name. */
const OTHERS: ReadonlySet<PartLabel> = new Set(['time', 'start', 'title', 'degree']);
type Record = { readonly said: Said[]; readonly line: Line };

/** Places a section of jobs or schools that is such a form; false, and nothing done, when it is none. */
export function placeRecords(draft: Draft, section: 'work' | 'education', lines: readonly Line[]): boolean {
  const turned = turnedTable(lines);
  if (turned !== undefined) return placeRecords(draft, section, turned);
  const pairs = lines.flatMap(pairsOf);
  const said = (wanted: PartLabel) => pairs.some(({ kind }) => kind === wanted);
  const apart = said('start') && (said('end') || (said('employer') && said('title')));
  const labels = pairs.filter(({ label }) => apart || /\p{Script=Han}/u.test(label)).map(({ kind }) => kind);
  const named = labels.filter((kind) => kind === (section === 'work' ? 'employer' : 'school')).length;
  const others = labels.filter((kind) => OTHERS.has(kind)).length;
  if (named === 0 || others === 0 || pairsOf(lines[0]).length === 0) return false;
  for (const { said } of recordsOf(draft, lines)) {
    draft.labels.push(...said.map(({ label }) => label));
    placeSaid(draft, section, said);
  }
  return true;
}

// Labels in the first column, and a column for each post: the same rows, one post after the other.
function turnedTable(lines: readonly Line[]): Line[] | undefined {
  const [head] = lines;
  const columns = head?.cells.slice(1) ?? [];
  const edges = columns.map(({ x }) => x);
  const fits = ({ cells: [first, ...others] }: Line) =>
    first !== undefined &&
    others.every((cell) => edges.some((x) => Math.abs(cell.x - x) < 4)) &&
    (partLabelOf(first.text) !== undefined || edges.some((x) => Math.abs(first.x - x) < 4));
  const labelled = lines.filter(
    ({ cells }) => cells.length > 2 && partLabelOf(cells[0]?.text ?? '') !== undefined,
  );
  const plain = columns.every(
    ({ text }) => partLabelOf(text) === undefined && labelledPart(text) === undefined,
  );
  if (columns.length < 2 || labelled.length < 3 || !plain || !lines.every(fits)) return undefined;
  const timed = labelled.some(({ cells }) =>
    cells.slice(1).every(({ text }) => findSpan(text)?.both === true),
  );
  if (!timed) return undefined;
  return edges.flatMap((x) =>
    lines.flatMap((line) => {
      const value = line.cells.filter((cell) => Math.abs(cell.x - x) < 4);
      const [label] = line.cells.filter(({ text }) => partLabelOf(text) !== undefined);
      const cells = label === undefined || value.length === 0 ? value : [label, ...value];
      return cells.length === 0 ? [] : [lineOf(cells, line.page, line.column)];
    }),
  );
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
    const open = records.at(-1);
    const asked = pairs.length === 0 && open !== undefined ? unknownPair(open, line) : undefined;
    if (asked !== undefined) open?.said.push(asked);
    else if (pairs.length === 0) goOn(draft, open, line);
  }
  return records;
}

// "Personal a cargo" where the labels stand, with its value where the values do. In Chinese and Japanese the label above
// may go on so.
function unknownPair(record: Record, { cells: [label, value, more], bullet }: Line): Said | undefined {
  const [first] = record.line.cells;
  const edges = label !== undefined && Math.abs(label.x - (first?.x ?? 0)) < 3 && value !== undefined;
  const fits = edges && more === undefined && !bullet && Math.abs(value.x - edgeOf(record)) < 3;
  return fits && label.text.length < 40 && /^[¿\p{Lu}]\P{Script=Han}*$/u.test(label.text)
    ? { kind: 'other', label: label.text, value: value.text }
    : undefined;
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
  const time = timeOf(take);
  const span = findSpan(time, draft.order);
  const { name, place } = cutLikelyPlace(take('employer'));
  // "Caring for my daughter" between posts; what else the row says is left over beside it.
  if (isTimeOff('', name) && !said.some(({ kind, value }) => kind === 'title' && value !== '')) {
    const text = [name, place, ...restOf(said)].filter((piece) => piece !== '').join(' ');
    draft.leftover.push({ text: [time, text].filter((piece) => piece !== '').join(' '), near: 'work' });
    return;
  }
  if (span !== undefined) draft.labels.push(time);
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
  const time = timeOf(take);
  const span = findSpan(time, draft.order);
  if (span !== undefined) draft.labels.push(time);
  const [institution, how] = splitRank(take('school'));
  draft.resume.education.push({
    institution,
    url: '',
    area: take('area'),
    studyType: take('degree'),
    startDate: span?.both === false ? '' : (span?.from ?? ''),
    endDate: span?.both === false ? span.from : (span?.to ?? ''),
    score: '',
    courses: [...(span === undefined && time !== '' ? [time] : []), ...how, ...restOf(said)],
  });
}

// One label for both ends, or one for each.
function timeOf(take: (wanted: PartLabel) => string): string {
  const time = take('time');
  if (time !== '') return time;
  return [take('start'), take('end')].filter((text) => text !== '').join(' – ');
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
