/**
 * Divides the lines of all pages into sections by their headings. A column that goes on over the page goes on with
 * the section it had; the lines before the first heading are the head (name, contact).
 */
import { headingStyle } from './place-heading-style.ts';
import { type HeadingKind, headingOf } from './place-headings.ts';
import { type LabelKind, labelledValue, labelOf } from './place-labels.ts';
import type { Line } from './place-lines.ts';
import { sideHeadings } from './place-side-headings.ts';
import { splitHeading } from './place-split-heading.ts';

export type SectionKind = HeadingKind | 'head' | 'unknown';
const CONTACT = new Set<LabelKind>(['name', 'email', 'phone', 'address']);
export type PlacedSection = { readonly kind: SectionKind; readonly heading: string; readonly lines: Line[] };

/**
 * What the headings of a paper may be otherwise: names in a column of their own beside others that have a line; only
 * what looks like most of them; none of what comes back, "Highlights" inside each job.
 */
export type Headings = { readonly aside?: boolean; readonly alike?: boolean; readonly repeated?: boolean };

/** The sections in reading order, and the words that were headings. `recognised`: the text was read from a picture. */
export function sectionsOf(
  pages: readonly Line[][][],
  recognised = false,
  { aside = false, alike = false, repeated = false }: Headings = {},
): { sections: PlacedSection[]; labels: string[] } {
  const labels: string[] = [];
  const style = headingStyle(pages.flat(2));
  const sides = sideHeadings(pages.flat(2), aside);
  const titled = hasPaperTitle(pages.flat(2));
  const again = repeated ? repeatedNames(pages.flat(2)) : new Set<string>();
  const head: PlacedSection = { kind: 'head', heading: '', lines: [] };
  const sections: PlacedSection[] = [head];
  let lastPage: { x: number; section: PlacedSection }[] = [];
  for (const blocks of pages) {
    const thisPage: { x: number; section: PlacedSection }[] = [];
    for (const [index, block] of blocks.entries()) {
      const x = block[0]?.column.x ?? 0;
      let section = continued(x, index, lastPage, thisPage) ?? head;
      let size = 0;
      for (const [at, line] of block.entries()) {
        if (again.has(line.text)) {
          labels.push(line.text);
          continue;
        }
        const isTitle = titled && section === head && isPaperTitle(line);
        const found = isTitle
          ? undefined
          : splitHeading(
              line,
              style,
              {
                kind: section.kind,
                size,
                begun: section.lines.length > 0,
                aside: sides.has(line),
                edge: Math.min(...section.lines.map((line) => line.x)),
                below: block.slice(at + 1),
              },
              recognised,
              alike,
            );
        const whole =
          found?.kind === 'unknown' ? headingOf(`${section.heading} ${found.heading}`) : undefined;
        if (whole !== undefined && section.lines.length === 0 && whole === section.kind)
          labels.push(found?.heading ?? '');
        else if (found === undefined) section.lines.push(line);
        else {
          section = {
            kind: found.kind,
            heading: found.heading,
            lines: found.rest === undefined ? [] : [found.rest],
          };
          size = line.size;
          sections.push(section);
          labels.push(...found.labels);
        }
      }
      thisPage.push({ x, section });
    }
    lastPage = thisPage;
  }
  const filled = sections.filter((section) => section === head || section.lines.length > 0);
  return { sections: filled.map(withForm), labels };
}

// Jobs and schools go on under the same heading on the next page; what is said of each of them has its name each time.
function repeatedNames(lines: readonly Line[]): Set<string> {
  const names = lines.flatMap(({ text, cells }) => {
    const kind = cells.length === 1 ? headingOf(text) : undefined;
    return kind === undefined || kind === 'work' || kind === 'education' ? [] : [text];
  });
  return new Set(names.filter((name, index) => names.indexOf(name) !== index));
}

// "Zur Person" stands above a few sentences, or above name, address and telephone with their labels.
function withForm(section: PlacedSection): PlacedSection {
  if (section.kind !== 'summary') return section;
  const asked = section.lines.map(({ cells: [first, ...others] }) =>
    others.length > 0 ? labelOf(first?.text ?? '') : labelledValue(first?.text ?? '')?.kind,
  );
  const isForm = asked.filter((kind) => kind !== undefined && CONTACT.has(kind)).length >= 2;
  return isForm ? { ...section, kind: 'basics' } : section;
}

// 職務経歴書 at the top is what the paper is called; where other headings follow, it is none.
function hasPaperTitle(lines: readonly Line[]): boolean {
  return lines.some(
    (line) => !isPaperTitle(line) && line.cells.length === 1 && headingOf(line.text) !== undefined,
  );
}

function isPaperTitle(line: Line): boolean {
  return /^(?:職務経歴書|履歴書|工作履历|职业履历)$/u.test(
    line.text.replaceAll(/\s|[(（][^()（）]*[)）]/gu, ''),
  );
}

type Ended = { readonly x: number; readonly section: PlacedSection };

function continued(
  x: number,
  index: number,
  before: readonly Ended[],
  here: readonly Ended[],
): PlacedSection | undefined {
  const above =
    here.filter((ended) => Math.abs(ended.x - x) < 30).at(-1) ?? (index > 0 ? here.at(-1) : undefined);
  const sameColumn = before.filter((ended) => Math.abs(ended.x - x) < 30).at(-1);
  if (here.length === 0) return (sameColumn ?? before.at(-1))?.section;
  if (sameColumn !== undefined && !here.some((ended) => Math.abs(ended.x - x) < 30))
    return sameColumn.section;
  const beside = above !== undefined && Math.abs(above.x - x) >= 30;
  return beside && before.length === 0 && above.section.kind !== 'head' ? undefined : above?.section;
}
