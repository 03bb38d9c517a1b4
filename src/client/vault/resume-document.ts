/**
 * What is inside a sealed résumé document: the résumé, and beside it all of an imported file that found no place in
 * it yet, so that nothing is lost by saving.
 */
import { z } from 'zod';
import { id, locale } from '../../shared/api/values.ts';
import { Resume } from '../../shared/resume/resume.ts';

/** Text of the file that was not understood: where it stood, for placing it by hand. */
const Leftover = z.strictObject({
  text: z.string(),
  page: z.int().exactOptional(),
  near: z.string().exactOptional(),
});

/** A résumé document. */
export const ResumeDocument = z.strictObject({
  /** How its owner calls it; never leaves the seal. */
  title: z.string(),
  language: locale,
  resume: Resume,
  leftover: z.array(Leftover).readonly(),
  /** Headings and other words of the file that only labelled what stands in the résumé. */
  labels: z.array(z.string()).readonly().exactOptional(),
  /** The document that holds the imported file as it was. */
  originalId: id.nullable(),
  originalName: z.string().nullable(),
});
/** See {@link ResumeDocument}. */
export type ResumeDocument = z.infer<typeof ResumeDocument>;

/** The same as a document of its own. The file it was read from stays with the first: destroying one would take it from both. */
export function copyOfDocument(content: ResumeDocument, title: string): ResumeDocument {
  return { ...content, title, originalId: null, originalName: null };
}
