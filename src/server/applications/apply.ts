import type { ApplicationEntry, apply as endpoint } from '../../shared/api/applications.ts';
import type { Body } from '../../shared/api/endpoint.ts';
import { type Refusal, refuse } from '../../shared/errors.ts';
import type { Caller } from '../accounts/caller.ts';
import type { Secrets } from '../config/secrets.ts';
import type { Database } from '../storage/database.ts';
import { AlreadyApplied, makeApplication } from './make-application.ts';

type Sent = Body<typeof endpoint>;
type Parts = { secrets: Secrets; origin: string };

/**
 * Sends an application: grant, copies, conversation and record in one transaction. Sent again with the same content
 * it is answered as the first time; with another content under the same id it is refused.
 */
export async function apply(
  { db, ...parts }: Parts & { db: Database },
  { caller, now, ...sent }: Sent & { caller: Caller; now: Date },
): Promise<{ application: ApplicationEntry } | Refusal> {
  return orAlreadyApplied(() =>
    db.transact((tx) => makeApplication(tx, parts, { caller, sent, requestId: null, now })),
  );
}

/** Runs `work`, which makes an application, and says so when another one of the same moment has won. */
export async function orAlreadyApplied<T>(work: () => Promise<T>): Promise<T | Refusal> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AlreadyApplied) return refuse('already_applied');
    throw error;
  }
}
