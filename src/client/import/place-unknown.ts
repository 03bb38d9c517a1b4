/**
 * Tells what stands below a heading that nobody could foresee ("What I did so far"), or below none, by its content:
 * spans of time beside titles and firms are jobs, beside schools and degrees an education. Only where the paper has no
 * such section under a name that is known: nearly every résumé has both, and a guess beside a known one would rather be
 * wrong.
 */
import { findSpan } from '../../shared/resume/find-span.ts';
import { datedCell, withJoinedDates } from './place-dates.ts';
import { employerEvidence, titleEvidence } from './place-evidence.ts';
import { type Line, lineOf } from './place-lines.ts';
import { isProseLine } from './place-paragraphs.ts';
import { cutMore, partsOf } from './place-parts.ts';
import type { PlacedSection } from './place-sections.ts';
import { startsOf } from './place-starts.ts';
import { isDegree, isSchool } from './place-words.ts';

type Kind = 'work' | 'education';
type Told = { readonly section: PlacedSection; readonly kind: Kind; readonly strength: number };

/** The sections, those of unknown kind named by their content where it is clear. */
export function namedByContent(all: readonly PlacedSection[]): PlacedSection[] {
  const sections = withCertificates(all);
  const known = new Set(sections.map(({ kind }) => kind));
  if (known.has('history')) return [...sections];
  const cut = known.has('work') && known.has('education') ? sections : sections.flatMap(withoutEntries);
  const told = cut.flatMap((section): Told[] => {
    const open = section.kind === 'unknown' || isSummaryOfJobs(section) || mayBePaid(section);
    const kind = open ? kindOf(section.lines) : undefined;
    return kind === undefined || known.has(kind)
      ? []
      : [{ section, kind, strength: strengthOf(section.lines) }];
  });
  const named = cut.map((section) => {
    const own = told.find((one) => one.section === section);
    if (own === undefined) return section;
    // Offices and committees have spans too: what says much less than another section stays open.
    const alike = told.filter(({ kind }) => kind === own.kind);
    const most = Math.max(...alike.map(({ strength }) => strength));
    // Parts of one section, 简历 with schools between jobs, are told together.
    const parts = alike.filter(({ section: { heading } }) => heading !== '' && heading === section.heading);
    const strength = Math.max(own.strength, ...parts.map((part) => part.strength));
    return strength >= 0.6 * most ? { ...section, kind: own.kind } : section;
  });
  return withSchools(
    named.some(({ kind }) => kind === 'work') ? withNextJobs(sections, named) : withJobs(named),
  );
}

// "Qualifications" beside "Education" with neither schools nor degrees, nor spans of time, holds certificates.
function withCertificates(sections: readonly PlacedSection[]): PlacedSection[] {
  const says = ({ lines }: PlacedSection) => lines.some(({ text }) => isSchool(text) || isDegree(text));
  const schools = sections.filter(({ kind }) => kind === 'education');
  return sections.map((section) =>
    schools.includes(section) && schools.some(says) && !says(section) && spansIn(section.lines) === 0
      ? { ...section, kind: 'certificates' }
      : section,
  );
}

// "Training" is where some have their schools.
function withSchools(sections: readonly PlacedSection[]): PlacedSection[] {
  if (sections.some(({ kind }) => kind === 'education')) return [...sections];
  return sections.map((section) =>
    section.kind === 'certificates' && kindOf(section.lines) === 'education'
      ? { ...section, kind: 'education' }
      : section,
  );
}

// "What I do now" and "Before that" have one job each: the second is told by the first.
function withNextJobs(all: readonly PlacedSection[], named: readonly PlacedSection[]): PlacedSection[] {
  return named.map((section, index) => {
    const before = named[index - 1];
    const guessed =
      before?.kind === 'work' && all.some(({ kind, lines }) => kind === 'unknown' && lines === before.lines);
    const one = guessed && spansIn(before.lines) === 1 && spansIn(section.lines) === 1;
    const open = section.kind === 'unknown' && kindOf(section.lines) === undefined;
    return one && open ? { ...section, kind: 'work' } : section;
  });
}

// Nearly every paper has jobs: where no section says so, they are what has most spans of time below an unknown heading.
function withJobs(sections: readonly PlacedSection[]): PlacedSection[] {
  const open = sections.filter(({ kind, lines }) => {
    const told = kindOf(lines);
    // "Projects and posts": what reads like jobs is jobs, where nothing else is.
    return (kind === 'unknown' && told !== 'education') || (kind === 'projects' && told === 'work');
  });
  const most = Math.max(...open.map(({ lines }) => spansIn(lines)), 1);
  return sections.map((section) =>
    open.includes(section) && spansIn(section.lines) >= 0.6 * most ? { ...section, kind: 'work' } : section,
  );
}

