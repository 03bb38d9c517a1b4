import { equalBytes } from '../../shared/bytes/equal.ts';
import type { Secrets } from '../config/secrets.ts';
import type { Database } from '../storage/database.ts';
import { putFingerprint } from './store.ts';

/**
 * Binds a database to the server's keys at the first start, and refuses other keys at every later one: with them
 * nobody could sign in, no address could be found, and records would be signed by a stranger.
 * @throws Error that tells the operator what to put where.
 */
export async function holdServerKeys(db: Database, secrets: Secrets): Promise<void> {
  const held = await db.transact((tx) => putFingerprint(tx, secrets.fingerprint));
  if (equalBytes(held, secrets.fingerprint)) return;
  throw new Error(
    'The keys in DATA_DIR/keys are not those that belong to this database.\n' +
      'Put the right ones there (they lie outside database backups on purpose): without them nobody can sign in.',
  );
}
