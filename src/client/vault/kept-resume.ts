/** A résumé document with its earlier versions, as the bytes that are sealed. */
import { decodeUtf8, encodeUtf8 } from '../../shared/bytes/utf8.ts';
import { Tampered } from '../../shared/errors.ts';
import { ResumeDocument } from './resume-document.ts';
import { ResumeHistory } from './resume-history.ts';

// Documents from before there were versions have none.
const KeptResume = ResumeDocument.extend({ history: ResumeHistory.exactOptional() });
/** A résumé document, and what it said before. */
export type KeptResume = { readonly content: ResumeDocument; readonly history: ResumeHistory };

/** The bytes that are sealed. */
export function formKeptResume({ content, history }: KeptResume): Uint8Array {
  const past = history.length === 0 ? {} : { history };
  return encodeUtf8(JSON.stringify(KeptResume.parse({ ...content, ...past })));
}

/** A résumé out of the bytes that were sealed; throws `Tampered` for any other form. */
export function parseKeptResume(body: Uint8Array): KeptResume {
  let found: unknown;
  try {
    found = JSON.parse(decodeUtf8(body));
  } catch (cause) {
    throw new Tampered('bad_encoding', 'a résumé document is not JSON', { cause });
  }
  const parsed = KeptResume.safeParse(found);
  if (!parsed.success) throw new Tampered('bad_encoding', 'a résumé document has an unknown form');
  const { history = [], ...content } = parsed.data;
  return { content, history };
}
