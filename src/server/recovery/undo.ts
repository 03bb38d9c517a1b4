import { isRefusal, type Refusal } from '../../shared/errors.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';

/** Ends a transaction with a refusal, and with nothing written: see {@link allOrNothing}. */
export class Undone extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(`undone: ${refusal.refused}`);
    this.refusal = refusal;
  }
}

/**
 * Runs `work` in one transaction. What it returns is committed, a refusal too (a wrong guess counts); a refusal that it
 * throws as {@link Undone} leaves nothing behind, so that a code which was right can be used once more.
 */
export async function allOrNothing<T>(
  db: Database,
  work: (tx: StorageTransaction) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  try {
    return await db.transact(work);
  } catch (error) {
    if (error instanceof Undone) return error.refusal;
    throw error;
  }
}

/** What `result` is, unless it is a refusal: that undoes the transaction. */
export function orUndo<T>(result: T | Refusal): T {
  if (isRefusal(result)) throw new Undone(result);
  return result;
}
