/**
 * The versions of a résumé before the present one, kept inside the same seal: whatever destroys, erases, seals anew or
 * exports the résumé does it to them too, and the server learns nothing but a size.
 *
 * Each keeps only what the version after it says otherwise, so that all of them together are small, and the oldest can
 * be forgotten without touching another. Not promised: any version older than {@link MAX_VERSIONS}, or than there is
 * room for.
 */
import { z } from 'zod';
import { Tampered } from '../../shared/errors.ts';
import { SECTIONS } from '../../shared/resume/resume.ts';
import { ResumeDocument } from './resume-document.ts';

/** How many versions are kept beside the present one. */
export const MAX_VERSIONS = 20;
/** Characters of JSON that all of them together may take; a picture that was exchanged counts too. */
export const MAX_HISTORY = 2_000_000;

const PastVersion = z.strictObject({
  /** The document's version, as it was numbered then. */
  version: z.int().positive(),
  /** When it was saved; RFC 3339, UTC. */
  savedAt: z.string(),
  /** What the next version says otherwise, by the names of {@link partsOf}. */
  was: z.record(z.string(), z.json()),
});
/** Versions before the present one, newest first. */
export const ResumeHistory = z.array(PastVersion).readonly();
/** See {@link ResumeHistory}. */
export type ResumeHistory = z.infer<typeof ResumeHistory>;

/** A résumé as it stands, with its past. */
type Present = {
  readonly version: number;
  readonly updatedAt: string;
  readonly content: ResumeDocument;
  readonly history: ResumeHistory;
};

/** The history that `next` has, once it is saved after `before`. */
export function rememberVersion(before: Present, next: ResumeDocument): ResumeHistory {
  const after = partsOf(next);
  const was = Object.entries(partsOf(before.content)).filter(([name, value]) => !same(value, after[name]));
  if (was.length === 0) return before.history;
  const { version, updatedAt: savedAt, history } = before;
  const kept = [{ version, savedAt, was: Object.fromEntries(was) }, ...history].slice(0, MAX_VERSIONS);
  while (JSON.stringify(kept).length > MAX_HISTORY) kept.pop();
  return kept;
}

/** Each version as it was, newest first, the present one among them. Throws `Tampered` for a past that was none. */
export function versionsOf({ version, updatedAt, content, history }: Present): Omit<Present, 'history'>[] {
  const versions = [{ version, updatedAt, content }];
  let parts = partsOf(content);
  for (const { was, savedAt, ...past } of history) {
    parts = { ...parts, ...was };
    versions.push({ ...past, updatedAt: savedAt, content: contentOf(parts, content) });
  }
  return versions;
}

type Parts = Readonly<ResumeHistory[number]['was']>;

/** All that a version can say otherwise. The file it was read from is not among it: that belongs to the résumé. */
function partsOf({ title, language, leftover, labels, resume }: ResumeDocument): Parts {
  const { basics, meta } = resume;
  return {
    ...{ title, language, leftover: [...leftover], labels: labels === undefined ? null : [...labels], meta },
    ...Object.fromEntries(Object.entries(basics).map(([key, value]) => [`basics.${key}`, value])),
    ...Object.fromEntries(SECTIONS.map((section) => [section, resume[section]])),
  };
}

function contentOf(parts: Parts, present: ResumeDocument): ResumeDocument {
  const { title, language, leftover, labels, meta } = parts;
  const basics = Object.keys(present.resume.basics).map((key) => [key, parts[`basics.${key}`]]);
  const sections = SECTIONS.map((section) => [section, parts[section]]);
  const parsed = ResumeDocument.safeParse({
    ...{ title, language, leftover, ...(labels === null ? {} : { labels }) },
    resume: { basics: Object.fromEntries(basics), ...Object.fromEntries(sections), meta },
    ...{ originalId: present.originalId, originalName: present.originalName },
  });
  if (!parsed.success) throw new Tampered('bad_encoding', 'an earlier version has an unknown form');
  return parsed.data;
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
