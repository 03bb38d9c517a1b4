/**
 * The one door through which anything comes onto the record: called inside the transaction that changes the state,
 * so that neither can be without the other. Everyone may append; the ledger knows nobody.
 */
import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import { newUuidV7 } from '../../shared/bytes/uuid.ts';
import { Tampered } from '../../shared/errors.ts';
import { type Canonical, canonicalText } from '../../shared/ledger/canonical.ts';
import { commit, endTag, formLeaf, grantKey, grantTag, subjectTag } from '../../shared/ledger/leaf.ts';
import type { LedgerEvent } from '../../shared/record/ledger-event.ts';
import type { LedgerRecord } from '../../shared/record/ledger-record.ts';
import type { SigningKey } from '../../shared/vault/signing.ts';
import type { StorageTransaction } from '../storage/database.ts';
import {
  deleteSubject,
  type EventsTable,
  findEvent,
  insertEvents,
  insertLeaves,
  insertSubject,
  type LeavesTable,
  listEvents,
  listSubjectKeys,
  takeGrantIndexes,
  takeSubjectIndex,
} from './store.ts';

/** Whose event it is, and whether it is an opening of one of the subject's grants. */
export type AppendInput = {
  readonly subjectId: string;
  readonly pool: string;
  readonly event: LedgerEvent;
  /** Set for openings: their tags count by grant, so that its recruiters can check them. */
  readonly openingOf?: string;
};

/** Opens the record of a new account, with the key that its browser made (32 bytes). */
export async function openSubject(
  tx: StorageTransaction,
  subject: { subjectId: string; pool: string; subjectKey: Uint8Array },
): Promise<void> {
  await insertSubject(tx, {
    subject_id: subject.subjectId,
    pool: subject.pool,
    subject_key: subject.subjectKey,
    next_index: 0,
  });
}

/** An event as it stands on the record. */
export type Appended = { readonly leafId: string; readonly record: LedgerRecord };

/** Writes `event` on its subject's record. */
export async function appendEvent(
  tx: StorageTransaction,
  signer: SigningKey,
  input: Omit<AppendInput, 'openingOf'>,
): Promise<Appended> {
  // A self-check has no hours to hide, and waits for no batch.
  const lane = input.pool.startsWith('check-') ? 'now' : 'batch';
  const row = await formOwnRow(tx, signer, input, lane);
  await insertEvents(tx, [row]);
  return { leafId: row.leaf_id, record: toRecord(row) };
}

/** Writes openings on their subjects' records, in this order, by one query for each kind of row. */
export async function appendOpenings(
  tx: StorageTransaction,
  signer: SigningKey,
  inputs: readonly (AppendInput & { readonly openingOf: string })[],
): Promise<Appended[]> {
  if (inputs.length === 0) return [];
  const keys = await listSubjectKeys(
    tx,
    inputs.map(({ subjectId }) => subjectId),
  );
  const grants = Map.groupBy(inputs, ({ openingOf }) => openingOf);
  const firsts = await takeGrantIndexes(
    tx,
    [...grants].map(([grantId, [first, ...more]]) => ({
      ...{ grantId, subjectId: first?.subjectId ?? '', count: 1 + more.length },
    })),
  );
  const rows = await Promise.all(
    inputs.map((input) => {
      const place = grants.get(input.openingOf)?.indexOf(input) ?? 0;
      const index = (firsts.get(input.openingOf) ?? 0) + place;
      return formRow(signer, input, { key: keys.get(input.subjectId), index, lane: 'now' });
    }),
  );
  await insertEvents(tx, rows);
  return rows.map((row) => ({ leafId: row.leaf_id, record: toRecord(row) }));
}

/**
 * The end of a record: `event` is the last of its subject, whose key, events and openings are destroyed in the same breath.
 * Its leaf enters the log at once, like an opening's, under a tag of its own: who restores an older copy finds it by that,
 * and destroys again. All others of the subject enter the log, or stay in it, without what
 * they stand for. Nobody but who is answered has this event.
 */
export async function endSubject(
  tx: StorageTransaction,
  signer: SigningKey,
  input: Omit<AppendInput, 'openingOf'>,
): Promise<{ leafId: string; record: LedgerRecord }> {
  const row = await formOwnRow(tx, signer, input, 'now');
  const { leaf_id, leaf, appended_at, lane, cover, position, index_of } = row;
  await insertLeaves(tx, [{ leaf_id, leaf, appended_at, lane, cover, position, index_of }]);
  await deleteSubject(tx, input.subjectId);
  return { leafId: leaf_id, record: toRecord(row) };
}

async function formOwnRow(
  tx: StorageTransaction,
  signer: SigningKey,
  input: Omit<AppendInput, 'openingOf'>,
  lane: LeavesTable['lane'],
): Promise<EventsTable & LeavesTable> {
  const taken = await takeSubjectIndex(tx, input.subjectId);
  if (taken === undefined) throw noRecord();
  return formRow(signer, input, { ...taken, lane });
}

async function formRow(
  signer: SigningKey,
  { subjectId, pool, event, openingOf }: AppendInput,
  { key, index, lane }: { key: Uint8Array | undefined; index: number; lane: LeavesTable['lane'] },
): Promise<EventsTable & LeavesTable> {
  if (key === undefined) throw noRecord();
  const own = event.type === 'account.erased' ? endTag(key) : subjectTag(key, index);
  const tag = openingOf === undefined ? own : grantTag(grantKey(key, openingOf), index);
  const opening = crypto.getRandomValues(new Uint8Array(32));
  const leaf = formLeaf(commit(event as Canonical, opening), tag);
  const leafId = newUuidV7();
  const signature = await signer.sign('sealfolio/record/v1', leaf);
  return {
    subject_id: subjectId,
    leaf_id: leafId,
    pool,
    grant_id: openingOf ?? null,
    tag_index: index,
    body: canonicalText(event as Canonical),
    opening,
    signature,
    at: new Date(event.at),
    leaf,
    appended_at: new Date(event.at),
    ...{ lane, cover: false, position: null, index_of: null },
  };
}

/** Everything on a subject's record, oldest first. */
export async function readSubjectRecords(tx: StorageTransaction, subjectId: string): Promise<LedgerRecord[]> {
  return (await listEvents(tx, subjectId)).map(toRecord);
}

/** One record, as it was handed out when it was written. */
export async function readOneRecord(
  tx: StorageTransaction,
  subjectId: string,
  leafId: string,
): Promise<LedgerRecord> {
  const row = await findEvent(tx, subjectId, leafId);
  if (row === undefined) throw new Tampered('impossible_state', 'a record that was written is gone');
  return toRecord(row);
}

function toRecord(row: EventsTable & LeavesTable): LedgerRecord {
  return {
    event: row.body,
    opening: encodeBase64url(row.opening),
    leaf: encodeBase64url(row.leaf),
    tagIndex: row.tag_index,
    grantId: row.grant_id,
    signature: encodeBase64url(row.signature),
  };
}

function noRecord(): Tampered {
  return new Tampered('impossible_state', 'an event is about a subject that has no record');
}
