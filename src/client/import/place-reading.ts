/**
 * One reading of the positioned text of a PDF: cells, columns, sections and what stands in them, in one way to see where
 * columns and headings are. Promise: every word is in the résumé, in a leftover with its page, or in a label.
 */
import type { ImportResult } from '../../shared/resume/import-result.ts';
import { cleanText, emptyResume, MAX_ITEMS, MAX_TEXT, Resume, SECTIONS } from '../../shared/resume/resume.ts';
import { foldLongLines } from './fold-long-lines.ts';
import { placeBasics } from './place-basics.ts';
import { withLevelDates } from './place-centred-dates.ts';
import { cutSentences } from './place-cjk-sentences.ts';
import { blocksOf, type Columns } from './place-columns.ts';
import { datedCell } from './place-dates.ts';
import { dayOrderOf } from './place-day-order.ts';
import { closeCount, type Draft, leave, textsIn } from './place-draft.ts';
import { placeEducation } from './place-education.ts';
import {
  placeAwards,
  placeCertificates,
  placeProjects,
  placePublications,
  placeReferences,
} from './place-entry-sections.ts';
import { isTableHead } from './place-forms.ts';
import type { Cell, Line } from './place-lines.ts';
import { placeInterests, placeLanguages, placeProfiles, placeSkills, placeSummary } from './place-lists.ts';
import { withoutMargins } from './place-margins.ts';
import { withoutOverprint } from './place-overprint.ts';
import { countryOf } from './place-phone.ts';
import { withPictographsApart } from './place-pictographs.ts';
import { joinRepeatedJobs } from './place-repeated-jobs.ts';
import { areRows, placeRows, withRowDates } from './place-rows.ts';
import { type Headings, type PlacedSection, sectionsOf } from './place-sections.ts';
import { segmentsOf } from './place-segments.ts';
import { withLabelsOnTop } from './place-side-labels.ts';
import { splitSpread } from './place-spread.ts';
import { withStackedLabels } from './place-stacked-labels.ts';
import { placeTable } from './place-table-rows.ts';
import { namedByContent } from './place-unknown.ts';
import { placeVolunteer, placeWork } from './place-work.ts';
import type { PdfText } from './read-pdf.ts';

/** A way to read a paper: where its columns are, and what its headings are. */
export type Way = { readonly columns: Columns } & Headings;

/** What stands on the pages, in no order yet, and the words that were taken off. */
export type Cut = {
  readonly bodies: readonly (readonly Cell[])[];
  readonly widths: readonly number[];
  readonly labels: readonly string[];
};

/** The cells of each page. */
export function cutPages(pdf: PdfText): Cut {
  const labels: string[] = [];
  const sheets = pdf.pages.flatMap(splitSpread);
  const cut = sheets.map((page) => {
    const { runs, again } = withoutOverprint(page.runs);
    labels.push(...again);
    const { segments, symbols } = segmentsOf({ ...page, runs: withPictographsApart(foldLongLines(runs)) });
    return { segments: withLabelsOnTop(withStackedLabels(segments)), symbols, height: page.height };
  });
  const { bodies, labels: margins } = withoutMargins(cut);
  return {
    bodies,
    widths: sheets.map(({ width }) => width),
    labels: [...labels, ...cut.flatMap(({ symbols }) => symbols), ...margins],
  };
}

/** Reads a paper in one way. */
export function readIn(
  pdf: PdfText,
  { bodies, widths, labels: outside }: Cut,
  { columns, ...headings }: Way,
): ImportResult {
  const draft: Draft = {
    resume: emptyResume(),
    labels: [...outside],
    leftover: [],
    order: dayOrderOf(pdf),
    country: countryOf(pdf),
  };
  const pages = bodies.map((body, index) =>
    blocksOf(body, index + 1, (widths[index] ?? 0) - Math.min(...body.map((cell) => cell.x)), columns),
  );
  const recognised = pdf.pages.some((page) => page.recognised === true);
  const { sections: found, labels } = sectionsOf(pages, recognised, headings);
  const sections = namedByContent(found);
  draft.labels.push(...labels);
  const of = (kind: PlacedSection['kind']) =>
    sections.filter((section) => section.kind === kind).flatMap((section) => section.lines);
  const others = sections.filter(({ kind }) => kind !== 'head' && kind !== 'basics');
  placeBasics(
    draft,
    of('head'),
    of('basics'),
    others.flatMap(({ lines }) => lines),
  );
  for (const section of withDatedFirst(sections)) placeSection(draft, section);
  joinRepeatedJobs(draft.resume);
  closeCount(draft, pages.flat(2));
  return bounded(draft);
}

