/**
 * An interest: a candidate's own card, not widened, and a line of their own, sealed to the team of one posting by name.
 * Which interest and which posting it is stands inside the seal too, so that one moved to another posting is noticed by
 * whoever opens it. Promises no crowd (whoever reads it sees one person's own card), and not who wrote it: the seal has
 * no sender. Holds no name and no contact, except where the line says one. Source: PROTOCOL section 3.
 */
import { z } from 'zod';
import { decodeUtf8 } from '../bytes/utf8.ts';
import { CardSchema } from '../card/card.ts';
import { Tampered } from '../errors.ts';
import { type Canonical, canonicalBytes, parseCanonical } from '../ledger/canonical.ts';
import { parseRecipient, type SealIdentity, type SealRecipient } from '../vault/identity.ts';
import { type Sealed, seal, unseal } from '../vault/seal.ts';

/** Letters of a headline at most. */
export const MAX_HEADLINE = 120;

/** What is inside a sealed interest. */
export const InterestContent = z.strictObject({
  kind: z.literal('sealfolio.interest/v1'),
  interestId: z.uuid(),
  postingId: z.uuid(),
  card: CardSchema,
  /** One line in its owner's words; may be empty. */
  headline: z
    .string()
    .max(MAX_HEADLINE)
    .refine((text) => text.isWellFormed() && !/\p{Cc}/u.test(text)),
  /** The key made for this interest: what the team asks its owner is sealed to it. */
  recipient: z.string(),
});
/** See {@link InterestContent}. */
export type InterestContent = z.infer<typeof InterestContent>;

/** Seals an interest to the people of a team. Throws `RangeError` for what {@link InterestContent} does not admit. */
export async function sealInterest(
  content: InterestContent,
  team: readonly SealRecipient[],
): Promise<Sealed> {
  const checked = InterestContent.safeParse(content);
  if (!checked.success) throw new RangeError('an interest holds a card and one line');
  return seal(canonicalBytes(checked.data as Canonical), team);
}

/** Opens an interest and checks that it is the one named by `expected`; throws `Tampered` otherwise. */
export async function unsealInterest(
  sealed: Uint8Array,
  identity: SealIdentity,
  expected: Pick<InterestContent, 'interestId' | 'postingId'>,
): Promise<InterestContent> {
  const parsed = InterestContent.safeParse(parseCanonical(decodeUtf8(await unseal(sealed, identity))));
  if (!parsed.success) throw new Tampered('bad_encoding', 'an interest holds something else than a card');
  const { interestId, postingId, recipient } = parsed.data;
  if (interestId !== expected.interestId || postingId !== expected.postingId)
    throw new Tampered('wrong_document', 'this interest was shown to another posting');
  parseRecipient(recipient);
  return parsed.data;
}
