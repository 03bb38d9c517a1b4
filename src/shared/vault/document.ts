/**
 * A document: a résumé, or an original file, sealed to its owner. Its id, kind and version stand inside the seal,
 * so that one served in another's place, or under another version, is noticed by the owner's client.
 *
 * Promises that nobody but its owner made it, as long as the recipient it is sealed to is told to nobody (the
 * keyring's `documents` pair). Does not promise that it is the newest: an old state listed as the current one opens;
 * a client notices that within a session, and between sessions only the log will show it.
 */
import { z } from 'zod';
import { concatBytes } from '../bytes/concat.ts';
import { encodeUtf8 } from '../bytes/utf8.ts';
import { Tampered } from '../errors.ts';
import type { SealIdentity, SealRecipient } from './identity.ts';
import { type Sealed, seal, unseal } from './seal.ts';
import { parseSealedJson } from './sealed-json.ts';

/** The kinds of documents. */
export const DOCUMENT_KINDS = ['resume', 'original'] as const;

const Head = z.strictObject({
  kind: z.enum(DOCUMENT_KINDS),
  documentId: z.uuid(),
  /** 1 for the first; one more with each save. */
  version: z.int().positive(),
});
/** What identifies one state of a document. */
export type DocumentHead = z.infer<typeof Head>;

/** Seals `body` as one state of a document. */
export async function sealDocument(
  head: DocumentHead,
  body: Uint8Array,
  owner: SealRecipient,
): Promise<Sealed> {
  const line = encodeUtf8(`${JSON.stringify(Head.parse(head))}\n`);
  return seal(concatBytes(line, body), [owner]);
}

/** Opens a document and checks that it is the expected state; throws `Tampered` otherwise. */
export async function unsealDocument(
  sealed: Uint8Array,
  identity: SealIdentity,
  expected: DocumentHead,
): Promise<Uint8Array> {
  const content = await unseal(sealed, identity);
  const end = content.indexOf(10);
  const head = Head.safeParse(parseSealedJson(content.subarray(0, Math.max(end, 0))));
  if (!head.success) throw new Tampered('bad_encoding', 'a document has an unknown form');
  const { kind, documentId, version } = head.data;
  if (kind !== expected.kind || documentId !== expected.documentId) {
    throw new Tampered('wrong_document', 'another document was served in the place of this one');
  }
  if (version !== expected.version)
    throw new Tampered('stale_version', 'an old version of this document was served');
  return content.slice(end + 1);
}
