/**
 * What a witness says that it saw at an employer's domain: an entry of the witness's own log, canonical JSON, and the
 * receipt (C2SP tlog-proof, the entry in `extra`) by which everybody else verifies that the witness said so.
 *
 * Promises that the observation is of this employer under this log of keys, and that a named witness signed the log in which
 * it stands. Does not promise that the witness tells the truth, nor that the domain's own name server was asked over DNSSEC:
 * several witnesses that are independent of each other, and of the platform, are what it rests on. How old it may be is for
 * the reader to say. Source: PROTOCOL section 6; C2SP tlog-proof.
 */
import { z } from 'zod';
import { isBase64url } from '../bytes/base64url.ts';
import { decodeUtf8 } from '../bytes/utf8.ts';
import { Tampered } from '../errors.ts';
import { type Canonical, canonicalBytes, parseCanonical } from '../ledger/canonical.ts';
import { openCheckpoint, parseCheckpoint } from '../ledger/checkpoint.ts';
import { KEY_TYPES, type NoteKey, noteKey, parseNote, type VerifyNote } from '../ledger/note.ts';
import { parseReceipt } from '../ledger/receipt.ts';
import { hashEntry } from '../ledger/tree.ts';
import { verifyInclusion } from '../ledger/tree-proofs.ts';

/** Where a fingerprint stands at a domain: a TXT record, a file under `/.well-known/`. In the order in which they are written. */
export const FOUND_AT = ['dns', 'web'] as const;
/** See {@link FOUND_AT}. */
export type FoundAt = (typeof FOUND_AT)[number];

const Observation = z.strictObject({
  v: z.literal(1),
  kind: z.literal('domain'),
  at: z.iso.datetime(),
  /** The log of keys that is followed, by its name. */
  log: z.string().min(1).max(300),
  employer: z.uuid().lowercase(),
  domain: z.string().regex(/^(?=.{1,242}$)[a-z0-9-]+(\.[a-z0-9-]+)+$/),
  /** Hash of the employer's root that stood there: 32 bytes, base64url. */
  fingerprint: z.string().refine((text) => text.length === 43 && isBase64url(text), 'must be 32 bytes'),
  found: z
    .array(z.enum(FOUND_AT))
    .min(1)
    .refine((found) => found.join() === sortFound(found).join(), 'must be sorted, each once'),
});
/** An observation of a domain. */
export type Observation = z.infer<typeof Observation>;
/** See above; {@link verifyObservation} says whose it is. */
export type WitnessedObservation = Observation & {
  /** The name of the witness's key. */
  readonly witness: string;
};

/** The entry of a witness's log. */
export function formObservation(observation: Observation): Uint8Array {
  return canonicalBytes(Observation.parse(observation) as Canonical);
}

/** Reads an entry; undefined for what else a witness writes down. Throws `Tampered` for a domain's that is none. */
export function parseObservation(entry: Uint8Array): Observation | undefined {
  const value = parseCanonical(decodeUtf8(entry));
  if (typeof value !== 'object' || value === null || !('kind' in value) || value.kind !== 'domain')
    return undefined;
  const read = Observation.safeParse(value);
  if (read.success) return read.data;
  throw new Tampered('bad_record', 'an observation of a domain has another form');
}

/** The places where a fingerprint was found, each once, in their order. */
export function sortFound(found: readonly FoundAt[]): FoundAt[] {
  return FOUND_AT.filter((where) => found.includes(where));
}

/** The key of a witness's log of observations: of the same bytes as that by which it cosigns, under another name. */
export function observerKey({ name, publicKey }: NoteKey): NoteKey {
  return noteKey(`${name}/observations`, KEY_TYPES.ed25519, publicKey);
}

/**
 * Verifies a receipt of an observation: that it is one, of `employer` in the log of keys `log`, and stands in the log of one
 * of `witnesses` (the cosigners' keys of a policy). Throws `Tampered` otherwise. Does not look at its age.
 */
export async function verifyObservation(
  receipt: string,
  { witnesses, log, employer }: { witnesses: readonly NoteKey[]; log: string; employer: string },
  verify: VerifyNote,
): Promise<WitnessedObservation> {
  const { extra, index, proof, checkpoint: note } = parseReceipt(receipt);
  const observation = extra && parseObservation(extra);
  if (extra === undefined || observation === undefined)
    throw new Tampered('bad_record', 'a receipt holds no observation of a domain');
  if (observation.log !== log || observation.employer !== employer)
    throw new Tampered('bad_record', 'an observation is about another employer, or another log');
  const { origin } = parseCheckpoint(parseNote(note).text);
  const witness = witnesses.find((one) => isEd25519(one) && observerKey(one).name === origin);
  if (witness === undefined) throw new Tampered('bad_note', `nobody knows the witness of ${origin}`);
  const key = observerKey(witness);
  const { checkpoint } = await openCheckpoint(note, { log: key, origin, cosigners: [] }, verify);
  verifyInclusion({ leaf: hashEntry(extra), index, ...checkpoint }, proof);
  return { ...observation, witness: witness.name };
}

/** A cosigner of another scheme has no key by which it could sign observations. */
function isEd25519({ type }: NoteKey): boolean {
  return type === KEY_TYPES.cosignature;
}
