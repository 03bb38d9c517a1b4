/**
 * An entry of the `keys` log: canonical JSON that everybody may read, `{"body":…,"signature":…}`. Employers sign theirs;
 * what the platform says itself (maps, releases, restores) is signed by nothing but the log's checkpoint.
 *
 * Promises that an entry holds no personal data: keys stand in it as hashes or as keys made for one employer alone, people
 * as seats, numbers drawn for this log. Does not say that an entry is true, only who said it and after what.
 * Source: PROTOCOL section 6; C2SP tlog-tiles (an entry has at most 65,535 bytes).
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { z } from 'zod';
import { decodeBase64url, encodeBase64url, isBase64url } from '../bytes/base64url.ts';
import { concatBytes } from '../bytes/concat.ts';
import { decodeUtf8, encodeUtf8 } from '../bytes/utf8.ts';
import { MEMBER_ROLES } from '../employers/roles.ts';
import { Tampered } from '../errors.ts';
import { type Canonical, canonicalBytes, canonicalText, parseCanonical } from '../ledger/canonical.ts';
import { type SigningKey, verifySignature } from '../vault/signing.ts';

const bytes32 = z.string().refine((text) => text.length === 43 && isBase64url(text), 'must be 32 bytes');
const uuid = z.uuid().lowercase();
const at = z.iso.datetime();
const v = z.literal(1);
const role = z.enum(MEMBER_ROLES);
const domain = z.string().regex(/^(?=.{1,242}$)[a-z0-9-]+(\.[a-z0-9-]+)+$/);
/** The last entry of the same employer: its {@link hashOfEntry}. */
const previous = bytes32;

/**
 * An employer's keys begin, or begin anew: `owner` is the Ed25519 key that signs this entry and those that follow, made
 * for this employer alone; its holder's own seat stands here too. After another root (`previous` not null) it counts 72 hours
 * later, unless an owner of the keys in force opposes.
 */
const Root = z.strictObject({
  v,
  type: z.literal('employer.root'),
  ...{ employer: uuid, at, owner: bytes32, seat: uuid, keyHash: bytes32 },
  previous: previous.nullable(),
});
/** A person of the employer may be sealed to, under these keys; replaces what the seat was before. `owner` for owners. */
const Seat = z.strictObject({
  v,
  type: z.literal('seat'),
  ...{ employer: uuid, at, seat: uuid, role, keyHash: bytes32, owner: bytes32.nullable(), previous },
});
const SeatEnded = z.strictObject({
  v,
  type: z.literal('seat.ended'),
  ...{ employer: uuid, at, seat: uuid, previous },
});
/** The employer says that the fingerprint of its root stands at this domain of its own. */
const Domain = z.strictObject({ v, type: z.literal('domain'), employer: uuid, at, domain, previous });
const DomainEnded = z.strictObject({
  v,
  type: z.literal('domain.ended'),
  ...{ employer: uuid, at, domain, previous },
});
/** An owner of the keys in force says no to a new root, named by its entry's hash, before it counts. */
const RootOpposed = z.strictObject({
  v,
  type: z.literal('root.opposed'),
  ...{ employer: uuid, at, root: bytes32, previous },
});
/** What employers sign. */
export const EmployerBody = z.discriminatedUnion('type', [
  Root,
  Seat,
  SeatEnded,
  Domain,
  DomainEnded,
  RootOpposed,
]);
/** See {@link EmployerBody}. */
export type EmployerBody = z.infer<typeof EmployerBody>;
/** See {@link EmployerBody}. */
export type EmployerBodyOf<Type extends EmployerBody['type']> = Extract<EmployerBody, { type: Type }>;

/** The daily map: the heads of all employers' chains among the first `covered` entries (see `key-map`). */
const KeyMap = z.strictObject({
  v,
  type: z.literal('map'),
  ...{ at, covered: z.int().min(0), employers: z.int().min(0), root: bytes32 },
});
/** What the platform serves to browsers: SHA-256 of each file, by its path. */
const Release = z.strictObject({
  v,
  type: z.literal('release'),
  ...{ at, version: z.string().max(60), files: z.record(z.string().max(200), bytes32) },
});
/**
 * The platform's database was restored from an older copy: of the entries `from` up to, not including, `to` of `log` it knows
 * nothing but that they stand there. Where the log's files were lost too, `to` is what was published last, and the log goes on under the
 * name `next`, from nothing.
 */
