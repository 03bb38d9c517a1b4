/**
 * One statement is a transaction by itself: it sees one moment, and is kept whole or not at all. Without a transaction around
 * it, it costs one round trip instead of three. Promises to run the first statement, and to refuse a second one.
 */
import { type CompiledQuery, type DatabaseConnection, type Driver, Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import { askIn } from './ask-in.ts';
import type { StorageTransaction } from './database.ts';
import type { Tables } from './tables.ts';

/** Makes {@link Database.once} for a pool. */
export function onceIn(pool: pg.Pool): <T>(fn: (tx: StorageTransaction) => Promise<T>) => Promise<T> {
  const kysely = new Kysely<Tables>({ dialect: new OneStatementDialect(pool) });
  // Store functions take a transaction; that this one ends with its first statement is what it is for.
  return (fn) => kysely.connection().execute((one) => fn(one as StorageTransaction));
}

class OneStatementDialect extends PostgresDialect {
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) {
    super({ pool });
    this.#pool = pool;
  }

  override createDriver(): Driver {
    return {
      init: async () => {},
      acquireConnection: async () => new OneStatement(this.#pool),
      beginTransaction: refuseMore,
      commitTransaction: refuseMore,
      rollbackTransaction: refuseMore,
      releaseConnection: async () => {},
      destroy: async () => {},
    };
  }
}

/** Takes a client of the pool when it is asked, and gives it back with the answer. */
class OneStatement implements DatabaseConnection {
  readonly #pool: pg.Pool;
  #asked = false;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  async executeQuery<R>(query: CompiledQuery) {
    if (this.#asked) refuseMore();
    this.#asked = true;
    return askIn<R>(this.#pool, query);
  }

  streamQuery(): never {
    refuseMore();
  }
}

function refuseMore(): never {
  throw new RangeError('more than one statement needs a transaction: `read` or `transact`');
}
