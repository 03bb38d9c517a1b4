/**
 * An employer's chain of the log `keys` as the database has it. Each entry was judged on its way in, and is judged again
 * when it is read for the first time: what the database says is no authority.
 */
import { encodeUtf8 } from '../../shared/bytes/utf8.ts';
import { extendChain, type KeyChain } from '../../shared/keys/key-chain.ts';
import { hashOfEntry } from '../../shared/keys/key-entry.ts';
import { type ChainEntry, listChain } from '../ledger/store-key-entries.ts';
import type { StorageTransaction } from '../storage/database.ts';

/** An entry of a chain, with the hash by which it is named. */
export type StoredEntry = ChainEntry & { readonly hash: string };
/** A chain, and what it says; `undefined` where it has not begun. */
export type StoredChain = { readonly entries: readonly StoredEntry[]; readonly chain: KeyChain | undefined };

/** So many chains are remembered. */
const REMEMBERED = 1000;
// By the hash of the last entry, which names all before it: such a state is never stale, whoever asks, and whatever was undone.
const remembered = new Map<string, KeyChain>();

/** Reads an employer's chain, with what waits for its place in the log. Throws `Tampered` when it does not follow. */
export async function readStoredChain(tx: StorageTransaction, employerId: string): Promise<StoredChain> {
  const entries = (await listChain(tx, employerId)).map((row) => ({
    ...row,
    hash: hashOfEntry(encodeUtf8(row.entry)),
  }));
  return { entries, chain: await chainOf(entries) };
}

/** What the part of a chain says that stands in the log already; see {@link readStoredChain}. */
export async function readPlaced({ entries }: StoredChain): Promise<KeyChain | undefined> {
  return chainOf(entries.filter(({ position }) => position !== null));
}

async function chainOf(entries: readonly StoredEntry[]): Promise<KeyChain | undefined> {
  const known = entries.findLastIndex(({ hash }) => remembered.has(hash));
  let chain = remembered.get(entries[known]?.hash ?? '');
  for (const { entry } of entries.slice(known + 1)) chain = await extendChain(chain, encodeUtf8(entry));
  if (chain !== undefined) remember(chain);
  return chain;
}

function remember(chain: KeyChain): void {
  remembered.delete(chain.head);
  remembered.set(chain.head, chain);
  for (const [oldest] of remembered) {
    if (remembered.size <= REMEMBERED) break;
    remembered.delete(oldest);
  }
}
