/** What one version of a résumé says otherwise than the one before it, in few numbers, for a list of versions. */
import { SECTIONS, type Section } from '../../shared/resume/resume.ts';
import type { ResumeDocument } from './resume-document.ts';

/** The parts that have no entries to count. */
export const WHOLE_PARTS = ['title', 'language', 'about', 'contact', 'picture', 'leftover'] as const;
/** See {@link WHOLE_PARTS}. */
export type WholePart = (typeof WHOLE_PARTS)[number];

/** One change: a part that says something else, or a section by its entries; `moved` where only their order changed. */
export type ResumeChange =
  | { readonly part: WholePart }
  | {
      readonly section: Section;
      readonly added: number;
      readonly removed: number;
      readonly changed: number;
      readonly moved: boolean;
    };

/** All changes that lead from `before` to `after`, in the order of the page. */
export function changesBetween(before: ResumeDocument, after: ResumeDocument): ResumeChange[] {
  const [old, now] = [wholesOf(before), wholesOf(after)];
  return [
    ...WHOLE_PARTS.filter((part) => old[part] !== now[part]).map((part) => ({ part })),
    ...SECTIONS.flatMap((section) => sectionChange(section, before, after)),
  ];
}

function wholesOf({
  title,
  language,
  leftover,
  resume: { basics },
}: ResumeDocument): Record<WholePart, string> {
  const { name, label, summary, image, email, phone, url, location, profiles } = basics;
  return {
    title,
    language,
    about: JSON.stringify([name, label, summary]),
    contact: JSON.stringify([email, phone, url, location, profiles]),
    picture: image,
    leftover: JSON.stringify(leftover),
  };
}

function sectionChange(section: Section, before: ResumeDocument, after: ResumeDocument): ResumeChange[] {
  const old = before.resume[section].map((item) => JSON.stringify(item));
  const now = after.resume[section].map((item) => JSON.stringify(item));
  if (JSON.stringify(old) === JSON.stringify(now)) return [];
  const gone = without(old, now).length;
  const come = without(now, old).length;
  // An entry that was written otherwise is one gone and one come.
  const changed = Math.min(gone, come);
  return [{ section, added: come - changed, removed: gone - changed, changed, moved: gone + come === 0 }];
}

/** The texts of `all` that `others` do not hold, each as often as it is too many. */
function without(all: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return all.filter((text) => {
    const place = left.indexOf(text);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}
