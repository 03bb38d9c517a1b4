import type { openCopy as endpoint } from '../../shared/api/disclosure.ts';
import type { Answer } from '../../shared/api/endpoint.ts';
import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import { newUuidV7 } from '../../shared/bytes/uuid.ts';
import { isRefusal, type Refusal, refuse, Tampered } from '../../shared/errors.ts';
import type { Secrets } from '../config/secrets.ts';
import { findOwnCopy, type Opened, type OpenInput, openCopy } from '../disclosure/open-copy.ts';
import { findGrant, shareGrant } from '../disclosure/store.ts';
import type { EventLog } from '../ledger/event-log.ts';
import { findOpeningLeaf } from '../ledger/store.ts';
import type { Database } from '../storage/database.ts';
import { enterStage } from './record-stage.ts';
import { lockApplication } from './store.ts';

type Parts = { db: Database; secrets: Secrets; origin: string; eventLog: EventLog };

/**
 * Opens a copy (see `disclosure`), and gives it out once the opening stands in the log, with its receipt and that of the
 * opening before. The opening moves the application from "sent" to "in review": the status says so because it happened,
 * not because somebody set it.
 */
export async function openApplicationCopy(
  parts: Parts,
  input: OpenInput,
): Promise<Answer<typeof endpoint> | Refusal> {
  await awaitGrant(parts, input);
  const opened = await openInApplication(parts, input);
  if (isRefusal(opened)) return opened;
  const receipt = await parts.eventLog.awaitReceipt(opened.leafId);
  if (receipt === undefined)
    return refuse('unavailable', 'the log stands still; nothing is given out before it goes on');
  const before = await readBefore(parts, opened);
  if (isRefusal(before)) return before;
  const { ciphertext, record } = opened;
  return { ciphertext, record, receipt, before };
}

/** Where leaves enter at once, a grant of this very moment is waited for. In batches it may take minutes: then not. */
async function awaitGrant({ db, eventLog }: Parts, input: OpenInput): Promise<void> {
  if (!eventLog.prompt && !input.caller.pool.startsWith('check-')) return;
  const leafId = await db.read(async (tx) => {
    const copy = await findOwnCopy(tx, input);
    return isRefusal(copy) ? undefined : (await findGrant(tx, copy.grant_id, input.caller.pool))?.leaf_id;
  });
  if (typeof leafId === 'string') await eventLog.awaitReceipt(leafId);
}

async function openInApplication({ db, ...parts }: Parts, input: OpenInput): Promise<Opened | Refusal> {
  const { caller, now } = input;
  return db.transact(async (tx) => {
    const copy = await findOwnCopy(tx, input);
    if (isRefusal(copy)) return copy;
    await shareGrant(tx, copy.candidate_id, copy.grant_id);
    const row = await lockApplication(tx, copy.candidate_id, copy.grant_id);
    const opened = await openCopy(tx, parts, input);
    if (isRefusal(opened)) return opened;
    if (row?.stage === 'sent') {
      const changeId = newUuidV7(now.getTime());
      await enterStage(tx, row, { changeId, stage: 'in_review', by: caller.accountId, now });
    }
    return opened;
  });
}

/** The opening of the grant before this one: the reader checks that none is missing in between. */
async function readBefore(
  { db, eventLog }: Parts,
  { candidateId: subjectId, grantId, record }: Opened,
): Promise<Answer<typeof endpoint>['before'] | Refusal> {
  if (record.tagIndex === 0) return null;
  const tagIndex = record.tagIndex - 1;
  const found = await db.read((tx) => findOpeningLeaf(tx, { subjectId, grantId, tagIndex }));
  // Its candidate erased the account since: what was just logged is nobody's to read.
  if (found === undefined) return refuse('not_found');
  const receipt = await eventLog.awaitReceipt(found.leaf_id);
  if (receipt === undefined)
    throw new Tampered('impossible_state', 'an opening stands in the log, and the one before it does not');
  return { leaf: encodeBase64url(found.leaf), receipt };
}
