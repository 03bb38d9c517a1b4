import { hash } from 'node:crypto';
import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import type { StorageTransaction } from '../storage/database.ts';
import { type GenerationsTable, listGenerations } from './store-keys.ts';

/** The keys of one generation, as they are told to others. */
export type PublicKeys = Pick<GenerationsTable, 'generation' | 'seal_recipient' | 'sign_key'>;

/** Every generation of some people's public keys, by account, oldest first. */
export async function readGenerations(
  tx: StorageTransaction,
  accountIds: readonly string[],
): Promise<Map<string, PublicKeys[]>> {
  return Map.groupBy(await listGenerations(tx, accountIds), (row) => row.account_id);
}

/** The generation whose recipient has this SHA-256 (hexadecimal), if there is one. */
export function generationOf(
  generations: readonly PublicKeys[] | undefined,
  recipientHash: string,
): PublicKeys | undefined {
  // By the machine's own library: a recipient is two thousand letters, and this is asked at every opening.
  return generations?.find((keys) => hash('sha256', keys.seal_recipient) === recipientHash);
}

/** The keys that signed before the newest, in base64url. */
export function pastSignKeys(generations: readonly PublicKeys[] | undefined): string[] {
  return (generations ?? []).slice(0, -1).map((keys) => encodeBase64url(keys.sign_key));
}
