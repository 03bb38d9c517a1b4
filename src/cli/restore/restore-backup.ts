/**
 * A restore, from first to last. Promises that a database is whole or refused: a mark is in it from before the first row
 * until after the last act, and what fails is cleared away, or told and cleared away by the next restore. Writes no
 * checkpoint over one that is published: whether the log went on since is for `after-restore` to judge.
 */
import { prepareQueue } from '../../server/background.ts';
import type { Config } from '../../server/config/config.ts';
import type { Secrets } from '../../server/config/secrets.ts';
import type { LogStorage } from '../../server/ledger/log-storage.ts';
import { openLogStorage } from '../../server/ledger/open-log-storage.ts';
import { CHECKPOINT } from '../../server/ledger/write-log.ts';
import type { Database } from '../../server/storage/database.ts';
import { endRestoring } from '../../server/storage/half-restored.ts';
import { migrate } from '../../server/storage/migrate.ts';
import { MIGRATIONS_FOLDER, readMigrations } from '../../server/storage/migration-files.ts';
import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import { decodeUtf8 } from '../../shared/bytes/utf8.ts';
import { parseCheckpoint } from '../../shared/ledger/checkpoint.ts';
import { folderOfLog } from '../../shared/ledger/log-name.ts';
import { parseNote } from '../../shared/ledger/note.ts';
import { BackupError, type Done, type Manifest } from '../backup/backup-format.ts';
import type { Tell } from '../backup/write-backup.ts';
import { type AfterRestore, type AfterRestoreOptions, afterRestore } from './after-restore.ts';
import { closeWaysIn } from './close-ways-in.ts';
import { type PlacedFiles, placeMembers } from './place-members.ts';
import { claimDatabase, clearDatabase } from './prepare-database.ts';
import type { OpenedBackup } from './read-archive.ts';

/** What is restored into. */
export type RestoreParts = {
  readonly db: Database;
  readonly config: Config;
  readonly secrets: Secrets;
  /** Hears of each table that was written. */
  readonly tell: Tell;
  /** Hears what the operator should read. */
  readonly say: (line: string) => void;
};

/** What was restored. */
export type RestoreReport = { readonly tables: Done['tables']; readonly after: AfterRestore };

/** Restores a backup into an empty database; `options` are those of what follows. */
export async function restoreBackup(
  parts: RestoreParts,
  backup: OpenedBackup,
  options: AfterRestoreOptions,
): Promise<RestoreReport> {
  const { db, config, secrets } = parts;
  await checkFits(backup.manifest, secrets);
  const storages = await openStorages(config, backup.manifest);
  const giveUpClaim = await claimDatabase(db.pool, parts.say);
  const files: PlacedFiles = { made: new Map(), checkpoints: new Map() };
  try {
    const tables = await placeAll(parts, backup, storages, files);
    const after = await finish(parts, files, options);
    return { tables, after };
  } finally {
    giveUpClaim();
  }
}

/** All rows are in. What fails from here on leaves the mark, so that nobody starts on it. */
async function finish(
  { db, config, secrets, say }: RestoreParts,
  { checkpoints }: PlacedFiles,
  options: AfterRestoreOptions,
): Promise<AfterRestore> {
  try {
    for (const [storage, bytes] of checkpoints)
      if ((await storage.read(CHECKPOINT)) === undefined) await storage.replace(CHECKPOINT, bytes);
    await migrate(db.pool, MIGRATIONS_FOLDER, { restoring: true });
    await prepareQueue(db);
    // A platform that was never started has no log to go on with.
    const after =
      checkpoints.size === 0 ? NOTHING_LOST : await afterRestore({ db, config, secrets }, options);
    await closeWaysIn(db, options.now);
    await endRestoring(db.pool);
    return after;
  } catch (error) {
    say('The tables are restored, but the platform cannot start yet. Run the restore again; it begins anew.');
    throw error;
  }
}

const NOTHING_LOST: AfterRestore = { events: undefined, keys: 0, people: 0, erased: 0, held: 0 };

async function placeAll(
  { db, secrets, tell, say }: RestoreParts,
  backup: OpenedBackup,
  storages: ReadonlyMap<string, LogStorage>,
  files: PlacedFiles,
): Promise<Done['tables']> {
  try {
    await migrate(db.pool, MIGRATIONS_FOLDER, { restoring: true, upTo: backup.manifest.migrations.length });
    return await placeMembers({ pool: db.pool, storages, secrets, tell }, backup, files);
  } catch (error) {
    try {
      for (const [storage, paths] of files.made) await storage.remove(paths);
      await clearDatabase(db.pool);
    } catch {
      say('What was half restored could not be cleared away; the next restore does it before it begins.');
    }
    throw error;
  }
}

async function checkFits({ migrations, serverKeys }: Manifest, secrets: Secrets): Promise<void> {
  const own = await readMigrations(MIGRATIONS_FOLDER);
  if (migrations.length > own.length)
    throw new BackupError('A newer release of Sealfolio made this backup: restore it with that release.');
  const other = migrations.find(({ sha256 }, place) => own[place]?.sha256 !== sha256);
  if (other !== undefined)
    throw new BackupError(`The backup was made with another migration ${other.name} than this release has.`);
  if (serverKeys !== encodeBase64url(secrets.fingerprint))
    throw new BackupError(
      'The keys in DATA_DIR/keys are not those that belong to this backup. Put the right ones there first.',
    );
}

/** The storages of the backup's logs, by log; each empty, or of the same log. */
async function openStorages(config: Config, { logs }: Manifest): Promise<ReadonlyMap<string, LogStorage>> {
  const storages = new Map<string, LogStorage>();
  for (const { log, origin } of logs) {
    const storage = await openLogStorage(config, folderOfLog(origin));
    const published = await storage.read(CHECKPOINT);
    const there = published && parseCheckpoint(parseNote(decodeUtf8(published)).text);
    if (there !== undefined && there.origin !== origin)
      throw new BackupError(
        `The log’s storage holds another log, ${there.origin}; the backup’s is ${origin}.`,
      );
    storages.set(log, storage);
  }
  return storages;
}
