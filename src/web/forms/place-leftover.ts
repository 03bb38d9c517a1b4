/** Puts a text that the import did not understand where a person says it belongs. Never drops or shortens it. */
import type { Section } from '../../shared/resume/resume.ts';
import { addItem, changeItem, type ResumeDraft } from './resume-draft.ts';

/** Parts of the beginning that a text can be put into. */
export const BASIC_PLACES = ['name', 'label', 'summary', 'email', 'phone', 'url', 'address', 'city'] as const;
/** See {@link BASIC_PLACES}. */
export type BasicPlace = (typeof BASIC_PLACES)[number];

/** Where a text is put: into the beginning, into a part of an item, or as a new item of a section. */
export type Place =
  | { readonly into: 'basics'; readonly key: BasicPlace }
  | { readonly into: 'item'; readonly section: Section; readonly id: string; readonly key: string }
  | { readonly into: 'new'; readonly section: Section; readonly key: string };

/** The draft in which `text` stands at `place`, after what stood there before. */
export function placeText(draft: ResumeDraft, text: string, place: Place): ResumeDraft {
  if (place.into === 'new') return addItem(draft, place.section, { [place.key]: text }).draft;
  if (place.into === 'basics') return { ...draft, basics: placeInBasics(draft.basics, place.key, text) };
  const item = draft.sections[place.section].find(({ id }) => id === place.id);
  const before = item?.parts[place.key] ?? '';
  const after = typeof before === 'string' ? joined(before, text, '\n') : [...before, text];
  return changeItem(draft, place.section, place.id, { [place.key]: after });
}

function placeInBasics(basics: ResumeDraft['basics'], key: BasicPlace, text: string): ResumeDraft['basics'] {
  if (key === 'address' || key === 'city') {
    return { ...basics, location: { ...basics.location, [key]: joined(basics.location[key], text, ' ') } };
  }
  return { ...basics, [key]: joined(basics[key], text, key === 'summary' ? '\n' : ' ') };
}

function joined(before: string, text: string, between: string): string {
  return before === '' ? text : before + between + text;
}
