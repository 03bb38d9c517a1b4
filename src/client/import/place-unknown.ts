/**
 * Tells what stands below a heading that nobody could foresee ("What I did so far"), by its content: spans of time
 * beside titles and firms are jobs, beside schools and degrees an education. Only where the paper has no such section
 * under a name that is known: nearly every résumé has both, and a guess beside a known one would rather be wrong.
 */
import { datedCell } from './place-dates.ts';
import { employerEvidence, titleEvidence } from './place-evidence.ts';
import type { Line } from './place-lines.ts';
import { isProseLine } from './place-paragraphs.ts';
import { cutParts } from './place-parts.ts';
import type { PlacedSection } from './place-sections.ts';
import { isDegree, isSchool } from './place-words.ts';

/** The sections, those of unknown kind named by their content where it is clear. */
export function namedByContent(sections: readonly PlacedSection[]): PlacedSection[] {
  const known = new Set(sections.map(({ kind }) => kind));
  if (known.has('history')) return [...sections];
  return sections.map((section) => {
    const open = section.kind === 'unknown' || isSummaryOfJobs(section);
    const kind = open ? kindOf(section.lines) : undefined;
    return kind === undefined || known.has(kind) ? section : { ...section, kind };
  });
}

// "Career summary" stands above a list of jobs as often as above a sentence.
function isSummaryOfJobs({ kind, lines }: PlacedSection): boolean {
  return kind === 'summary' && lines.filter((line) => datedCell(line)?.span.both === true).length > 1;
}

function kindOf(lines: readonly Line[]): 'work' | 'education' | undefined {
  const plain = lines.filter((line) => !line.bullet && (datedCell(line) !== undefined || !isProseLine(line)));
  if (!plain.some((line) => datedCell(line)?.span.both === true)) return undefined;
  const parts = plain.flatMap(({ cells }) => cells.flatMap(({ text }) => cutParts(text)));
  const schools = parts.filter((text) => isSchool(text) || isDegree(text)).length;
  const jobs = parts.filter((text) => titleEvidence(text) >= 2 || employerEvidence(text) >= 2).length;
  if (schools === jobs) return undefined;
  return schools > jobs ? 'education' : 'work';
}
