import type { OperatorRole } from '../../shared/api/accounts.ts';
import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import { type Refusal, refuse } from '../../shared/errors.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import { hashSecret } from './addresses.ts';
import { PUBLIC_POOL } from './caller.ts';
import { countByKind } from './store.ts';
import { endPrintedLinks, insertOperatorLink, lockOperators } from './store-operators.ts';

const DAY = 24 * 3_600_000;
/** How long a link that was mailed works, in milliseconds. */
export const MAILED_LINK_LIFETIME = 7 * DAY;

/** How many operators, none of them held, let the next ones in by themselves. */
const ENOUGH = 2;

/** The page on which an operator signs up by a link's token. */
export const operatorLink = (publicUrl: string, token: string) => `${publicUrl}/app/join-operator#${token}`;

/**
 * The token of the one-time link by which the first operator signs up, as an administrator; undefined once there is
 * an operator. It holds for a day; each start of a platform without an operator makes a new one, which ends the one
 * before.
 */
export async function makeFirstOperatorToken(db: Database, now: Date): Promise<string | undefined> {
  return db.transact(async (tx) => {
    if ((await countByKind(tx, PUBLIC_POOL)).operator > 0) return undefined;
    await endPrintedLinks(tx);
    return putLink(tx, { role: 'administrator', addressHash: null, lifetime: DAY, now });
  });
}

/**
 * The token of a one-time link made on the server's machine, good for a day; it ends the one made before. Only while
 * there are fewer than two operators who are not held: from then on they let further ones in, two by two.
 */
export async function makeOperatorToken(
  db: Database,
  { role, now }: { role: OperatorRole; now: Date },
): Promise<string | Refusal> {
  return db.transact(async (tx) => {
    const active = (await lockOperators(tx, PUBLIC_POOL)).filter((row) => row.held_reason === null);
    if (active.length >= ENOUGH) {
      return refuse('forbidden', 'there are two operators: they let further ones in at the desk');
    }
    if (role === 'reviewer' && !active.some((row) => row.operator_role === 'administrator')) {
      return refuse('role_not_allowed', 'the first operator is an administrator');
    }
    await endPrintedLinks(tx);
    return putLink(tx, { role, addressHash: null, lifetime: DAY, now });
  });
}

/** The token of a link that works once, for one address alone. */
export async function makeMailedToken(
  tx: StorageTransaction,
  link: { role: OperatorRole; addressHash: Uint8Array; now: Date },
): Promise<string> {
  return putLink(tx, { ...link, lifetime: MAILED_LINK_LIFETIME });
}

async function putLink(
  tx: StorageTransaction,
  link: { role: OperatorRole; addressHash: Uint8Array | null; lifetime: number; now: Date },
): Promise<string> {
  const token = crypto.getRandomValues(new Uint8Array(32));
  await insertOperatorLink(tx, {
    token_hash: hashSecret(token),
    role: link.role,
    address_hash: link.addressHash,
    created_at: link.now,
    expires_at: new Date(link.now.getTime() + link.lifetime),
    used_by: null,
  });
  return encodeBase64url(token);
}
