/**
 * What a person gave access to is closed after a restore that lost some of that person's acts: one of them may have been
 * the end of it. It opens again when the person looked at it and says so; who says nothing has closed it.
 */
import type { Caller } from '../accounts/caller.ts';
import type { StorageTransaction } from '../storage/database.ts';
import { holdAllGrants, holdGrants, listHeld, releaseGrants } from './store-held.ts';

/** Holds the grants in force of these candidates; how many there were of each. */
export async function holdGrantsOf(
  tx: StorageTransaction,
  candidateIds: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, number>> {
  return countEach(candidateIds.length === 0 ? [] : await holdGrants(tx, candidateIds, now));
}

/** Holds everybody's grants in force, where nobody knows whose acts were lost; how many there were of each candidate. */
export async function holdEveryGrant(
  tx: StorageTransaction,
  now: Date,
): Promise<ReadonlyMap<string, number>> {
  return countEach(await holdAllGrants(tx, now));
}

function countEach(candidateIds: readonly string[]): ReadonlyMap<string, number> {
  const groups = Map.groupBy(candidateIds, (candidateId) => candidateId);
  return new Map([...groups].map(([candidateId, all]) => [candidateId, all.length]));
}

/** Lets those of the caller's grants open again that are named; what is still held then. */
export async function goOnWith(
  tx: StorageTransaction,
  caller: Caller,
  { grantIds, now }: { readonly grantIds: readonly string[]; readonly now: Date },
): Promise<{ held: string[] }> {
  if (grantIds.length > 0) await releaseGrants(tx, caller.accountId, grantIds);
  return { held: (await listHeld(tx, caller.accountId, now)).map(({ grant_id }) => grant_id) };
}
