import type { Reader } from '../../shared/api/jobs.ts';
import { may } from '../../shared/employers/roles.ts';
import { chainAt, type KeyChain } from '../../shared/keys/key-chain.ts';
import { hashOfKeys } from '../../shared/keys/key-entry.ts';
import type { StorageTransaction } from '../storage/database.ts';
import { readPlaced, readStoredChain } from './stored-chain.ts';

/**
 * Who of `readers` has a seat in the employer's chain with the keys of now: those whom an honest client seals to. Only
 * who has it both as the log shows it and as the newest entries say: between the two a client may have seen either.
 */
export async function listConfirmed(
  tx: StorageTransaction,
  employerId: string,
  readers: readonly Reader[],
): Promise<Set<string>> {
  const stored = await readStoredChain(tx, employerId);
  // The hours in entries are real ones, also where the platform's are played.
  const now = new Date();
  const said = [await readPlaced(stored), stored.chain].map((chain) => keysOfReaders(chain, now));
  const confirmed = readers.filter((reader) => said.every((keys) => keys.has(hashOfKeys(reader))));
  return new Set(confirmed.map(({ accountId }) => accountId));
}

/**
 * Whether something may be sealed to these people, by account id: to people of the team alone, and to each of them who is
 * confirmed. Where nobody is, the platform asks for no more than somebody: that is between candidate and employer.
 */
export function isForTeam(
  sealedTo: readonly string[],
  team: readonly string[],
  confirmed: ReadonlySet<string>,
): boolean {
  const named = new Set(sealedTo);
  return (
    named.size === sealedTo.length &&
    named.size > 0 &&
    sealedTo.every((accountId) => team.includes(accountId)) &&
    team.every((accountId) => named.has(accountId) || !confirmed.has(accountId))
  );
}

function keysOfReaders(chain: KeyChain | undefined, now: Date): ReadonlySet<string> {
  const seats = chain === undefined ? [] : chainAt(chain, now).seats;
  return new Set(seats.filter(({ role }) => may(role, 'read_applications')).map(({ keyHash }) => keyHash));
}
