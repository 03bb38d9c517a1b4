/**
 * `npm run restore -- --replay`: lets the logs go on where they were published, on a database that is an older copy.
 * `--new-log`: under new names, where what was published is lost.
 */
import { holdServerKeys } from '../../server/accounts/server-keys.ts';
import type { Config } from '../../server/config/config.ts';
import { readSecrets } from '../../server/config/secrets.ts';
import { openDatabase } from '../../server/storage/database.ts';
import { migrate } from '../../server/storage/migrate.ts';
import { filesAt } from '../log-files.ts';
import { type AfterRestore, type AfterRestoreOptions, afterRestore } from './after-restore.ts';
import { closeWaysIn } from './close-ways-in.ts';
import { beginNewLogs, type Renewed } from './new-log.ts';

/** What the operator asked for. */
export type ReplayOrder = {
  /** Where the logs' newest files are lost for good: lets them go on under new names. */
  readonly newLog: boolean;
  /** Where a mirror serves the log of events, such as `https://mirror.example/log/events`; the log of keys lies beside it. */
  readonly fromUrl: string | undefined;
  readonly unwitnessed: boolean;
};

/** Does it on the platform of `config`, which must not run, and tells `say` what was done. */
export async function replay(
  config: Config,
  { newLog, fromUrl, unwitnessed }: ReplayOrder,
  say: (line: string) => void,
): Promise<void> {
  const secrets = await readSecrets(config.dataDir);
  const db = await openDatabase(config);
  try {
    await migrate(db.pool);
    await holdServerKeys(db, secrets);
    const platform = { db, config, secrets };
    const mirrors = fromUrl === undefined ? {} : { mirrors: mirrorsAt(fromUrl) };
    const options = { ...mirrors, unwitnessed, now: new Date() };
    const told = newLog
      ? tellNewLogs(await beginNewLogs(platform, options, say))
      : tellReplay(await afterRestore(platform, options));
    await closeWaysIn(db, options.now);
    for (const line of told) say(line);
  } finally {
    await db.close();
  }
}

/** What the operator reads of logs that go on under other names, and what is left to do. */
export function tellNewLogs(renewed: readonly Renewed[]): readonly string[] {
  if (renewed.length === 0) return [];
  const held = renewed.reduce((sum, one) => sum + one.held, 0);
  return [
    ...renewed.flatMap(({ before, key, from, to }) => [
      `The log ${before} has ended. It goes on under a new name, by this key: ${key}`,
      `Of the ${to} entries that it was published with, as far as is known, ${to - from} are lost.`,
    ]),
    'The log of keys says so in public when the platform starts. Browsers go over to the new names by themselves.',
    'Give the new keys to whoever runs a witness or a mirror of yours: until then the new logs have none.',
    ...(held === 0 ? [] : [`${held} permissions stay closed until their candidates have looked at them.`]),
    'Nobody can tell any more which accounts were erased since the backup: those are open again. Say so where people',
    'read it, and erase again whoever asks for it, or is known to have left, before you open the platform to others.',
  ];
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
