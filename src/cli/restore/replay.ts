/** `npm run restore -- --replay`: lets the logs go on where they were published, on a database that is an older copy. */
import { holdServerKeys } from '../../server/accounts/server-keys.ts';
import type { Config } from '../../server/config/config.ts';
import { readSecrets } from '../../server/config/secrets.ts';
import { openDatabase } from '../../server/storage/database.ts';
import { migrate } from '../../server/storage/migrate.ts';
import { filesAt } from '../log-files.ts';
import { type AfterRestore, type AfterRestoreOptions, afterRestore } from './after-restore.ts';

/** What the operator asked for. */
export type ReplayOrder = {
  /** Where a mirror serves the log of events, such as `https://mirror.example/log/events`; the log of keys lies beside it. */
  readonly fromUrl: string | undefined;
  readonly unwitnessed: boolean;
};

/** Does it on the platform of `config`, which must not run, and tells `say` what was done. */
export async function replay(
  config: Config,
  { fromUrl, unwitnessed }: ReplayOrder,
  say: (line: string) => void,
): Promise<void> {
  const secrets = await readSecrets(config.dataDir);
  const db = await openDatabase(config);
  try {
    await migrate(db.pool);
    await holdServerKeys(db, secrets);
    const done = await afterRestore(
      { db, config, secrets },
      { ...(fromUrl !== undefined && { mirrors: mirrorsAt(fromUrl) }), unwitnessed, now: new Date() },
    );
    for (const line of tellReplay(done)) say(line);
  } finally {
    await db.close();
  }
}

/** What was done, for the operator: a line for each thing. */
export function tellReplay({ events, keys, people, erased, held }: AfterRestore): readonly string[] {
  const back = keys === 0 ? [] : [`${keys} entries of the log of keys came back.`];
  if (events === undefined) return [...back, 'The database knows all that was published of events.'];
  return [
    ...back,
    `The log of events goes on at ${events.to} entries; of ${events.entries} of them the database knows nothing.`,
    ...(events.entries === 0 ? [] : ['The log of keys will say so in public when the platform starts.']),
    ...(people === 0 ? [] : [`${people} people lost acts of theirs; they are told when they sign in.`]),
    ...(held === 0 ? [] : [`${held} permissions stay closed until their candidates have looked at them.`]),
    ...(erased === 0 ? [] : [`${erased} accounts that were erased since are erased again.`]),
  ];
}

/** The logs that a mirror serves, by the address of its log of events. */
export function mirrorsAt(fromUrl: string): NonNullable<AfterRestoreOptions['mirrors']> {
  const keys = fromUrl.replace(/\/events\/?$/, '/keys');
  return { events: filesAt(fromUrl), ...(keys !== fromUrl && { keys: filesAt(keys) }) };
}
