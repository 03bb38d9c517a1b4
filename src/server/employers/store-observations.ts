/** All SQL of what witnesses saw at employers' domains, and of how far each witness's log of it was read. */
import type { FoundAt } from '../../shared/keys/observation.ts';
import type { StorageTransaction } from '../storage/database.ts';

export type DomainObservationsTable = {
  employer_id: string;
  domain: string;
  /** The name of the witness's key. */
  witness: string;
  fingerprint: Uint8Array;
  found: FoundAt[];
  seen_at: Date;
  /** A C2SP tlog-proof, the observation in `extra`. */
  receipt: string;
};
export type ObservationLogsTable = {
  /** The name of the log's key. */
  origin: string;
  /** The newest checkpoint that was seen, a signed note. */
  note: string;
  /** How many entries of it were read. */
  entries_read: number;
};

/** So many at most are told of one employer: as many as its answer holds. */
const MOST_TOLD = 100;

/** Forgets all observations: they are of a log of keys that goes on under another name, and are made anew under it. */
export async function deleteObservations(tx: StorageTransaction): Promise<void> {
  await tx.deleteFrom('employers.domain_observations').execute();
}

/** Keeps what a witness saw last of a domain; what it saw before stays when it is newer. */
export async function keepObservation(tx: StorageTransaction, row: DomainObservationsTable): Promise<void> {
  await tx
    .insertInto('employers.domain_observations')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['employer_id', 'domain', 'witness'])
        .doUpdateSet((eb) => ({
          fingerprint: eb.ref('excluded.fingerprint'),
          found: eb.ref('excluded.found'),
          seen_at: eb.ref('excluded.seen_at'),
          receipt: eb.ref('excluded.receipt'),
        }))
        .whereRef('employers.domain_observations.seen_at', '<', 'excluded.seen_at'),
    )
    .execute();
}

/** The receipts of what witnesses saw at an employer's domains after a moment, newest first. */
export async function listObservations(
  tx: StorageTransaction,
  employerId: string,
  after: Date,
): Promise<string[]> {
  const rows = await tx
    .selectFrom('employers.domain_observations')
    .select('receipt')
    .where('employer_id', '=', employerId)
    .where('seen_at', '>', after)
    .orderBy('seen_at', 'desc')
    .orderBy('domain')
    .orderBy('witness')
    .limit(MOST_TOLD)
    .execute();
  return rows.map(({ receipt }) => receipt);
}

/** Whether there is such an employer. */
export async function knowsEmployer(tx: StorageTransaction, employerId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('employers.employers')
    .select('employer_id')
    .where('employer_id', '=', employerId)
    .executeTakeFirst();
  return row !== undefined;
}

/** How far a witness's log was read; undefined for one that was not read yet. */
export async function findObservationLog(
  tx: StorageTransaction,
  origin: string,
): Promise<ObservationLogsTable | undefined> {
  return tx
    .selectFrom('employers.observation_logs')
    .selectAll()
    .where('origin', '=', origin)
    .executeTakeFirst();
}

/** Notes how far a witness's log was read. */
export async function keepObservationLog(tx: StorageTransaction, row: ObservationLogsTable): Promise<void> {
  const { note, entries_read } = row;
  await tx
    .insertInto('employers.observation_logs')
    .values(row)
    .onConflict((conflict) => conflict.column('origin').doUpdateSet({ note, entries_read }))
    .execute();
}
