import { sha256 } from '@noble/hashes/sha2.js';
import type { Body } from '../../shared/api/endpoint.ts';
import type { showInterest as endpoint, MyInterest } from '../../shared/api/interests.ts';
import { decodeBase64url } from '../../shared/bytes/base64url.ts';
import { equalBytes } from '../../shared/bytes/equal.ts';
import { encodeHex } from '../../shared/bytes/hex.ts';
import { isRefusal, type Refusal, refuse } from '../../shared/errors.ts';
import type { Caller } from '../accounts/caller.ts';
import { notifyOfNews } from '../accounts/notify.ts';
import { lockAccount } from '../accounts/store.ts';
import { isHiddenFrom } from '../cards/hidden-from.ts';
import type { Secrets } from '../config/secrets.ts';
import { isForTeam, listConfirmed } from '../employers/confirmed-readers.ts';
import { findEmployer } from '../employers/store.ts';
import { isOpen } from '../jobs/describe-posting.ts';
import { type PostingRow, sharePosting } from '../jobs/store.ts';
import { readTeam } from '../jobs/team.ts';
import { appendEvent } from '../ledger/append-event.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import { describeInterest } from './describe-interest.ts';
import { countShownBy, findInterest, hasInterest, type InterestRow, insertInterest } from './store.ts';

const DAY = 86_400_000;
const INTERESTS_A_DAY = 40;

type Input = Body<typeof endpoint> & { caller: Caller; now: Date };

/**
 * Shows an interest to a posting's team, as it is in this transaction, and to each whose keys are confirmed. Sent again with the same content it is answered
 * as the first time, also when it has ended since.
 */
export async function showInterest(
  parts: { db: Database; secrets: Secrets; origin: string },
  input: Input,
): Promise<{ interest: MyInterest } | Refusal> {
  const { caller, interestId, now } = input;
  const ciphertext = decodeBase64url(input.ciphertext);
  const hash = sha256(ciphertext);
  return parts.db.transact(async (tx) => {
    // One of a person's at a time, so that the same one sent twice at once is shown once.
    const account = await lockAccount(tx, caller.accountId, caller.pool);
    if (account === undefined) return refuse('signed_out');
    const stored = await findInterest(tx, interestId, caller.pool);
    if (stored !== undefined) {
      if (!isSame(stored, input, hash)) return refuse('id_taken');
      return { interest: await describeInterest(tx, stored, caller.pool) };
    }
    if (account.erase_at !== null) return refuse('account_leaving');
    if (account.held_reason !== null) return refuse('account_held');
    const posting = await admit(tx, input);
    if (isRefusal(posting)) return posting;
    const row: InterestRow = {
      ...{ candidate_id: caller.accountId, interest_id: interestId, pool: caller.pool },
      ...{ posting_id: posting.posting_id, employer_id: posting.employer_id },
      ...{ readers: [...input.readers].sort(), sha256: hash, shown_at: now, ended_at: null },
    };
    if (!(await insertInterest(tx, { ...row, ciphertext }))) return refuse('id_taken');
    await appendEvent(tx, parts.secrets.recordKey, {
      subjectId: caller.accountId,
      pool: caller.pool,
      event: {
        ...{ v: 1, origin: parts.origin, at: now.toISOString(), type: 'interest.shown', interestId },
        ...{ postingId: row.posting_id, employerId: row.employer_id, readers: row.readers },
        hash: encodeHex(hash),
      },
    });
    await notifyOfNews(tx, parts.secrets, {
      kind: 'arrivals',
      accountIds: row.readers,
      pool: caller.pool,
      now,
    });
    return { interest: await describeInterest(tx, row, caller.pool) };
  });
}

async function admit(
  tx: StorageTransaction,
  { caller, postingId, readers, now }: Input,
): Promise<PostingRow | Refusal> {
  const posting = await sharePosting(tx, postingId, caller.pool);
  const employer = posting && (await findEmployer(tx, posting.employer_id, caller.pool));
  if (posting === undefined || employer === undefined) return refuse('not_found');
  if (!isOpen(posting, employer.state, now)) return refuse('posting_closed');
  const { accountId: candidateId, pool } = caller;
  if (await isHiddenFrom(tx, { candidateId, employerId: posting.employer_id, pool, at: now }))
    return refuse('employer_hidden');
  if (await hasInterest(tx, candidateId, postingId)) return refuse('interest_shown');
  if ((await countShownBy(tx, candidateId, new Date(now.getTime() - DAY))) >= INTERESTS_A_DAY)
    return refuse('too_many_requests', `${INTERESTS_A_DAY} interests a day at most`);
  const team = await readTeam(tx, posting);
  if (team.length === 0) return refuse('team_empty');
  const people = team.map((reader) => reader.accountId);
  if (!isForTeam(readers, people, await listConfirmed(tx, posting.employer_id, team)))
    return refuse('team_changed', 'sealed to each confirmed person of the team, to nobody else');
  return posting;
}

function isSame(stored: InterestRow, { caller, postingId, readers }: Input, hash: Uint8Array): boolean {
  return (
    stored.candidate_id === caller.accountId &&
    stored.posting_id === postingId &&
    stored.readers.join() === [...readers].sort().join() &&
    equalBytes(stored.sha256, hash)
  );
}
