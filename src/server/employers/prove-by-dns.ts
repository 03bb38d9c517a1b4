import type { Proof } from '../../shared/api/proofs.ts';
import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import { parseDomain } from '../../shared/employers/domain.ts';
import { isRefusal, type Refusal, refuse } from '../../shared/errors.ts';
import { hashAddress } from '../accounts/addresses.ts';
import { takeOfHour } from '../accounts/limit-hourly.ts';
import type { Config } from '../config/config.ts';
import type { Secrets } from '../config/secrets.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import { describeProof, isInForce } from './describe-proof.ts';
import { readDomainProof } from './look-up-domain.ts';
import { beginProof, lockOwnProof, type ProofInput, prove } from './prove-domain.ts';
import { insertProof, type ProofsTable } from './store-proofs.ts';

const DAY = 86_400_000;
/** As long as the record may take to be published. */
const PUBLISHED_WITHIN = 14 * DAY;
const LOOKUPS_AN_HOUR = 20;

type Question = { row: ProofsTable; domain: string; token: Uint8Array };
type Parts = { db: Database; secrets: Secrets; config: Config; origin: string };

/** Begins a proof by a DNS record, whose token is drawn for this proof alone. Owners only. */
export async function beginDnsProof(
  { db, config }: Pick<Parts, 'db' | 'config'>,
  input: ProofInput & { domain: string },
): Promise<{ proof: Proof } | Refusal> {
  const { caller, employerId, proofId, now } = input;
  const domain = parseDomain(input.domain, { reservedNames: config.development });
  if (isRefusal(domain)) return domain;
  return db.transact(async (tx) => {
    const begun = await beginProof(tx, input, { method: 'dns', domain, mailbox: null });
    if (isRefusal(begun) || 'proof' in begun) return begun;
    const row: ProofsTable = {
      employer_id: employerId,
      proof_id: proofId,
      method: 'dns',
      domain,
      mailbox: null,
      token: crypto.getRandomValues(new Uint8Array(32)),
      code_hash: null,
      code_tries: 0,
      note: null,
      by: caller.accountId,
      begun_at: now,
      expires_at: new Date(now.getTime() + PUBLISHED_WITHIN),
      proven_at: null,
      ended_at: null,
    };
    await insertProof(tx, row);
    return { proof: describeProof(row, now) };
  });
}

/**
 * Looks the record up now, between two transactions: name servers may take seconds. A proof that stands is renewed the
 * same way, once a day at most; while it is only asked for again it is answered as it stands.
 */
export async function checkDnsProof(parts: Parts, input: ProofInput): Promise<{ proof: Proof } | Refusal> {
  const { caller, now } = input;
  const question = await parts.db.transact(async (tx) => {
    const asked = await askAbout(tx, input);
    if (isRefusal(asked) || 'proof' in asked) return asked;
    const key = hashAddress(parts.secrets.addressKey, `lookups of employer ${input.employerId}`);
    const taken = await takeOfHour(tx, { pool: caller.pool, key, atMost: LOOKUPS_AN_HOUR, now });
    return taken ? asked : refuse('too_many_requests', `${LOOKUPS_AN_HOUR} lookups an hour at most`);
  });
  if (isRefusal(question) || 'proof' in question) return question;
  const servers = { servers: parts.config.dnsServers };
  const answer = await readDomainProof(servers, question.domain, encodeBase64url(question.token));
  if (answer === 'absent') return refuse('proof_not_found');
  if (answer === 'unreachable') return refuse('proof_unreachable');
  return parts.db.transact(async (tx) => {
    // Role, hold and proof may have changed in between.
    const again = await askAbout(tx, input);
    if (isRefusal(again) || 'proof' in again) return again;
    return prove(tx, parts, { proof: again.row, pool: caller.pool, by: caller.accountId, now });
  });
}

/** What there is to look up, or the answer at once. */
async function askAbout(
  tx: StorageTransaction,
  input: ProofInput,
): Promise<Question | { proof: Proof } | Refusal> {
  const own = await lockOwnProof(tx, input, 'dns');
  if (isRefusal(own)) return own;
  const { employer, proof } = own;
  const { now } = input;
  const fresh = isInForce(proof, now) && (proof.proven_at?.getTime() ?? 0) > now.getTime() - DAY;
  if (fresh) return { proof: describeProof(proof, now) };
  if (employer.held) return refuse('account_held');
  if (proof.proven_at === null && proof.expires_at <= now)
    return refuse('proof_not_found', 'the time to publish the record is over: begin again');
  const { domain, token } = proof;
  if (domain === null || token === null) return refuse('not_found');
  return { row: proof, domain, token };
}
