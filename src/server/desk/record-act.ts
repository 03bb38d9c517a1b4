import type { Secrets } from '../config/secrets.ts';
import { appendEvent } from '../ledger/append-event.ts';
import type { StorageTransaction } from '../storage/database.ts';
import { type ActsTable, findAdmission } from './store.ts';

/** What records are written with. */
export type Recorder = { readonly secrets: Secrets; readonly origin: string };

/** Writes what operators do together about one of them on that one's record. */
export async function recordAct(
  tx: StorageTransaction,
  { secrets, origin }: Recorder,
  act: ActsTable,
  told: { accountId: string; what: 'proposed' | 'confirmed' | 'refused'; by: string; now: Date },
): Promise<void> {
  await appendEvent(tx, secrets.recordKey, {
    subjectId: told.accountId,
    pool: act.pool,
    event: {
      v: 1,
      origin,
      at: told.now.toISOString(),
      type: 'operator.act',
      accountId: told.accountId,
      kind: act.kind,
      what: told.what,
      by: told.by,
      reason: act.reason,
    },
  });
}

/** An operator came by a mailed link: who let them in, and why, is the beginning of their record. */
export async function recordAdmission(
  tx: StorageTransaction,
  recorder: Recorder,
  came: { accountId: string; pool: string; addressHash: Uint8Array; now: Date },
): Promise<void> {
  const act = await findAdmission(tx, came.pool, came.addressHash);
  if (act === undefined || act.decided_by === null) return;
  const { accountId, now } = came;
  await recordAct(tx, recorder, act, { accountId, what: 'proposed', by: act.proposed_by, now });
  await recordAct(tx, recorder, act, { accountId, what: 'confirmed', by: act.decided_by, now });
}
