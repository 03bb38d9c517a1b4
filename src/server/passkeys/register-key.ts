import { type Refusal, refuse } from '../../shared/errors.ts';
import type { Secrets } from '../config/secrets.ts';
import type { StorageTransaction } from '../storage/database.ts';
import { confirmKey, noteContactKey } from './contact-keys.ts';
import type { OfferedKey } from './offered-key.ts';
import {
  type ContactKeyRow,
  findContactKey,
  insertContactKey,
  listAllContactKeys,
} from './store-contact-keys.ts';

/** How many keys an account may have that have not ended. */
const KEYS = 20;

/**
 * Registers a key that an account has not shown before. It is in force at once when it is the account's very first
 * (keys that ended count: whoever ends them all is no newcomer), or when this session may contact candidates already;
 * otherwise it waits for somebody's word. Refusals: `id_taken`, `limit_reached`.
 */
export async function registerKey(
  tx: StorageTransaction,
  parts: { readonly secrets: Secrets; readonly origin: string },
  input: {
    accountId: string;
    pool: string;
    keyId: string;
    label: string;
    offered: OfferedKey;
    /** The session showed another key in force, lately. */
    mayContact: boolean;
    now: Date;
  },
): Promise<ContactKeyRow | Refusal> {
  const { accountId, pool, keyId, offered, now } = input;
  if ((await findContactKey(tx, keyId, pool)) !== undefined) return refuse('id_taken');
  const before = await listAllContactKeys(tx, accountId);
  if (before.filter((key) => key.ended_at === null).length >= KEYS) return refuse('limit_reached');
  const key: ContactKeyRow = {
    account_id: accountId,
    key_id: keyId,
    pool,
    ...offered,
    label: input.label,
    registered_at: now,
    ...{ confirmed_at: null, confirmed_how: null, confirmed_by: null, ended_at: null },
    ...{ code_hash: null, code_tries: 0, code_until: null },
  };
  await insertContactKey(tx, key);
  await noteContactKey(tx, parts, { key, what: 'registered', by: accountId, now });
  const how = before.length === 0 ? 'first' : input.mayContact ? 'self' : undefined;
  if (how === undefined) return key;
  await confirmKey(tx, parts, { key, how, by: accountId, now });
  return { ...key, confirmed_at: now };
}
