/**
 * Opening the copies of applications: given out once the opening stands in the log, with its receipt and that of the
 * opening before. The opening moves the application from "sent" to "in review": the status says so because it happened,
 * not because somebody set it. Requests that come while a transaction is under way share the next one.
 */
import type { openCopy as endpoint } from '../../shared/api/disclosure.ts';
import type { Answer } from '../../shared/api/endpoint.ts';
import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import { newUuidV7 } from '../../shared/bytes/uuid.ts';
import { isRefusal, type Refusal, refuse, Tampered } from '../../shared/errors.ts';
import type { OpeningInput } from '../disclosure/decide-opening.ts';
import { findOwnCopy } from '../disclosure/find-own-copy.ts';
import { type Grant, type Opened, openCopies } from '../disclosure/open-copies.ts';
import type { RecordParts } from '../disclosure/record-openings.ts';
import { findGrant } from '../disclosure/store.ts';
import type { EventLog } from '../ledger/event-log.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import { gather } from '../storage/gather.ts';
import { isOutage } from '../storage/outage.ts';
import { enterStage } from './record-stage.ts';
import { type ApplicationsTable, lockApplications } from './store.ts';

type Parts = RecordParts & { readonly db: Database; readonly eventLog: EventLog };
type Opening = Answer<typeof endpoint>;
type Outcome = { readonly answer: Opened | Refusal } | { readonly error: unknown };

/** So many at most share a transaction. */
const MOST = 64;

/** The door to all copies: one for all requests of a process. */
export function copiesDoor(parts: Parts): (input: OpeningInput) => Promise<Opening | Refusal> {
  const together = gather<OpeningInput, Outcome>((inputs) => openGroups(parts, inputs), MOST);
  const open = async (input: OpeningInput) => {
    const outcome = await together(input);
    if ('error' in outcome) throw outcome.error;
    return outcome.answer;
  };
  return async (input) => {
    const first = await open(input);
    const again = isRefusal(first) && first.refused === 'not_logged_yet' && (await awaitGrant(parts, input));
    const opened = again ? await open(input) : first;
    return isRefusal(opened) ? opened : giveOut(parts, opened);
  };
}

async function giveOut({ eventLog }: Parts, opened: Opened): Promise<Opening | Refusal> {
  const { ciphertext, record, leafId, before } = opened;
  const receipt = await eventLog.awaitReceipt(leafId);
  if (receipt === undefined)
    return refuse('unavailable', 'the log stands still; nothing is given out before it goes on');
  const answer = { ciphertext: Buffer.from(ciphertext).toString('base64url'), record, receipt };
  if (before === undefined) return { ...answer, before: null };
  // Mostly it stands there for long.
  const earlier =
    (await eventLog.readReceipt(before.leaf_id)) ?? (await eventLog.awaitReceipt(before.leaf_id));
  if (earlier === undefined)
    throw new Tampered('impossible_state', 'an opening stands in the log, and the one before it does not');
  return { ...answer, before: { leaf: encodeBase64url(before.leaf), receipt: earlier } };
}

/** Where leaves enter at once, a grant of this very moment is waited for. In batches it may take minutes: then not. */
async function awaitGrant({ db, eventLog }: Parts, input: OpeningInput): Promise<boolean> {
  if (!eventLog.prompt && !input.caller.pool.startsWith('check-')) return false;
  const leafId = await db.read(async (tx) => {
    const copy = await findOwnCopy(tx, input);
    return isRefusal(copy) ? undefined : (await findGrant(tx, copy.grant_id, input.caller.pool))?.leaf_id;
  });
  return typeof leafId === 'string' && (await eventLog.awaitReceipt(leafId)) !== undefined;
}

async function openGroups(parts: Parts, inputs: readonly OpeningInput[]): Promise<Outcome[]> {
  const outcomes = new Map<OpeningInput, Outcome>();
  for (const group of formGroups(inputs))
    for (const [place, outcome] of (await openGroup(parts, group)).entries()) {
      const input = group[place];
      if (input !== undefined) outcomes.set(input, outcome);
    }
  return inputs.map((input) => outcomes.get(input) ?? { error: new RangeError('each is in one group') });
}

/** Of one pool, and each reader once: whoever sends two at once has them opened one after the other. */
function formGroups(inputs: readonly OpeningInput[]): readonly (readonly OpeningInput[])[] {
  const groups: OpeningInput[][] = [];
  for (const input of inputs) {
    const { pool, accountId } = input.caller;
    const fits = groups.find(
      ([first, ...others]) =>
        first?.caller.pool === pool &&
        ![first, ...others].some((other) => other.caller.accountId === accountId),
    );
    if (fits === undefined) groups.push([input]);
    else fits.push(input);
  }
  return groups;
}

/** What goes wrong with one must not go wrong with the others: then each is opened by itself. */
async function openGroup(parts: Parts, group: readonly OpeningInput[]): Promise<readonly Outcome[]> {
  try {
    const answers = await parts.db.transact((tx) => openTogether(tx, parts, group));
    return answers.map((answer) => ({ answer }));
  } catch (error) {
    if (group.length === 1 || isOutage(error)) return group.map(() => ({ error }));
    return (await Promise.all(group.map((input) => openGroup(parts, [input])))).flat();
  }
}

async function openTogether(
  tx: StorageTransaction,
  parts: RecordParts,
  group: readonly OpeningInput[],
): Promise<(Opened | Refusal)[]> {
  let applications: readonly ApplicationsTable[] = [];
  const lock = async (grants: readonly Grant[]) => {
    if (grants.length > 0) applications = await lockApplications(tx, grants);
  };
  const answers = await openCopies(tx, parts, group, lock);
  const entered = new Set<string>();
  for (const [place, answer] of answers.entries()) {
    const input = group[place];
    if (isRefusal(answer) || input === undefined || entered.has(answer.grantId)) continue;
    const row = applications.find(({ grant_id }) => grant_id === answer.grantId);
    if (row?.stage !== 'sent') continue;
    entered.add(answer.grantId);
    const { caller, now } = input;
    const changeId = newUuidV7(now.getTime());
    await enterStage(tx, row, { changeId, stage: 'in_review', by: caller.accountId, now });
  }
  return answers;
}
