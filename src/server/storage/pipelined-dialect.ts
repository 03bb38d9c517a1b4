/**
 * Transactions in fewer messages (PostgreSQL's pipeline mode): one begins in the same breath as its first question is asked,
 * and one that only read ends in the breath in which its connection's next one begins, or a moment later. Promises the same
 * answers, and the same order on a connection. Does not promise that nothing is done where a transaction cannot even begin, as
 * on a standby: its first question was sent by then. So this is for whoever has the database alone, and no part of a platform
 * that serves people.
 */
import {
  AbortedTransactionError,
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  PostgresDialect,
  type TransactionSettings,
} from 'kysely';
import type pg from 'pg';
import { askIn } from './ask-in.ts';

/** For a pool whose connections are pipelined. */
export class PipelinedDialect extends PostgresDialect {
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) {
    super({ pool });
    this.#pool = pool;
  }

  override createDriver(): Driver {
    return new PipelinedDriver(this.#pool);
  }
}

/** So long one that only read is left open when nobody takes its connection. */
const LEFT_OPEN_MS = 20;

class PipelinedDriver implements Driver {
  readonly #pool: pg.Pool;
  readonly #begun = new WeakMap<pg.ClientBase, { answer: Promise<unknown>; readsOnly: boolean }>();
  readonly #open = new WeakSet<pg.ClientBase>();
  /** Of which nobody knows whether their transaction is still open. */
  readonly #broken = new WeakSet<pg.ClientBase>();

  constructor(pool: pg.Pool) {
    this.#pool = pool;
    // Also for those who take a connection without a transaction.
    pool.on('acquire', (client) => this.#end(client));
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<PipelinedConnection> {
    return new PipelinedConnection(await this.#pool.connect());
  }

  async beginTransaction(
    { client }: PipelinedConnection,
    { isolationLevel, accessMode }: TransactionSettings,
  ): Promise<void> {
    const level = isolationLevel === undefined ? '' : ` isolation level ${isolationLevel}`;
    const answer = client.query(`start transaction${level} ${accessMode ?? ''}`);
    // Heard of at the end.
    answer.catch(() => {});
    this.#begun.set(client, { answer, readsOnly: accessMode === 'read only' });
  }

  async commitTransaction({ client }: PipelinedConnection): Promise<void> {
    const begun = this.#begun.get(client);
    await begun?.answer;
    if (begun?.readsOnly === true) {
      this.#open.add(client);
      setTimeout(() => this.#end(client), LEFT_OPEN_MS).unref();
      return;
    }
    const { command } = await client.query('commit');
    // What PostgreSQL answers where an error of a question was not heeded.
    if (command === 'ROLLBACK') throw new AbortedTransactionError();
  }

  async rollbackTransaction({ client }: PipelinedConnection): Promise<void> {
    this.#broken.add(client);
    await client.query('rollback');
    this.#broken.delete(client);
  }

  async releaseConnection({ client }: PipelinedConnection): Promise<void> {
    client.release(this.#broken.has(client));
  }

  async destroy(): Promise<void> {
    await this.#pool.end();
  }

  #end(client: pg.ClientBase): void {
    if (this.#open.delete(client)) client.query('commit').catch(() => {});
  }
}

class PipelinedConnection implements DatabaseConnection {
  readonly client: pg.PoolClient;

  constructor(client: pg.PoolClient) {
    this.client = client;
  }

  executeQuery<R>(query: CompiledQuery) {
    return askIn<R>(this.client, query);
  }

  streamQuery(): never {
    throw new RangeError('nothing is streamed within a pipeline');
  }
}
