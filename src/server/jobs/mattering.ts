/**
 * Which facets matter to an employer for an occupation. One choice for all its postings of that occupation, for 30 days:
 * whoever could choose anew each day would see the same people cut another way each day, and put the cuts together.
 */
import type { Answer } from '../../shared/api/endpoint.ts';
import type { readMattering as endpoint } from '../../shared/api/jobs.ts';
import { DEFAULT_MATTERING } from '../../shared/card/generalise.ts';
import type { Refusal } from '../../shared/errors.ts';
import type { Facet } from '../../shared/vocabulary/facets.ts';
import type { Caller } from '../accounts/caller.ts';
import { requireMember } from '../employers/membership.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import { findChoice, fixChoice } from './store-mattering.ts';

/** How long a choice holds, in milliseconds. */
export const MATTERING_HOLDS = 30 * 86_400_000;

/** What matters to an employer for an occupation: as it was fixed last, else the default. */
export async function findMattering(
  tx: StorageTransaction,
  employerId: string,
  occupation: string,
): Promise<readonly Facet[]> {
  return (await findChoice(tx, employerId, occupation))?.facets ?? DEFAULT_MATTERING;
}

/**
 * Fixes what matters, as a posting opens. A choice younger than 30 days stays as it is; where the posting names nothing,
 * what held so far holds on.
 */
export async function fixMattering(
  tx: StorageTransaction,
  input: {
    employerId: string;
    occupation: string;
    pool: string;
    mattering: readonly Facet[] | undefined;
    now: Date;
  },
): Promise<void> {
  const { employerId, occupation, pool, now } = input;
  const facets = input.mattering ?? (await findMattering(tx, employerId, occupation));
  await fixChoice(
    tx,
    { employer_id: employerId, occupation, pool, facets: [...facets], fixed_at: now },
    { unlessSince: new Date(now.getTime() - MATTERING_HOLDS) },
  );
}

/** What matters to the caller's employer for an occupation, and until when that is fixed; null when it is not. */
export async function readMattering(
  db: Database,
  input: { caller: Caller; employerId: string; occupation: string; now: Date },
): Promise<Answer<typeof endpoint> | Refusal> {
  const { caller, employerId, occupation, now } = input;
  return db.read(async (tx) => {
    const employer = await requireMember(tx, caller, employerId);
    if ('refused' in employer) return employer;
    const choice = await findChoice(tx, employerId, occupation);
    const until = choice && new Date(choice.fixed_at.getTime() + MATTERING_HOLDS);
    return {
      mattering: [...(choice?.facets ?? DEFAULT_MATTERING)],
      fixedUntil: until !== undefined && until > now ? until.toISOString() : null,
    };
  });
}
