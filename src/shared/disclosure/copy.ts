/**
 * A copy: the chosen fields of a résumé, sealed to one recruiter. Recipient and grant stand inside the seal too, so
 * that a copy moved to another grant, or shown as another's, is noticed by whoever opens it.
 */
import { z } from 'zod';
import { encodeUtf8 } from '../bytes/utf8.ts';
import { Tampered } from '../errors.ts';
import { FIELDS } from '../resume/fields.ts';
import { Resume } from '../resume/resume.ts';
import type { SealIdentity, SealRecipient } from '../vault/identity.ts';
import { type Sealed, seal, unseal } from '../vault/seal.ts';
import { parseSealedJson } from '../vault/sealed-json.ts';

/** What is inside a sealed copy. */
export const CopyContent = z.strictObject({
  kind: z.literal('sealfolio.copy-content/v1'),
  grantId: z.uuid(),
  copyId: z.uuid(),
  recruiterId: z.uuid(),
  /** The key made for the grant, which signs its terms and the candidate's messages: whoever opens compares it. */
  signKey: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  fields: z.array(z.enum(FIELDS)),
  resume: Resume,
});
/** See {@link CopyContent}. */
export type CopyContent = z.infer<typeof CopyContent>;

/** Seals a copy to its recruiter. */
export async function sealCopy(content: CopyContent, recruiter: SealRecipient): Promise<Sealed> {
  return seal(encodeUtf8(JSON.stringify(content)), [recruiter]);
}

/** Opens a copy and checks that it is the one named by `expected`; throws `Tampered` otherwise. */
export async function unsealCopy(
  sealed: Uint8Array,
  identity: SealIdentity,
  expected: Pick<CopyContent, 'grantId' | 'copyId' | 'recruiterId' | 'signKey'>,
): Promise<CopyContent> {
  const parsed = CopyContent.safeParse(parseSealedJson(await unseal(sealed, identity)));
  if (!parsed.success) throw new Tampered('bad_encoding', 'a copy holds something else than a résumé');
  const { grantId, copyId, recruiterId, signKey } = parsed.data;
  if (grantId !== expected.grantId || copyId !== expected.copyId || recruiterId !== expected.recruiterId) {
    throw new Tampered('wrong_recipient', 'this copy was made for another grant or another reader');
  }
  if (signKey !== expected.signKey) {
    throw new Tampered(
      'bad_signature',
      'the terms of this copy were signed by somebody else than its candidate',
    );
  }
  return parsed.data;
}
