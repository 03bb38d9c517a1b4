import type { Proof } from '../../shared/api/proofs.ts';
import { equalBytes } from '../../shared/bytes/equal.ts';
import { parseDomain } from '../../shared/employers/domain.ts';
import { isRefusal, type Refusal, refuse } from '../../shared/errors.ts';
import type { Locale } from '../../shared/vocabulary/locales.ts';
import { PUBLIC_POOL } from '../accounts/caller.ts';
import type { Config } from '../config/config.ts';
import type { Secrets } from '../config/secrets.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import { describeProof, isInForce } from './describe-proof.ts';
import { CODE_LASTS, CODE_TRIES, hashDomainCode, type Mailbox, mailDomainCode } from './mail-domain-code.ts';
import { beginProof, lockOwnProof, type ProofInput, prove } from './prove-domain.ts';
import { countProofTry, insertProof, type ProofsTable } from './store-proofs.ts';

const NO_HASH = new Uint8Array(32);

type Parts = { db: Database; secrets: Secrets; config: Config; origin: string };

/** Mails a code to one of five mailboxes of a domain. Sent again it mails nothing new. Owners only. */
export async function beginMailProof(
  { db, secrets, config }: Pick<Parts, 'db' | 'secrets' | 'config'>,
  input: ProofInput & { domain: string; mailbox: Mailbox; locale: Locale },
): Promise<{ proof: Proof; code?: string } | Refusal> {
  const { caller, employerId, proofId, mailbox, now } = input;
  const domain = parseDomain(input.domain, { reservedNames: config.development });
  if (isRefusal(domain)) return domain;
  return db.transact(async (tx) => {
    const employer = await beginProof(tx, input, { method: 'mail', domain, mailbox });
    if (isRefusal(employer) || 'proof' in employer) return employer;
    const mailed = await mailDomainCode(tx, secrets, { ...input, use: 'domain_proof', employer, domain });
    if (isRefusal(mailed)) return mailed;
    const row: ProofsTable = {
      employer_id: employerId,
      proof_id: proofId,
      method: 'mail',
      domain,
      mailbox,
      token: null,
      code_hash: hashDomainCode(proofId, mailed.code),
      code_tries: 0,
      note: null,
      by: caller.accountId,
      begun_at: now,
      expires_at: new Date(now.getTime() + CODE_LASTS),
      proven_at: null,
      ended_at: null,
    };
    await insertProof(tx, row);
    const answer = { proof: describeProof(row, now) };
    return caller.pool === PUBLIC_POOL ? answer : { ...answer, code: mailed.code };
  });
}

/** Takes the mailed code. The same code sent again is answered as the first time, for as long as the proof stands. */
export async function redeemMailProof(
  parts: Parts,
  input: ProofInput & { code: string },
): Promise<{ proof: Proof } | Refusal> {
  const { caller, now } = input;
  return parts.db.transact(async (tx) => {
    const own = await lockOwnProof(tx, input, 'mail');
    if (isRefusal(own)) return own;
    const { employer, proof } = own;
    // A code that takes an employer up again is redeemed elsewhere, by the one who asked for it.
    if (proof.token !== null && proof.proven_at === null) return refuse('not_found');
    const refused = await tryCode(tx, proof, input.code, now);
    if (refused !== undefined) return refused;
    if (isInForce(proof, now)) return { proof: describeProof(proof, now) };
    if (employer.held) return refuse('account_held');
    return prove(tx, parts, { proof, pool: caller.pool, by: caller.accountId, now });
  });
}

/** Tries a code at a proof whose row is locked; a refusal must be committed, so that tries are counted. */
export async function tryCode(
  tx: StorageTransaction,
  proof: ProofsTable,
  code: string,
  now: Date,
): Promise<Refusal | undefined> {
  const open = proof.expires_at > now && proof.code_tries < CODE_TRIES;
  const right = equalBytes(proof.code_hash ?? NO_HASH, hashDomainCode(proof.proof_id, code));
  if (open && right) return undefined;
  // Once it is proven nothing is left to guess at.
  if (proof.proven_at === null) await countProofTry(tx, proof);
  return refuse('code_wrong_or_expired');
}
