import { randomInt } from 'node:crypto';
import { decodeBase64url } from '../../shared/bytes/base64url.ts';
import { equalBytes } from '../../shared/bytes/equal.ts';
import { type Refusal, refuse, Tampered } from '../../shared/errors.ts';
import { PAIRING_LIFETIME } from '../../shared/vault/pairing.ts';
import { hashSecret } from '../accounts/addresses.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import { insertPairing, lockPairing } from './store.ts';

// Without letters and digits that look alike, and without U, so that chance spells hardly a word.
const LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
const LENGTH = 8;

/**
 * Notes that a new device asks to be let in, and answers the code by which an old one finds it: one of 6 * 10^11, so
 * that nobody comes upon another's by trying. Sent again it answers the same.
 */
export async function beginPairing(
  db: Database,
  input: {
    pairingId: string;
    token: string;
    commitment: string;
    pool: string;
    label: string;
    now: Date;
  },
): Promise<{ code: string; expiresAt: string } | Refusal> {
  const { pairingId, pool, label, now } = input;
  const tokenHash = hashSecret(decodeBase64url(input.token));
  const commitment = decodeBase64url(input.commitment);
  return db.transact(async (tx) => {
    const row = {
      ...{ pairing_id: pairingId, pool, token_hash: tokenHash, commitment, label },
      ...{ created_at: now, expires_at: new Date(now.getTime() + PAIRING_LIFETIME) },
    };
    const made = await insertWithCode(tx, row);
    const stored = made ?? (await lockPairing(tx, pairingId, pool));
    const alike =
      stored !== undefined &&
      equalBytes(stored.token_hash, tokenHash) &&
      equalBytes(stored.commitment, commitment);
    return alike ? { code: stored.code, expiresAt: stored.expires_at.toISOString() } : refuse('id_taken');
  });
}

type Beginning = Omit<Parameters<typeof insertPairing>[1], 'code'>;

/** Undefined when the id is taken. */
async function insertWithCode(tx: StorageTransaction, beginning: Beginning) {
  for (let tried = 0; tried < 5; tried++) {
    const row = {
      ...{ account_id: null, owner_nonce: null, recipient: null, nonce: null, sealed: null, ended: null },
      ...{ ...beginning, code: drawCode() },
    };
    if (await insertPairing(tx, row)) return row;
    if ((await lockPairing(tx, row.pairing_id, row.pool)) !== undefined) return undefined;
  }
  throw new Tampered('impossible_state', 'five codes drawn at random were all taken');
}

function drawCode(): string {
  return Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}

/** A code as it was drawn, however it was typed. */
export function normaliseCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');
}