const Restored = z.strictObject({
  v,
  type: z.literal('restored'),
  ...{ at, log: z.string().max(300), from: z.int().min(0), to: z.int().min(0) },
  /** Its root at `to`, as it was published. */
  root: bytes32,
  next: z.string().max(300).nullable(),
});
/** What the platform says. */
export const PlatformBody = z.discriminatedUnion('type', [KeyMap, Release, Restored]);
/** See {@link PlatformBody}. */
export type PlatformBody = z.infer<typeof PlatformBody>;
/** See {@link PlatformBody}. */
export type PlatformBodyOf<Type extends PlatformBody['type']> = Extract<PlatformBody, { type: Type }>;

const Entry = z.union([
  z.strictObject({
    body: EmployerBody,
    signature: z.string().refine((text) => text.length === 86 && isBase64url(text), 'must be a signature'),
  }),
  z.strictObject({ body: PlatformBody, signature: z.null() }),
]);
/** An entry, read: an employer's with its signature (base64url), not verified yet, or the platform's. */
export type KeyEntry = z.infer<typeof Entry>;
/** An employer's entry. */
export type EmployerEntry = Extract<KeyEntry, { signature: string }>;

/** The longest entry of a C2SP log. */
const LONGEST = 65_535;

/** Reads an entry as it stands in the log. Throws `Tampered` for anything that is not exactly one. */
export function parseKeyEntry(entry: Uint8Array): KeyEntry {
  const read = Entry.safeParse(parseCanonical(decodeUtf8(entry)));
  if (read.success && entry.length <= LONGEST) return read.data;
  throw new Tampered('bad_record', 'an entry of the keys log has an unknown form');
}

/** An entry that the platform makes. Throws a RangeError when it is too long for a log. */
export function formPlatformEntry(body: PlatformBody): Uint8Array {
  const entry = canonicalBytes({ body, signature: null } as Canonical);
  if (entry.length > LONGEST) throw new RangeError('an entry of a log has at most 65,535 bytes');
  return entry;
}

/** An entry that an employer's owner signs with `key`, made for this employer. */
export async function signEmployerEntry(body: EmployerBody, key: SigningKey): Promise<Uint8Array> {
  const signature = await key.sign('sealfolio/keys/v1', canonicalBytes(body as Canonical));
  return encodeUtf8(canonicalText({ body, signature: encodeBase64url(signature) } as Canonical));
}

/** Whether `owner` (base64url) signed the entry. */
export async function isSignedBy({ body, signature }: EmployerEntry, owner: string): Promise<boolean> {
  const message = canonicalBytes(body as Canonical);
  return verifySignature(decodeBase64url(owner), 'sealfolio/keys/v1', message, decodeBase64url(signature));
}

/** SHA-256 of an entry, base64url: by which the next one of its employer, and the map, name it. */
export function hashOfEntry(entry: Uint8Array): string {
  return encodeBase64url(sha256(entry));
}

/** A person's keys as the platform hands them out. */
export type SeatKeys = {
  readonly accountId: string;
  /** `age1pq1…` */
  readonly recipient: string;
  /** Ed25519, base64url. */
  readonly signKey: string;
};

const KEYS = encodeUtf8('sealfolio/seat-keys/v1\0');

/**
 * By what a seat names somebody's keys: SHA-256 of a label, the account's id, and both keys, base64url. The id makes two
 * people's keys no substitute for each other; who does not know the keys learns nobody's id from it.
 */
export function hashOfKeys({ accountId, recipient, signKey }: SeatKeys): string {
  return encodeBase64url(sha256(concatBytes(KEYS, encodeUtf8(`${accountId}\n${recipient}\n${signKey}`))));
}
