/**
 * Transactions in fewer round trips (PostgreSQL's pipeline mode): one begins in the same breath as its first question is
 * asked, and whoever only reads does not wait for the end. Promises the same answers, and the same order on a connection. Does
 * not promise that nothing is done where a transaction cannot even begin, as on a standby: its first question was sent by then.
 * So this is for whoever has the database alone, and no part of a platform that serves people.
 */
import {
  type DatabaseConnection,
  PostgresDialect,
  type PostgresDialectConfig,
  PostgresDriver,
  type TransactionSettings,
} from 'kysely';

/** For a pool whose connections are pipelined. */
export class PipelinedDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig;

  constructor(config: PostgresDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): PostgresDriver {
    return new PipelinedDriver(this.#config);
  }
}

type Begun = { readonly answer: Promise<void>; readonly readsOnly: boolean };

class PipelinedDriver extends PostgresDriver {
  readonly #begun = new WeakMap<DatabaseConnection, Begun>();

  override async beginTransaction(
    connection: Parameters<PostgresDriver['beginTransaction']>[0],
    settings: TransactionSettings,
  ): Promise<void> {
    const answer = super.beginTransaction(connection, settings);
    // Heard of at the end.
    answer.catch(() => {});
    this.#begun.set(connection, { answer, readsOnly: settings.accessMode === 'read only' });
  }

  override async commitTransaction(
    connection: Parameters<PostgresDriver['commitTransaction']>[0],
  ): Promise<void> {
    const begun = this.#begun.get(connection);
    await begun?.answer;
    const ended = super.commitTransaction(connection);
    if (begun?.readsOnly === true) ended.catch(() => {});
    else await ended;
  }
}
