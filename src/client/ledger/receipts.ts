/**
 * Receipts of one's own events, to be kept where the platform cannot reach: made of what the record says and of the
 * log's own proofs. Promises that every receipt handed out was verified as anybody will verify it, with the log's key as
 * this browser first saw it. An event that no proof fits gets none; the check of the log says why (check-own-log.ts).
 */
import { isRefusal, type Refusal, Tampered } from '../../shared/errors.ts';
import { formKey } from '../../shared/ledger/note.ts';
import type { Policy } from '../../shared/ledger/policy.ts';
import { formEventReceipt, verifyEventReceipt } from '../../shared/record/event-receipt.ts';
import type { LedgerEvent } from '../../shared/record/ledger-event.ts';
import type { LedgerRecord } from '../../shared/record/ledger-record.ts';
import type { Session } from '../accounts/session.ts';
import type { Api } from '../api.ts';
import { verifyOwnRecord } from '../disclosure/own-record.ts';
import { askLog, type LogAnswer } from './ask-log.ts';
import { verifyLogNote } from './check-receipt.ts';
import { logPolicyOf } from './log-policy.ts';
import { readHashes } from './open-next.ts';
import { nameEvent, questionsOf, seriesOf } from './own-series.ts';

/** An event of one's own, and its receipt; null as long as it does not stand in the log. */
export type OwnReceipt = {
  readonly record: LedgerRecord;
  readonly event: LedgerEvent;
  readonly receipt: string | null;
};

/**
 * The receipts of `records`, in their order; records that are not the account's own are left out. Throws `Tampered` when
 * the log is not the one that this browser saw before, or its checkpoint does not hold.
 */
export async function readReceipts(
  api: Api,
  session: Session,
  records: readonly LedgerRecord[],
): Promise<readonly OwnReceipt[] | Refusal> {
  const log = logPolicyOf(session);
  const { key, policy } = log;
  const own = await eachOwn(session, records);
  const series = seriesOf(
    own.map(({ record }) => record),
    { seen: undefined, verified: new Map() },
  ).filter(({ events }) => events.length > 0);
  const answers = await askLog(api, { log, seen: undefined }, series.flatMap(questionsOf));
  if (isRefusal(answers)) return answers;
  if ('code' in answers) throw new Tampered('bad_checkpoint', answers.text);
  const places = placesIn(answers);
  const receipts: OwnReceipt[] = [];
  for (const { record, event } of own) {
    const place = places.get(nameEvent(record));
    const receipt = place && formEventReceipt(record, { ...place, logKey: formKey(key) });
    const holds = receipt !== undefined && (await fits(receipt, { ...policy, quorum: undefined }));
    receipts.push({ record, event, receipt: holds ? receipt : null });
  }
  return receipts;
}

async function eachOwn(session: Session, records: readonly LedgerRecord[]) {
  const own: { record: LedgerRecord; event: LedgerEvent }[] = [];
  for (const record of records) {
    const event = await orNothing(() => verifyOwnRecord(session, record));
    if (event !== undefined) own.push({ record, event });
  }
  return own;
}

/** Where each event stands, by its name, under the checkpoint of the answer that says so. */
function placesIn(answers: readonly LogAnswer[]) {
  return new Map(
    answers.flatMap(({ view }) =>
      view.placed.map((place) => {
        const { index, proof } = place;
        return [nameEvent(place), { index, proof: readHashes(proof), checkpoint: view.checkpoint }] as const;
      }),
    ),
  );
}

async function fits(receipt: string, policy: Policy): Promise<boolean> {
  return (await orNothing(() => verifyEventReceipt(receipt, { policy }, verifyLogNote))) !== undefined;
}

async function orNothing<T>(verify: () => Promise<T>): Promise<T | undefined> {
  try {
    return await verify();
  } catch (error) {
    if (error instanceof Tampered) return undefined;
    throw error;
  }
}
