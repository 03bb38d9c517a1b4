/**
 * One transaction in which several people act at once: while PostgreSQL answers one, the next ones ask, and what is asked in
 * one turn of the thread goes out as one message (PostgreSQL calls it a pipeline). All of it is committed, or nothing. Each
 * person's own questions keep their order. For a process that builds a demo alone.
 */
import { type Driver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import pg from 'pg';
import { askIn } from '../../server/storage/ask-in.ts';
import type { Database, StorageTransaction } from '../../server/storage/database.ts';
import { gatheringSocket } from '../../server/storage/gathering-socket.ts';
import { retryConflicts } from '../../server/storage/retry-conflicts.ts';
import type { Tables } from '../../server/storage/tables.ts';

/** Does the works at once, each in what is its transaction; what each gave, in their order. */
export type ActTogether = <T>(
  works: readonly ((tx: StorageTransaction) => Promise<T>)[],
) => Promise<readonly T[]>;

/** A connection to the same database for this, and its end. */
export async function openTogether(db: Database): Promise<{ act: ActTogether; close(): Promise<void> }> {
  const client = new pg.Client({ ...db.pool.options, stream: gatheringSocket, pipeline: true });
  await client.connect();
  const parts = partsOf(client);
  const act: ActTogether = (works) =>
    retryConflicts(async () => {
      await client.query('begin');
      const done = await Promise.allSettled(works.map((work) => parts.transaction().execute(work)));
      const failed = done.find((one) => one.status === 'rejected');
      await client.query(failed === undefined ? 'commit' : 'rollback');
      if (failed !== undefined) throw failed.reason;
      return done.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    });
  return { act, close: () => client.end() };
}

/** Transactions that begin and end with the whole one. */
function partsOf(client: pg.Client): Kysely<Tables> {
  const driver: Driver = {
    init: async () => {},
    acquireConnection: async () => ({
      executeQuery: (query) => askIn(client, query),
      streamQuery() {
        throw new RangeError('nothing is streamed within a pipeline');
      },
    }),
    beginTransaction: async () => {},
    commitTransaction: async () => {},
    rollbackTransaction: async () => {},
    releaseConnection: async () => {},
    destroy: async () => {},
  };
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => driver,
      createIntrospector: (of) => new PostgresIntrospector(of),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
}
