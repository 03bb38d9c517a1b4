/**
 * A résumé while it is being edited: items carry an id that stays when they move, so that the cursor stays too.
 * Nothing is trimmed or refused here; `finishDraft` is where a draft becomes a résumé again, or says what is wrong.
 */
import { DATE, Resume, SECTIONS, type Section } from '../../shared/resume/resume.ts';

/** One item's parts, by their keys in JSON Resume. */
export type ItemParts = { readonly [key: string]: string | readonly string[] };
/** One item of a section. */
export type DraftItem = { readonly id: string; readonly parts: ItemParts };
/** A résumé in the editor. */
export type ResumeDraft = {
  readonly basics: Resume['basics'];
  readonly sections: { readonly [Each in Section]: readonly DraftItem[] };
  readonly meta: Resume['meta'];
};
/** The draft as a résumé, or the ids of the items whose dates are not dates. */
export type Finished = { readonly resume: Resume } | { readonly wrong: readonly string[] };

let made = 0;
const newId = () => {
  made += 1;
  return `item-${made}`;
};

/** Starts editing a résumé. */
export function beginDraft(resume: Resume): ResumeDraft {
  return {
    basics: resume.basics,
    meta: resume.meta,
    sections: eachSection((name) => resume[name].map(asItem)),
  };
}

/** The résumé that a draft says; lines that hold nothing and items that hold nothing are left out. */
export function finishDraft(draft: ResumeDraft): Finished {
  const wrong = SECTIONS.flatMap((name) => draft.sections[name].filter(hasWrongDate).map(({ id }) => id));
  if (wrong.length > 0) return { wrong };
  const sections = eachSection((name) => draft.sections[name].map(({ parts }) => tidy(parts)).filter(says));
  const parsed = Resume.safeParse({ basics: draft.basics, meta: draft.meta, ...sections });
  return parsed.success
    ? { resume: parsed.data }
    : { wrong: parsed.error.issues.map(({ path }) => path.join('.')) };
}

/** What a draft says, as it stands: also where a date is none. To be written to a file, and to nothing that checks. */
export function roughResume({ basics, meta, sections }: ResumeDraft): Resume {
  const rough = eachSection((name) => sections[name].map(({ parts }) => tidy(parts)).filter(says));
  return { basics, meta, ...rough } as Resume;
}

/** A draft with one more, empty item at the end of a section; also the new item's id. */
export function addItem(
  draft: ResumeDraft,
  name: Section,
  parts: ItemParts = {},
): { draft: ResumeDraft; id: string } {
  const item = asItem({ ...emptyItem(name), ...parts });
  return { draft: withSection(draft, name, [...draft.sections[name], item]), id: item.id };
}

/** A draft without one item. */
export function removeItem(draft: ResumeDraft, name: Section, id: string): ResumeDraft {
  return withSection(
    draft,
    name,
    draft.sections[name].filter((item) => item.id !== id),
  );
}

/** A draft in which one part of one item says something else. */
export function changeItem(draft: ResumeDraft, name: Section, id: string, parts: ItemParts): ResumeDraft {
  return withSection(
    draft,
    name,
    draft.sections[name].map((item) => (item.id === id ? { id, parts: { ...item.parts, ...parts } } : item)),
  );
}

/** A draft in which an item stands `by` places further down (or up, when negative). */
export function moveItem(draft: ResumeDraft, name: Section, id: string, by: -1 | 1): ResumeDraft {
  return placeItem(draft, name, id, draft.sections[name].findIndex((item) => item.id === id) + by);
}

/** A draft in which an item stands at place `to`, from 0; the same one where there is no such place, or it is there. */
export function placeItem(draft: ResumeDraft, name: Section, id: string, to: number): ResumeDraft {
  const items = [...draft.sections[name]];
  const from = items.findIndex((item) => item.id === id);
  const item = items[from];
  if (item === undefined || to < 0 || to >= items.length || to === from) return draft;
  items.splice(from, 1);
  items.splice(to, 0, item);
  return withSection(draft, name, items);
}

/** A draft in which a removed item stands again where it was, or at the end of a list that is shorter by now. */
export function putBackItem(draft: ResumeDraft, name: Section, item: DraftItem, at: number): ResumeDraft {
  const items = draft.sections[name];
  return withSection(draft, name, [...items.slice(0, at), item, ...items.slice(at)]);
}

/** Whether a text can be a date of a résumé: YYYY, YYYY-MM, YYYY-MM-DD or nothing. */
export function isDraftDate(text: string): boolean {
  return text.trim() === '' || DATE.test(text.trim());
}

function hasWrongDate({ parts }: DraftItem): boolean {
  return Object.entries(parts).some(
    ([key, value]) => /date$/i.test(key) && typeof value === 'string' && !isDraftDate(value),
  );
}

function withSection(draft: ResumeDraft, name: Section, items: readonly DraftItem[]): ResumeDraft {
  return { ...draft, sections: { ...draft.sections, [name]: items } };
}

function emptyItem(name: Section): ItemParts {
  return Resume.parse({ [name]: [{}] })[name][0] ?? {};
}

function asItem(parts: ItemParts): DraftItem {
  return { id: newId(), parts };
}

function tidy(parts: ItemParts): ItemParts {
  return Object.fromEntries(
    Object.entries(parts).map(([key, value]) => [
      key,
      typeof value === 'string' ? value : value.filter((entry) => entry.trim() !== ''),
    ]),
  );
}

function says(parts: ItemParts): boolean {
  return Object.values(parts).some((value) =>
    typeof value === 'string' ? value.trim() !== '' : value.length > 0,
  );
}

function eachSection<T>(of: (name: Section) => T): { [Each in Section]: T } {
  return Object.fromEntries(SECTIONS.map((name) => [name, of(name)])) as { [Each in Section]: T };
}