// 業務経験 by themes above the list of employers: whether what has no time is a post is told by those that have one.
function withDatedFirst(sections: readonly PlacedSection[]): PlacedSection[] {
  const isThemes = ({ kind, lines }: PlacedSection) =>
    kind === 'work' && !lines.some((line) => datedCell(line) !== undefined);
  return [...sections.filter((section) => !isThemes(section)), ...sections.filter(isThemes)];
}

/** What a form has where it has nothing to say, or no more. */
const NONE = /^(?:特に)?(?:なし|無し|無)[。]?$|^(?:暂无|暫無|无)[。]?$|^以\s*上$/u;

function placeSection(draft: Draft, found: PlacedSection): void {
  if (found.kind === 'head' || found.kind === 'basics') return;
  const section = { ...found, kind: found.kind, lines: withLevelDates(found.lines) };
  const tabled = section.kind === 'work' || section.kind === 'education' ? section.kind : undefined;
  if (tabled !== undefined && placeTable(draft, tabled, section.lines)) return;
  const heads = section.lines.filter(isTableHead);
  draft.labels.push(...heads.map(({ text }) => text));
  const none = section.lines.filter(({ text }) => NONE.test(text));
  draft.labels.push(...none.map(({ text }) => text));
  const own = section.lines.filter((line) => !heads.includes(line) && !none.includes(line));
  if (own.length === 0) return;
  const lines = withRowDates(tabled === undefined ? own : cutSentences(draft, tabled, own), draft);
  const { kind } = section;
  if (
    (kind === 'history' || kind === 'education' || kind === 'work') &&
    (kind === 'history' || areRows(lines))
  )
    placeRows(draft, lines);
  else if (kind === 'other' || kind === 'unknown') leaveAll(draft, lines, section.heading);
  else PLACERS[kind](draft, lines);
}

type Placer = (draft: Draft, lines: readonly Line[]) => void;

const PLACERS: Record<
  Exclude<PlacedSection['kind'], 'head' | 'basics' | 'history' | 'other' | 'unknown'>,
  Placer
> = {
  work: placeWork,
  volunteer: placeVolunteer,
  education: placeEducation,
  awards: placeAwards,
  certificates: placeCertificates,
  publications: placePublications,
  skills: placeSkills,
  languages: placeLanguages,
  interests: placeInterests,
  references: placeReferences,
  projects: placeProjects,
  summary: placeSummary,
  profiles: placeProfiles,
};

function leaveAll(draft: Draft, lines: readonly Line[], heading: string): void {
  for (const line of lines) leave(draft, line.text, line, heading);
}

// What the normal form has no room for is left over rather than cut off.
function bounded(draft: Draft): ImportResult {
  const { resume, leftover } = draft;
  for (const name of SECTIONS)
    for (const item of resume[name].splice(MAX_ITEMS))
      leftover.push({ text: textsIn(item).join('\n'), near: name });
  tidy(resume, leftover);
  return { resume: Resume.parse(resume), leftover, labels: draft.labels };
}

function tidy(node: object, leftover: Draft['leftover']): void {
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === 'string' && cleanText(value).length > MAX_TEXT) {
      leftover.push({ text: value.slice(MAX_TEXT), near: key });
      Object.assign(node, { [key]: value.slice(0, MAX_TEXT) });
    } else if (Array.isArray(value) && value.every((item) => typeof item === 'string')) {
      const said = value.map((item) => cleanText(item)).filter((item) => item !== '');
      for (const more of said.splice(MAX_ITEMS)) leftover.push({ text: more, near: key });
      Object.assign(node, { [key]: said });
    } else if (typeof value === 'object' && value !== null) tidy(value, leftover);
  }
}