// "Career summary" stands above a list of jobs as often as above a sentence.
function isSummaryOfJobs({ kind, lines }: PlacedSection): boolean {
  return kind === 'summary' && spansIn(lines) > 1;
}

// "Engagements" of an actor are posts, "Leadership" may be one; who says that it was unpaid means so.
function mayBePaid({ kind, heading, lines }: PlacedSection): boolean {
  const unpaid = /volunt|volont|ehrenamt|bénévol|associati|communit|社会|公益|志愿|志願|ボラ|社团|校园/iu;
  return kind === 'volunteer' && !unpaid.test(heading) && spansIn(lines) > 1 && kindOf(lines) === 'work';
}

function spansIn(lines: readonly Line[]): number {
  return withJoinedDates(lines).filter((line) => !line.bullet && datedCell(line)?.span.both === true).length;
}

function strengthOf(lines: readonly Line[]): number {
  return (
    spansIn(lines) + namesIn(lines).filter((text) => employerEvidence(text) >= 1 || isSchool(text)).length
  );
}

function namesIn(lines: readonly Line[]): string[] {
  return lines
    .filter((line) => !line.bullet && (datedCell(line) !== undefined || !isProseLine(line)))
    .flatMap((line) => cutMore(partsOf(line, 0, datedCell(line)?.span), 'comma').parts)
    .map(({ text }) => text);
}

function kindOf(lines: readonly Line[]): Kind | undefined {
  if (spansIn(lines) === 0) return undefined;
  let [schools, jobs] = [0, 0];
  for (const line of lines) {
    const names = namesIn([line]);
    const titled = names.some((text) => titleEvidence(text) >= 1.5);
    if (titled || names.some((text) => employerEvidence(text) >= 2 && !isSchool(text))) jobs++;
    if (names.some(isDegree)) schools++;
    // People work at universities as well.
    else if (!titled && names.some(isSchool)) schools += 0.6;
  }
  if (schools === jobs) return undefined;
  return schools > jobs ? 'education' : 'work';
}

// A paper without headings: the entries in its head, and in what no known heading names, each told by itself.
function withoutEntries(section: PlacedSection): PlacedSection[] {
  const { kind } = section;
  const lines = withoutBrackets(withJoinedDates(section.lines));
  if ((kind !== 'head' && kind !== 'unknown') || spansIn(lines) < 2) return [section];
  const from = kind === 'head' ? firstEntry(lines) : 0;
  const rest = lines.slice(from);
  const starts = startsOf(rest);
  const chunks = starts.map((start, index) => rest.slice(start, starts[index + 1] ?? rest.length));
  const result: PlacedSection[] = from === 0 ? [] : [{ ...section, lines: lines.slice(0, from) }];
  // What does not tell itself is of the kind of what stands beside it.
  let last = chunks.map(kindOf).find((told) => told !== undefined);
  for (const chunk of chunks) {
    const told = kindOf(chunk) ?? last;
    const open = result.at(-1);
    if (open !== undefined && open.kind !== 'head' && told === last) open.lines.push(...chunk);
    else result.push({ kind: 'unknown', heading: section.heading, lines: [...chunk] });
    last = told;
  }
  return result;
}

// "(其间:2013.09--2016.06 邕江大学公共管理专业学习)" between posts: what was studied beside them.
function withoutBrackets(lines: readonly Line[]): Line[] {
  let open = false;
  return lines.map((line) => {
    const [first, ...others] = line.cells;
    const [, said = ''] = /^\(\s*(?:[其期]间\s*[:,]?\s*)?(.*)$/su.exec(first?.text ?? '') ?? [];
    const begins = said !== '' && findSpan(said)?.both === true && findSpan(said)?.index === 0;
    const ends = /\)[。;,.]?$/u.test(line.text) && !/\([^()]*\)[。;,.]?$/u.test(line.text.slice(1));
    const goesOn = open;
    open = begins ? !ends : open && !ends;
    if (first === undefined || others.length > 0 || !(begins || (goesOn && ends))) return line;
    const text = (begins ? said : first.text).replace(ends ? /\)[。;,.]?$/u : /$^/u, '');
    return lineOf([{ ...first, text }], line.page, line.column, line.bullet);
  });
}

// The heading of the first entry may begin above its date, but not among the lines on how to reach somebody.
function firstEntry(lines: readonly Line[]): number {
  const dated = lines.findIndex((line) => !line.bullet && datedCell(line)?.span.both === true);
  let first = dated;
  while (first > Math.max(1, dated - 3)) {
    const above = lines[first - 1];
    const names = above === undefined || isProseLine(above) ? [] : namesIn([above]);
    const speaks = names.some(
      (text) => titleEvidence(text) >= 1.5 || employerEvidence(text) >= 1 || isSchool(text) || isDegree(text),
    );
    if (!speaks || /@|\+?\d[\d\s()-]{7,}/u.test(above?.text ?? '')) break;
    first--;
  }
  return first;
}
