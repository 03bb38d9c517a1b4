/**
 * The chain of one employer's entries in the `keys` log, and what it says by a given moment: who signs for the employer,
 * whose keys may be sealed to, which domains it names, and whether a new root waits.
 *
 * Promises that nothing counts that no owner in force signed, that every entry names the one before, and that a new root
 * counts 72 hours after its hour and only if no owner opposed. Does not promise that these are all entries there are: that
 * is for the log's proofs and the daily map. Source: PROTOCOL section 6; the waiting time after did:plc.
 */
import type { MemberRole } from '../employers/roles.ts';
import { Tampered } from '../errors.ts';
import {
  type EmployerBodyOf,
  type EmployerEntry,
  hashOfEntry,
  isSignedBy,
  parseKeyEntry,
} from './key-entry.ts';

/** So long a new root waits: milliseconds. */
export const ROOT_WAITS_MS = 72 * 3_600_000;
/** So many owners sign for an employer at most: whoever reads a chain may have to try the key of each, for every entry. */
export const MOST_OWNERS = 32;

/** Somebody who may be sealed to. */
export type Seat = {
  readonly seat: string;
  readonly role: MemberRole;
  readonly keyHash: string;
  /** The key by which this seat signs for the employer; null for those who are not owners. */
  readonly owner: string | null;
  /** When it was given, RFC 3339. */
  readonly since: string;
  /** The owner key that gave it. */
  readonly by: string;
};
/** A root: the hash of its entry is the employer's fingerprint. */
export type KeyRoot = { readonly hash: string; readonly owner: string; readonly at: string };
/** An employer's chain at a moment. */
export type KeyChain = {
  readonly employer: string;
  readonly length: number;
  /** Hash of the last entry. */
  readonly head: string;
  /** The hour of the last entry, RFC 3339. */
  readonly at: string;
  readonly root: KeyRoot;
  readonly seats: readonly Seat[];
  readonly domains: readonly string[];
  /** A new root that does not count yet, and what counts then. */
  readonly waiting: { readonly root: KeyRoot; readonly from: string; readonly seat: Seat } | null;
};

/** Reads a whole chain, oldest entry first, as it counts at `now`. Throws `Tampered` for anything that does not follow. */
export async function readChain(entries: readonly Uint8Array[], now: Date): Promise<KeyChain> {
  let chain: KeyChain | undefined;
  for (const entry of entries) chain = await extendChain(chain, entry);
  if (chain === undefined) throw new Tampered('bad_record', 'an employer’s keys begin with a root');
  return chainAt(chain, now);
}

/**
 * The chain with one more entry, as it counts at that entry's hour. Throws `Tampered`: `bad_signature` when no owner in force
 * signed, `bad_record` when it does not follow.
 */
export async function extendChain(chain: KeyChain | undefined, bytes: Uint8Array): Promise<KeyChain> {
  const entry = parseKeyEntry(bytes);
  if (entry.signature === null) throw notFollowing('an employer signs its entries');
  const { body } = entry;
  const hash = hashOfEntry(bytes);
  if (chain === undefined) {
    if (body.type !== 'employer.root' || body.previous !== null)
      throw notFollowing('an employer’s keys begin with a root');
    await checkSigned(entry, [body.owner]);
    return { ...countRoot(body, hash), waiting: null };
  }
  if (body.employer !== chain.employer) throw notFollowing('an entry is another employer’s');
  if (body.previous !== chain.head) throw notFollowing('an entry does not name the one before');
  if (Date.parse(body.at) < Date.parse(chain.at)) throw notFollowing('an entry is older than the one before');
  const before = chainAt(chain, new Date(body.at));
  const after = { ...before, length: before.length + 1, head: hash, at: body.at };
  if (body.type === 'employer.root') {
    await checkSigned(entry, [body.owner]);
    if (before.waiting !== null) throw notFollowing('another new root waits already');
    const from = new Date(Date.parse(body.at) + ROOT_WAITS_MS).toISOString();
    return { ...after, waiting: { root: rootOf(body, hash), from, seat: founderOf(body) } };
  }
  const by = await checkSigned(entry, ownersOf(before));
  switch (body.type) {
    case 'seat': {
      if ((body.role === 'owner') !== (body.owner !== null))
        throw notFollowing('an owner has a key to sign with, and nobody else');
      const { seat, role, keyHash, owner, at: since } = body;
      const seats = [
        ...before.seats.filter((one) => one.seat !== seat),
        { seat, role, keyHash, owner, since, by },
      ];
      return { ...after, seats: withOwner(seats) };
    }
    case 'seat.ended': {
      const seats = before.seats.filter(({ seat }) => seat !== body.seat);
      if (seats.length === before.seats.length) throw notFollowing('a seat ends that is none');
      return { ...after, seats: withOwner(seats) };
    }
    case 'domain':
      if (before.domains.includes(body.domain)) throw notFollowing('a domain is named twice');
      return { ...after, domains: [...before.domains, body.domain] };
    case 'domain.ended': {
      const domains = before.domains.filter((domain) => domain !== body.domain);
      if (domains.length === before.domains.length) throw notFollowing('a domain ends that was not named');
      return { ...after, domains };
    }
    case 'root.opposed':
      if (before.waiting?.root.hash !== body.root) throw notFollowing('a root is opposed that does not wait');
      return { ...after, waiting: null };
  }
}

/** The chain as it counts at a later moment: a new root that waited long enough has taken the place of all before it. */
export function chainAt(chain: KeyChain, now: Date): KeyChain {
  const { waiting } = chain;
  if (waiting === null || Date.parse(waiting.from) > now.getTime()) return chain;
  return { ...chain, root: waiting.root, seats: [waiting.seat], domains: [], waiting: null };
}

/** The keys that sign for the employer. */
export function ownersOf({ seats }: Pick<KeyChain, 'seats'>): readonly string[] {
  return seats.flatMap(({ owner }) => owner ?? []);
}

function countRoot(body: EmployerBodyOf<'employer.root'>, hash: string): Omit<KeyChain, 'waiting'> {
  return {
    ...{ employer: body.employer, length: 1, head: hash, at: body.at, root: rootOf(body, hash) },
    ...{ seats: [founderOf(body)], domains: [] },
  };
}

function rootOf({ owner, at }: EmployerBodyOf<'employer.root'>, hash: string): KeyRoot {
  return { hash, owner, at };
}

function founderOf({ seat, keyHash, owner, at }: EmployerBodyOf<'employer.root'>): Seat {
  return { seat, role: 'owner', keyHash, owner, since: at, by: owner };
}

function withOwner(seats: readonly Seat[]): readonly Seat[] {
  const owners = ownersOf({ seats }).length;
  if (owners === 0) throw notFollowing('the last owner’s seat cannot end');
  if (owners > MOST_OWNERS) throw notFollowing(`it has ${MOST_OWNERS} owners at most`);
  return seats;
}

/** Which of `owners` signed. */
async function checkSigned(entry: EmployerEntry, owners: readonly string[]): Promise<string> {
  for (const owner of owners) if (await isSignedBy(entry, owner)) return owner;
  throw new Tampered('bad_signature', 'no owner of the employer signed this entry');
}

function notFollowing(why: string): Tampered {
  return new Tampered('bad_record', `the employer’s keys: ${why}`);
}
