/**
 * What is inside a sealed résumé document: the résumé, and beside it all of an imported file that found no place in
 * it yet, so that nothing is lost by saving.
 */
import { z } from 'zod';
import { id, locale } from '../../shared/api/values.ts';
import { decodeUtf8, encodeUtf8 } from '../../shared/bytes/utf8.ts';
import { Tampered } from '../../shared/errors.ts';
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

/** The document as the bytes that are sealed. */
export function formResumeDocument(document: ResumeDocument): Uint8Array {
  return encodeUtf8(JSON.stringify(ResumeDocument.parse(document)));
}

/** The document out of the bytes that were sealed; throws `Tampered` for any other form. */
export function parseResumeDocument(body: Uint8Array): ResumeDocument {
  let content: unknown;
  try {
    content = JSON.parse(decodeUtf8(body));
  } catch (cause) {
    throw new Tampered('bad_encoding', 'a résumé document is not JSON', { cause });
  }
  const parsed = ResumeDocument.safeParse(content);
  if (!parsed.success) throw new Tampered('bad_encoding', 'a résumé document has an unknown form');
  return parsed.data;
}
