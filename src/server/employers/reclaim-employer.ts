import { decodeBase64url, encodeBase64url } from '../../shared/bytes/base64url.ts';
import { newUuidV7 } from '../../shared/bytes/uuid.ts';
import { parseDomain } from '../../shared/employers/domain.ts';
import { isRefusal, type Refusal, refuse } from '../../shared/errors.ts';
import type { Locale } from '../../shared/vocabulary/locales.ts';
import { hashAddress, hashSecret } from '../accounts/addresses.ts';
import { type Caller, PUBLIC_POOL } from '../accounts/caller.ts';
import { takeOfHour } from '../accounts/limit-hourly.ts';
import { lockAccount } from '../accounts/store.ts';
import type { Config } from '../config/config.ts';
import type { Secrets } from '../config/secrets.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import { CODE_LASTS, hashDomainCode, type Mailbox, mailDomainCode } from './mail-domain-code.ts';
import { tryCode } from './prove-by-mail.ts';
import { prove } from './prove-domain.ts';
import { recordMembership } from './record-events.ts';
import { type EmployersTable, findEmployer, lockEmployer } from './store.ts';
import { findMembership, listMembers, putMember } from './store-people.ts';
import { findProofOfTicket, insertProof, listProofsOfDomains, lockProof } from './store-proofs.ts';

const TRIES_AN_HOUR = 10;

type Parts = { db: Database; secrets: Secrets; config: Config; origin: string };

/**
 * Mails a code to the domain of an employer that has no owner any more. Answered alike whether there is such an
 * employer or none: nobody learns here whose domain is known, nor who lost their last owner.
 */
export async function reclaimEmployer(
  { db, secrets, config }: Pick<Parts, 'db' | 'secrets' | 'config'>,
  input: { caller: Caller; domain: string; mailbox: Mailbox; locale: Locale; now: Date },
): Promise<{ sent: true; ticket: string; code?: string } | Refusal> {
  const { caller, mailbox, locale, now } = input;
  const domain = parseDomain(input.domain, { reservedNames: config.development });
  if (isRefusal(domain)) return domain;
  const ticket = crypto.getRandomValues(new Uint8Array(32));
  return db.transact(async (tx) => {
    const account = await lockAccount(tx, caller.accountId, caller.pool);
    if (account?.held_reason !== null) return refuse('account_held');
    const key = hashAddress(secrets.addressKey, `reclaims by ${caller.accountId}`);
    if (!(await takeOfHour(tx, { pool: caller.pool, key, atMost: TRIES_AN_HOUR, now })))
      return refuse('too_many_requests', `${TRIES_AN_HOUR} tries an hour at most`);
    const answer = { sent: true as const, ticket: encodeBase64url(ticket) };
    const employer = await findOwnerless(tx, { caller, domain, now });
    if (employer === undefined) return answer;
    const mailed = await mailDomainCode(tx, secrets, {
      ...{ use: 'domain_reclaim', employer, domain, mailbox, locale, now },
    });
    // To say that the mailbox had its codes would say that the domain is known.
    if (isRefusal(mailed)) return answer;
    const proofId = newUuidV7(now.getTime());
    await insertProof(tx, {
      employer_id: employer.employer_id,
      proof_id: proofId,
      method: 'mail',
      domain,
      mailbox,
      token: hashSecret(ticket),
      code_hash: hashDomainCode(proofId, mailed.code),
      code_tries: 0,
      note: null,
      by: caller.accountId,
      begun_at: now,
      expires_at: new Date(now.getTime() + CODE_LASTS),
      proven_at: null,
      ended_at: null,
    });
    return caller.pool === PUBLIC_POOL ? answer : { ...answer, code: mailed.code };
  });
}

/** Takes the code: the caller becomes the employer's owner, and its domain is proven anew. */
export async function finishReclaim(
  parts: Parts,
  input: { caller: Caller; ticket: string; code: string; title: string; now: Date },
): Promise<{ done: true } | Refusal> {
  const { caller, code, title, now } = input;
  const { pool, accountId } = caller;
  return parts.db.transact(async (tx) => {
    const found = await findProofOfTicket(tx, hashSecret(decodeBase64url(input.ticket)), accountId);
    const account = await lockAccount(tx, accountId, pool);
    const employer = found && (await lockEmployer(tx, found.employer_id, pool));
    const proof = found && (await lockProof(tx, found.employer_id, found.proof_id));
    if (employer === undefined || proof === undefined) return refuse('code_wrong_or_expired');
    const refused = await tryCode(tx, proof, code, now);
    if (refused !== undefined) return refused;
    if (account?.held_reason !== null) return refuse('account_held');
    const membership = await findMembership(tx, accountId);
    const here = membership?.employer_id === employer.employer_id;
    if (proof.proven_at !== null) return here ? { done: true } : refuse('code_wrong_or_expired');
    if (membership !== undefined && !here) return refuse('employer_exists');
    // Somebody else was faster: from now on it is owners who let people in.
    if (await hasOwner(tx, employer.employer_id)) return refuse('code_wrong_or_expired');
    const proven = await prove(tx, parts, { proof, pool, by: accountId, now });
    if (isRefusal(proven)) return proven;
    const { employer_id } = employer;
    await putMember(tx, { employer_id, account_id: accountId, role: 'owner', title, joined_at: now });
    await recordMembership(tx, parts, {
      ...{ pool, now, employerId: employer_id, accountId, by: accountId, role: 'owner' },
      what: here ? 'role' : 'joined',
    });
    return { done: true };
  });
}

/** The employer that has proven exactly this domain and has no owner, if the caller could become its owner. */
async function findOwnerless(
  tx: StorageTransaction,
  { caller, domain, now }: { caller: Caller; domain: string; now: Date },
): Promise<EmployersTable | undefined> {
  const [proof] = await listProofsOfDomains(tx, { pool: caller.pool, domains: [domain], now });
  const membership = await findMembership(tx, caller.accountId);
  if (proof === undefined || (await hasOwner(tx, proof.employer_id))) return undefined;
  if (membership !== undefined && membership.employer_id !== proof.employer_id) return undefined;
  return findEmployer(tx, proof.employer_id, caller.pool);
}

async function hasOwner(tx: StorageTransaction, employerId: string): Promise<boolean> {
  const people = await listMembers(tx, [employerId]);
  return people.some((member) => member.left_at === null && member.role === 'owner');
}
