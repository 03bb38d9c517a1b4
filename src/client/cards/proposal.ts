/**
 * What a card could say, and why: a code of a vocabulary with the place in the résumé that led to it. Promises that
 * nothing typed is in a proposal: codes, names of sections and fields, and numbers alone. The screen that shows the
 * reason reads the words from the résumé itself.
 */
import type { Resume, Section } from '../../shared/resume/resume.ts';
import type { Facet } from '../../shared/vocabulary/facets.ts';

/** A place in a résumé: the item's index in its section, in the résumé's order, counted from 0; 0 for `basics`. */
export type Because = {
  readonly section: 'basics' | Section;
  readonly index: number;
  /** The key in JSON Resume; `dates` for those of the whole section; `absent` where nothing stands in it. */
  readonly field: ProposalField;
};

/** The parts of a résumé that a proposal may come from. */
export type ProposalField =
  | 'label'
  | 'summary'
  | 'location'
  | 'position'
  | 'description'
  | 'highlights'
  | 'studyType'
  | 'area'
  | 'institution'
  | 'courses'
  | 'name'
  | 'keywords'
  | 'language'
  | 'endDate'
  | 'dates'
  | 'absent';

/** One code that the card could say. */
export type Proposal = { readonly facet: Facet; readonly code: string; readonly because: Because };

/** A piece of the résumé's text and where it stands. */
export type PlacedText = { readonly text: string; readonly because: Because };

/** The texts of one field of all items of a section. */
export function placed<S extends Section>(
  section: S,
  items: Resume[S],
  field: ProposalField,
  read: (item: Resume[S][number]) => string | readonly string[],
): readonly PlacedText[] {
  return items.flatMap((item, index) =>
    [read(item)].flat().map((text) => ({ text, because: { section, index, field } })),
  );
}

/** The first proposal of each code. */
export function firstOfEach(proposals: readonly Proposal[]): readonly Proposal[] {
  const seen = new Map<string, Proposal>();
  for (const proposal of proposals) {
    const name = `${proposal.facet} ${proposal.code}`;
    if (!seen.has(name)) seen.set(name, proposal);
  }
  return [...seen.values()];
}
