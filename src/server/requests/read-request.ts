import type { Answer } from '../../shared/api/endpoint.ts';
import type { readRequest as endpoint } from '../../shared/api/requests.ts';
import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import { encodeUtf8 } from '../../shared/bytes/utf8.ts';
import { type Refusal, refuse, Tampered } from '../../shared/errors.ts';
import { verifySignature } from '../../shared/vault/signing.ts';
import type { Caller } from '../accounts/caller.ts';
import { readGenerations } from '../accounts/generations.ts';
import { countAnswered } from '../applications/store.ts';
import { describeForCandidates } from '../employers/describe-proof.ts';
import { readGroup } from '../employers/read-group.ts';
import { listProofs } from '../employers/store-proofs.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import { describeOne, describeReceived, targetOf } from './describe-request.ts';
import { findReceived, type RequestRow } from './store.ts';

/** Applications that are younger than this count in no answer record, in milliseconds. */
const TIME_TO_ANSWER = 14 * 86_400_000;
/** How many applications make an answer record. */
const ENOUGH = 20;

/** One request that reached the caller, with all by which it can be checked. */
export async function readRequest(
  db: Database,
  { caller, requestId, now }: { caller: Caller; requestId: string; now: Date },
): Promise<Answer<typeof endpoint> | Refusal> {
  return db.read(async (tx) => {
    const row = await findReceived(tx, caller.accountId, requestId);
    if (row === undefined) return refuse('not_found');
    const { employer_id: employerId, pool, ciphertext } = row;
    const proofs = await listProofs(tx, [employerId]);
    const group = await readGroup(tx, { employerId, pool });
    return {
      request: await describeOne(describeReceived, tx, row, now),
      to: targetOf(row),
      signed: { statement: row.statement, signature: encodeBase64url(row.signature) },
      signKey: encodeBase64url(await findSigner(tx, row)),
      message:
        ciphertext === null ? null : { prekeyId: row.prekey_id, ciphertext: encodeBase64url(ciphertext) },
      employerProofs: describeForCandidates(proofs, now),
      agency: group.agency,
      answeredTenths: await readAnswerRecord(tx, employerId, now),
    };
  });
}

/** The key by which the recruiter signed it, maybe one of an earlier generation. */
async function findSigner(tx: StorageTransaction, row: RequestRow): Promise<Uint8Array> {
  const generations = (await readGenerations(tx, [row.recruiter_id])).get(row.recruiter_id) ?? [];
  for (const { sign_key } of generations.toReversed()) {
    const text = encodeUtf8(row.statement);
    if (await verifySignature(sign_key, 'sealfolio/request/v1', text, row.signature)) return sign_key;
  }
  throw new Tampered('impossible_state', 'a stored request was signed by nobody');
}

/** Of ten applications to the employer, how many were answered. */
async function readAnswerRecord(
  tx: StorageTransaction,
  employerId: string,
  now: Date,
): Promise<number | null> {
  const before = new Date(now.getTime() - TIME_TO_ANSWER);
  const { all, answered } = await countAnswered(tx, employerId, before);
  return all < ENOUGH ? null : Math.floor((10 * answered) / all);
}
