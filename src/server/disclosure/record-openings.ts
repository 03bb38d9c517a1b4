/** Writing allowed openings on their candidates' records: each once, however often it is sent. */
import { isRefusal, type Refusal, refuse } from '../../shared/errors.ts';
import type { Secrets } from '../config/secrets.ts';
import { type Appended, appendOpenings, readOneRecord } from '../ledger/append-event.ts';
import type { StorageTransaction } from '../storage/database.ts';
import type { Decided } from './decide-opening.ts';
import type { OpeningsTable } from './store.ts';
import { countOpeningsBy, insertOpenings, listOpenings } from './store-openings.ts';

const HOUR = 3_600_000;
/** An opening sent again within this time is the same one, whose answer was lost. */
const REPEATED_WITHIN = 10 * 60_000;
const OPENINGS_AN_HOUR = 60;
const OPENINGS_OF_A_COPY_A_DAY = 20;

/** What records are written with. */
export type RecordParts = { readonly secrets: Secrets; readonly origin: string };
/** An opening as it stands on the record. */
export type Written = Appended;

/** Writes those that are not refused, and what is refused here is answered so; each reader has one at most. */
export async function recordOpenings(
  tx: StorageTransaction,
  parts: RecordParts,
  decided: readonly (Decided | Refusal)[],
): Promise<(Written | Refusal)[]> {
  const allowed = decided.filter((each): each is Decided => !isRefusal(each));
  if (allowed.length === 0) return decided.filter(isRefusal);
  const repeated = await listOpenings(
    tx,
    allowed.map(({ copy, statement }) => ({ ...copy, opening_id: statement.openingId })),
  );
  const refusals = await countAll(tx, allowed);
  const answers = new Map<Decided, Written | Refusal>();
  for (const [place, each] of allowed.entries()) {
    const earlier = repeated.find(
      (row) => row.opening_id === each.statement.openingId && row.copy_id === each.copy.copy_id,
    );
    const refused = refusals[place];
    if (earlier !== undefined) answers.set(each, await answerAgain(tx, each, earlier));
    else if (refused !== undefined) answers.set(each, refused);
  }
  const fresh = allowed.filter((each) => !answers.has(each));
  const written = await appendOpenings(
    tx,
    parts.secrets.recordKey,
    fresh.map((each) => describe(parts.origin, each)),
  );
  for (const [place, each] of fresh.entries()) {
    const answer = written[place];
    if (answer !== undefined) answers.set(each, answer);
  }
  await insertOpenings(
    tx,
    fresh.map((each, place) => toRow(each, written[place]?.leafId ?? '')),
  );
  return decided.map((each) => (isRefusal(each) ? each : (answers.get(each) ?? refuse('not_found'))));
}

async function answerAgain(
  tx: StorageTransaction,
  { input, copy }: Decided,
  earlier: OpeningsTable,
): Promise<Written | Refusal> {
  // Later it would be another reading, and that stands on the record as one.
  const soon = input.now.getTime() - earlier.opened_at.getTime() <= REPEATED_WITHIN;
  if (!soon || earlier.statement !== input.signed.statement) return refuse('id_taken');
  const { leaf_id: leafId } = earlier;
  return { leafId, record: await readOneRecord(tx, copy.candidate_id, leafId) };
}

/** Each opening stands on a candidate's record: nobody may fill it. The readers' accounts are locked, so none slips by. */
async function countAll(
  tx: StorageTransaction,
  allowed: readonly Decided[],
): Promise<(Refusal | undefined)[]> {
  const now = Math.min(...allowed.map(({ input }) => input.now.getTime()));
  const counts = await countOpeningsBy(
    tx,
    allowed.map(({ input }) => input.caller.accountId),
    { since: new Date(now - 24 * HOUR), lately: new Date(now - HOUR) },
  );
  return allowed.map(({ input, copy }) => {
    const own = counts.filter((row) => row.recruiter_id === input.caller.accountId);
    if (own.reduce((sum, row) => sum + row.lately, 0) >= OPENINGS_AN_HOUR)
      return refuse('too_many_requests', `${OPENINGS_AN_HOUR} openings an hour at most`);
    if ((own.find((row) => row.copy_id === copy.copy_id)?.all ?? 0) >= OPENINGS_OF_A_COPY_A_DAY)
      return refuse('too_many_requests', `${OPENINGS_OF_A_COPY_A_DAY} openings of a copy a day at most`);
    return undefined;
  });
}

function describe(
  origin: string,
  { input, copy, grant, recruiterKey, statement, ruleHash }: Decided,
): Parameters<typeof appendOpenings>[2][number] {
  return {
    subjectId: copy.candidate_id,
    pool: grant.pool,
    openingOf: grant.grant_id,
    event: {
      v: 1,
      origin,
      at: input.now.toISOString(),
      type: 'copy.opened',
      grantId: grant.grant_id,
      postingId: grant.posting_id,
      employerId: grant.employer_id,
      copyId: copy.copy_id,
      openingId: statement.openingId,
      recruiterId: input.caller.accountId,
      recruiterKey,
      purpose: grant.purpose,
      fields: [...grant.fields],
      copyHash: statement.copyHash,
      ruleHash,
      statement: input.signed.statement,
      signature: input.signed.signature,
    },
  };
}

function toRow({ input, copy, grant, statement }: Decided, leafId: string): OpeningsTable {
  return {
    candidate_id: copy.candidate_id,
    opening_id: statement.openingId,
    copy_id: copy.copy_id,
    grant_id: grant.grant_id,
    pool: grant.pool,
    recruiter_id: input.caller.accountId,
    leaf_id: leafId,
    statement: input.signed.statement,
    opened_at: input.now,
  };
}
