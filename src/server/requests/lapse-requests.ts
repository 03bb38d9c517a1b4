import type { Secrets } from '../config/secrets.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import { recordEnd } from './record-end.ts';
import { listDue, lockRequest, type RequestName, setEnded } from './store.ts';

type Parts = { secrets: Secrets; origin: string };

/**
 * Ends the requests whose time is over, some hundred at a time: messages are destroyed, and the end stands on the record.
 * Both sides see them lapsed already. One that fails keeps no other from its end: its error is thrown when all were tried.
 */
export async function lapseRequests(db: Database, parts: Parts, now: Date): Promise<number> {
  const due = await db.once((tx) => listDue(tx, now, 500));
  const failures: unknown[] = [];
  for (const request of due) {
    try {
      await db.transact((tx) => lapse(tx, parts, request, now));
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} of ${due.length} requests could not be ended`);
  return due.length;
}

async function lapse(tx: StorageTransaction, parts: Parts, name: RequestName, now: Date): Promise<void> {
  const row = await lockRequest(tx, name);
  if (row === undefined || row.answer !== null || row.lapsed_at !== null) return;
  await setEnded(tx, row, { lapsed_at: now });
  await recordEnd(tx, parts, row, { what: 'lapsed', now });
}
