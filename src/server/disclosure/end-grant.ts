import { type SignedStatement, verifyStatement } from '../../shared/disclosure/statement.ts';
import { type Refusal, refuse, Tampered } from '../../shared/errors.ts';
import type { Caller } from '../accounts/caller.ts';
import type { Secrets } from '../config/secrets.ts';
import { appendEvent } from '../ledger/append-event.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import { destroyCopies, type GrantsTable, listExpired, lockGrant, setRevoked } from './store.ts';

type Parts = { secrets: Secrets; origin: string };

/**
 * Revokes a grant at once: no copy opens from this transaction on, and the copies' content is destroyed in it. Doing
 * it again changes nothing. A held candidate may revoke too.
 */
export async function revokeGrant(
  tx: StorageTransaction,
  { secrets, origin }: Parts,
  input: { caller: Caller; grantId: string; signed: SignedStatement; now: Date },
): Promise<GrantsTable | Refusal> {
  const { caller, grantId, signed, now } = input;
  const grant = await lockGrant(tx, caller.accountId, grantId);
  if (grant === undefined) return refuse('not_found');
  try {
    const statement = await verifyStatement('sealfolio/revocation/v1', signed, grant.sign_key);
    if (statement.grantId !== grantId || statement.origin !== origin) {
      return refuse('statement_invalid', 'the statement is about another grant');
    }
  } catch (error) {
    if (!(error instanceof Tampered)) throw error;
    return refuse(error.code === 'bad_signature' ? 'signature_invalid' : 'statement_invalid', error.message);
  }
  if (grant.revoked_at !== null) return grant;
  await setRevoked(tx, caller.accountId, grantId, now);
  await destroyCopies(tx, caller.accountId, grantId, now);
  await appendEvent(tx, secrets.recordKey, {
    subjectId: caller.accountId,
    pool: grant.pool,
    event: { ...eventHead(grant, origin, now), type: 'grant.revoked', ...signed },
  });
  return { ...grant, revoked_at: now };
}

/**
 * Destroys the copies of grants whose time is over, some hundred at a time; the rule refuses them already. One that
 * fails keeps no other from its end: its error is thrown when all were tried.
 */
export async function endExpiredGrants(db: Database, parts: Parts, now: Date): Promise<number> {
  const expired = await db.once((tx) => listExpired(tx, now, 500));
  const failures: unknown[] = [];
  for (const grant of expired) {
    try {
      await db.transact((tx) => endExpired(tx, parts, grant, now));
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} of ${expired.length} grants could not be ended`);
  return expired.length;
}

async function endExpired(
  tx: StorageTransaction,
  { secrets, origin }: Parts,
  { candidate_id, grant_id }: { candidate_id: string; grant_id: string },
  now: Date,
): Promise<void> {
  const grant = await lockGrant(tx, candidate_id, grant_id);
  if (grant === undefined || grant.revoked_at !== null) return;
  if ((await destroyCopies(tx, candidate_id, grant_id, now)) === 0) return;
  await appendEvent(tx, secrets.recordKey, {
    subjectId: candidate_id,
    pool: grant.pool,
    event: { ...eventHead(grant, origin, now), type: 'grant.expired' },
  });
}

function eventHead(grant: GrantsTable, origin: string, now: Date) {
  return {
    v: 1 as const,
    origin,
    at: now.toISOString(),
    grantId: grant.grant_id,
    postingId: grant.posting_id,
    employerId: grant.employer_id,
  };
}
