/** The record with its receipts, and the grants, whose readings the record tells. */
import { readRecord } from '../../shared/api/disclosure.ts';
import type { Answer } from '../../shared/api/endpoint.ts';
import { isRefusal, type Refusal, Tampered } from '../../shared/errors.ts';
import type { LedgerEvent } from '../../shared/record/ledger-event.ts';
import type { LedgerRecord } from '../../shared/record/ledger-record.ts';
import type { Session } from '../accounts/session.ts';
import type { Api } from '../api.ts';
import { verifyOwnRecord } from '../disclosure/own-record.ts';
import { readReceipts } from '../ledger/receipts.ts';
import { type TakenResume, takeGrants } from './take-grants.ts';
import { jsonFile, type Taking } from './taken-file.ts';

type Shown = Answer<typeof readRecord>;

/** What a page of receipts is made of. */
export type TakenReceipts = Pick<Shown, 'people' | 'postings'> & {
  readonly receipts: readonly string[];
  /** How many events are not in the log yet. */
  readonly waiting: number;
};
/** Makes the page that shows receipts and checks them by itself. */
export type FormReceipts = (receipts: TakenReceipts) => Promise<Uint8Array>;

/**
 * Takes record, receipts and grants, which name those of `resumes` that they are from. An entry that does not check stands
 * among the others, and is said to be none.
 */
export async function takeRecord(
  api: Api,
  session: Session,
  taking: Taking,
  { formReceipts, resumes }: { formReceipts: FormReceipts; resumes: readonly TakenResume[] },
): Promise<Refusal | undefined> {
  taking.expect(3);
  const shown = await api(readRecord);
  if (isRefusal(shown)) return shown;
  const { people, postings } = shown;
  const receipts = await receiptsOf(api, session, shown.records, taking);
  if (isRefusal(receipts)) return receipts;
  const records = await Promise.all(
    shown.records.map(async (record) => {
      const event = await checked(session, record);
      if (event === null) taking.miss({ kind: 'record', id: null });
      return { event, receipt: receipts.get(record) ?? null, asShown: record };
    }),
  );
  await taking.put(jsonFile('data/record.json', 'record', { people, postings, records }));
  const proven = records.flatMap(({ receipt }) => receipt ?? []);
  const content = await formReceipts({
    ...{ people, postings, receipts: proven, waiting: records.length - proven.length },
  });
  await taking.put({ path: 'data/receipts.html', kind: 'receipts', name: null, content });

  const events = records.flatMap(({ event }) => event ?? []);
  return takeGrants(api, session, taking, { events, resumes });
}

async function receiptsOf(api: Api, session: Session, records: readonly LedgerRecord[], taking: Taking) {
  try {
    const found = await readReceipts(api, session, records);
    if (isRefusal(found)) return found;
    return new Map(found.map(({ record, receipt }) => [record, receipt]));
  } catch (error) {
    if (!(error instanceof Tampered)) throw error;
    taking.miss({ kind: 'receipts', id: null });
    return new Map<LedgerRecord, string | null>();
  }
}

async function checked(session: Session, record: LedgerRecord): Promise<LedgerEvent | null> {
  try {
    return await verifyOwnRecord(session, record);
  } catch (error) {
    if (error instanceof Tampered) return null;
    throw error;
  }
}
