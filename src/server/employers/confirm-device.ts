/** A recruiter's new device comes into force by an older one, by an owner of the employer, or by its domain. */
import { equalBytes } from '../../shared/bytes/equal.ts';
import { PROOF_MAILBOXES } from '../../shared/employers/domain.ts';
import { may } from '../../shared/employers/roles.ts';
import { isRefusal, type Refusal, refuse } from '../../shared/errors.ts';
import { type Caller, PUBLIC_POOL } from '../accounts/caller.ts';
import { lockAccount } from '../accounts/store.ts';
import type { Secrets } from '../config/secrets.ts';
import { confirmKey, endKey } from '../passkeys/contact-keys.ts';
import { countKeyTry, findContactKey, lockContactKey, putKeyCode } from '../passkeys/store-contact-keys.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import { CODE_LASTS, CODE_TRIES, hashDomainCode, mailDomainCode } from './mail-domain-code.ts';
import { actAsMember } from './membership.ts';
import { findDomain } from './proven-domains.ts';
import { findMembership, shareMembership } from './store-people.ts';

type Parts = { db: Database; secrets: Secrets; origin: string };
type Input = { caller: Caller; keyId: string; now: Date };

/** Confirms one's own new key, or that of a colleague as an owner. That the session may contact, http has asked. */
export async function confirmContactKey(parts: Parts, input: Input): Promise<{ done: true } | Refusal> {
  const { caller, now } = input;
  return parts.db.transact(async (tx) => {
    const reached = await reachKey(tx, input);
    if (isRefusal(reached)) return reached;
    const { key, held, own } = reached;
    if (key.ended_at !== null) return refuse('not_found');
    if (key.confirmed_at !== null) return { done: true };
    if (held) return refuse('account_held');
    await confirmKey(tx, parts, { key, how: own ? 'self' : 'colleague', by: caller.accountId, now });
    return { done: true };
  });
}

/** Ends a key, one's own or, as an owner, a colleague's. Also on hold: it takes something away from nobody else. */
export async function endContactKey(parts: Parts, input: Input): Promise<{ done: true } | Refusal> {
  return parts.db.transact(async (tx) => {
    const reached = await reachKey(tx, input);
    if (isRefusal(reached)) return reached;
    const { key, held, own } = reached;
    if (key.ended_at !== null) return { done: true };
    if (held && !own) return refuse('account_held');
    await endKey(tx, parts, { key, by: input.caller.accountId, now: input.now });
    return { done: true };
  });
}

/** Mails a code to a mailbox of the employer's domain, by which a new key of one's own is confirmed. */
export async function sendDomainKeyCode(
  { db, secrets }: Pick<Parts, 'db' | 'secrets'>,
  input: Input & { mailbox: string },
): Promise<{ sent: true; code?: string } | Refusal> {
  const { caller, keyId, now } = input;
  const mailbox = PROOF_MAILBOXES.find((name) => name === input.mailbox);
  if (mailbox === undefined)
    return refuse('invalid_request', `mailbox: one of ${PROOF_MAILBOXES.join(', ')}`);
  return db.transact(async (tx) => {
    const account = await lockAccount(tx, caller.accountId, caller.pool);
    const membership = await findMembership(tx, caller.accountId);
    const employer = membership && (await actAsMember(tx, caller, membership.employer_id));
    const key = await lockContactKey(tx, keyId, caller.pool);
    if (account === undefined || key?.account_id !== caller.accountId || key.ended_at !== null)
      return refuse('not_found');
    if (account.held_reason !== null) return refuse('account_held');
    const domain = employer && !isRefusal(employer) && (await findDomain(tx, employer.employer_id, now));
    if (!domain) return refuse('control_missing', 'the employer has proven no domain');
    // It is confirmed already: there is nothing to send.
    if (key.confirmed_at !== null) return { sent: true };
    const { locale } = account;
    const mailed = await mailDomainCode(tx, secrets, {
      use: 'domain_device',
      employer,
      domain,
      mailbox,
      locale,
      now,
    });
    if (isRefusal(mailed)) return mailed;
    const until = new Date(now.getTime() + CODE_LASTS);
    await putKeyCode(tx, key, {
      codeHash: hashDomainCode(placeOf(keyId, employer.employer_id), mailed.code),
      until,
    });
    return caller.pool === PUBLIC_POOL ? { sent: true } : { sent: true, code: mailed.code };
  });
}

/** A code stands for one key at one employer: who has joined another since begins anew. */
const placeOf = (keyId: string, employerId: string) => `${keyId} ${employerId}`;

/** Confirms a new key of one's own by the mailed code, while one still belongs to the employer. */
export async function confirmKeyByDomain(
  parts: Parts,
  input: Input & { code: string },
): Promise<{ done: true } | Refusal> {
  const { caller, keyId, code, now } = input;
  return parts.db.transact(async (tx) => {
    const account = await lockAccount(tx, caller.accountId, caller.pool);
    const membership = await shareMembership(tx, caller.accountId);
    const key = await lockContactKey(tx, keyId, caller.pool);
    if (key?.account_id !== caller.accountId || key.ended_at !== null) return refuse('not_found');
    if (key.confirmed_at !== null) return { done: true };
    const open = key.code_until !== null && key.code_until > now && key.code_tries < CODE_TRIES;
    const place = placeOf(keyId, membership?.employer_id ?? '');
    const right = equalBytes(key.code_hash ?? new Uint8Array(32), hashDomainCode(place, code));
    if (!open || !right || membership === undefined) {
      await countKeyTry(tx, key);
      return refuse('code_wrong_or_expired');
    }
    if (account?.held_reason !== null) return refuse('account_held');
    await confirmKey(tx, parts, { key, how: 'domain', by: caller.accountId, now });
    return { done: true };
  });
}

/** A key that is the caller's, or a colleague's whose devices the caller may let in; `not_found` for any other. */
async function reachKey(tx: StorageTransaction, { caller, keyId }: Input) {
  const account = await lockAccount(tx, caller.accountId, caller.pool);
  const found = await findContactKey(tx, keyId, caller.pool);
  if (account === undefined || found === undefined) return refuse('not_found');
  const own = found.account_id === caller.accountId;
  if (!own && !(await leads(tx, caller, found.account_id))) return refuse('not_found');
  const key = await lockContactKey(tx, keyId, caller.pool);
  return key === undefined ? refuse('not_found') : { key, own, held: account.held_reason !== null };
}

async function leads(tx: StorageTransaction, caller: Caller, colleagueId: string): Promise<boolean> {
  const mine = await findMembership(tx, caller.accountId);
  if (mine === undefined) return false;
  const employer = await actAsMember(tx, caller, mine.employer_id);
  if (isRefusal(employer) || !may(employer.role, 'lead_people')) return false;
  return (await shareMembership(tx, colleagueId))?.employer_id === employer.employer_id;
}
