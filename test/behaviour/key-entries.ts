/** Entries of the log `keys`, formed one by one: for tests that say what no client of ours would say. */

import type { Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { ownerKeysOf } from '../../src/client/employers/add-entries.ts';
import { addEmployerKeys, beginEmployerKeys, readEmployerKeys } from '../../src/shared/api/employer-keys.ts';
import { encodeBase64url } from '../../src/shared/bytes/base64url.ts';
import { decodeUtf8, encodeUtf8 } from '../../src/shared/bytes/utf8.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import {
  type EmployerBody,
  type EmployerBodyOf,
  hashOfEntry,
  hashOfKeys,
  signEmployerEntry,
} from '../../src/shared/keys/key-entry.ts';
import { type OwnerKeyOffer, signOwnerKeyOffer } from '../../src/shared/keys/owner-key-offer.ts';
import type { SigningKey } from '../../src/shared/vault/signing.ts';

type Without<Body> = Body extends unknown ? Omit<Body, 'v' | 'employer' | 'at' | 'previous'> : never;
/** What an entry says, without its place. */
export type Saying = Without<EmployerBody>;

/** The key by which somebody signs for an employer, and as entries name it. */
export async function ownerKey(
  { session: { keyring } }: Person,
  employerId: string,
): Promise<{ key: SigningKey; name: string }> {
  const [key] = await keyring.forEmployer(employerId);
  return { key, name: encodeBase64url(key.verifyKey) };
}

/** Entries that say this, each after the one before, the first after `previous`; signed by `by`. */
export async function formEntries(
  by: Person,
  employerId: string,
  previous: string | null,
  sayings: readonly Saying[],
  at = new Date(),
): Promise<string[]> {
  const { key } = await ownerKey(by, employerId);
  const entries: string[] = [];
  let last = previous;
  for (const saying of sayings) {
    const placed = { v: 1, employer: employerId, at: at.toISOString(), previous: last };
    const entry = await signEmployerEntry({ ...saying, ...placed } as EmployerBody, key);
    entries.push(decodeUtf8(entry));
    last = hashOfEntry(entry);
  }
  return entries;
}

/** A new root of somebody's own, or the first. */
export async function formRoot(
  by: Person,
  employerId: string,
  previous: string | null,
  changes: Partial<EmployerBodyOf<'employer.root'>> = {},
): Promise<string> {
  const { name: owner } = await ownerKey(by, employerId);
  const root = { type: 'employer.root', owner, seat: newUuidV7(), keyHash: keyHashOf(by) } as const;
  const [entry = ''] = await formEntries(by, employerId, previous, [{ ...root, ...changes }]);
  return entry;
}

/** A seat for somebody. */
export function seatFor(person: Person, changes: Partial<EmployerBodyOf<'seat'>> = {}): Saying {
  const seat = { type: 'seat', seat: newUuidV7(), role: 'recruiter', owner: null } as const;
  return { ...seat, keyHash: keyHashOf(person), ...changes };
}

/** By what a seat names somebody's keys. */
export function keyHashOf({ session: { account } }: Person): string {
  return hashOfKeys(account);
}

/** The entries of an employer as anybody is told. */
export async function entriesOf({ api }: Person, employerId: string): Promise<string[]> {
  return granted(await api(readEmployerKeys, { params: { employerId }, query: { since: 0 } })).entries;
}

/** The hash of the newest. */
export async function headOf(by: Person, employerId: string): Promise<string> {
  return hashOf((await entriesOf(by, employerId)).at(-1) ?? '');
}

/** By what the next entry names this one. */
export const hashOf = (entry: string): string => hashOfEntry(encodeUtf8(entry));

/** Sends entries; what the platform answers. */
export const add = ({ api }: Person, employerId: string, entries: string[]) =>
  api(addEmployerKeys, { params: { employerId }, body: { entries } });
/** Sends a root. */
export const begin = ({ api }: Person, employerId: string, entry: string) =>
  api(beginEmployerKeys, { params: { employerId }, body: { entry } });

/** The key by which somebody would sign for an employer, as their own client tells it. */
export async function formOffer({ session }: Person, employerId: string): Promise<OwnerKeyOffer> {
  const [newest] = await ownerKeysOf(session, employerId);
  const { accountId } = session.account;
  return signOwnerKeyOffer({ accountId, employerId }, newest?.name ?? '', session.keyring.signing);
}
