import { createReadStream, existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ConfigError, readConfig } from '../server/config/config.ts';
import { readSecrets } from '../server/config/secrets.ts';
import { LogRefused } from '../server/ledger/open-log.ts';
import { openDatabase } from '../server/storage/database.ts';
import { MigrationError } from '../server/storage/migrate.ts';
import { parseIdentities } from './backup/age-keys.ts';
import { BackupError } from './backup/backup-format.ts';
import { tellProgress } from './backup/tell-progress.ts';
import { endWithFault } from './end-with-fault.ts';
import type { AfterRestoreOptions } from './restore/after-restore.ts';
import { type OpenedBackup, openBackup } from './restore/read-archive.ts';
import { mirrorsAt, replay, tellReplay } from './restore/replay.ts';
import { type RestoreReport, restoreBackup } from './restore/restore-backup.ts';

const USAGE = `Usage: npm run restore -- --from FILE --identity FILE [--json]
       npm run restore -- --check --from FILE --identity FILE
       npm run restore -- --replay [--from-url URL]
       npm run restore -- --new-log [--from-url URL] [--unwitnessed]
Puts a backup into an empty database and the logs' storages. DATA_DIR/keys must hold the server's keys before.
  --from         the backup; - for standard input
  --identity     the file of the age identity that opens it
  --check        reads all of it, and restores nothing
  --replay       restores nothing: lets the logs go on behind a database that was restored by other means
  --new-log      where nobody has the logs' newest files any more: lets them go on under new names, and says so in public
  --from-url     a mirror of the log of events, the log of keys beside it: where the logs' own files were lost
  --unwitnessed  goes on although none of the witnesses that are named answers
  --json         one object on the last line`;
const OPTIONS = {
  from: { type: 'string' },
  identity: { type: 'string' },
  check: { type: 'boolean', default: false },
  replay: { type: 'boolean', default: false },
  'new-log': { type: 'boolean', default: false },
  'from-url': { type: 'string' },
  unwitnessed: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

/** `npm run restore`: exit 1 when it failed, 2 when it was asked wrongly. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: OPTIONS });
  const { from, identity, check, json } = values;
  const newLog = values['new-log'];
  if (values.replay || newLog) {
    const order = { newLog, fromUrl: values['from-url'], unwitnessed: values.unwitnessed };
    return replay(readConfig(process.env), order, console.log);
  }
  if (from === undefined) throw new TypeError('--from is missing');
  if (identity === undefined) throw new TypeError('--identity is missing');
  const identities = parseIdentities(await readFile(identity, 'utf8'));
  const began = performance.now();
  const backup = await openBackup(from === '-' ? process.stdin : createReadStream(from), identities);
  try {
    const { tables, after } = check ? await readThrough(backup) : await restore(backup, optionsOf(values));
    const seconds = Math.round(performance.now() - began) / 1000;
    const rows = tables.reduce((sum, [, count]) => sum + count, 0);
    const { release, madeAt, migrations, logs } = backup.manifest;
    const said = { release, madeAt, migration: migrations.length, tables: tables.length, rows, logs, after };
    if (json) console.log(JSON.stringify({ ok: true, ...said, seconds }));
    else {
      console.log(
        `${check ? 'whole' : 'restored'}: ${rows} rows of ${tables.length} tables as of ${madeAt}, in ${seconds} s`,
      );
      for (const line of after === undefined ? [] : tellReplay(after)) console.log(line);
    }
  } finally {
    await backup.close();
  }
}

async function restore(backup: OpenedBackup, options: AfterRestoreOptions): Promise<RestoreReport> {
  const config = readConfig(process.env);
  if (!existsSync(join(config.dataDir, 'keys')))
    throw new BackupError(
      `Put the server's keys in ${join(config.dataDir, 'keys')} first: without those of this backup it is of no use.`,
    );
  const secrets = await readSecrets(config.dataDir);
  const db = await openDatabase(config);
  try {
    return await restoreBackup(
      { db, config, secrets, tell: tellProgress, say: console.error },
      backup,
      options,
    );
  } finally {
    await db.close();
  }
}

/** Whether a backup can be opened and is whole; whose it is only the server's keys tell. */
async function readThrough(
  backup: OpenedBackup,
): Promise<{ tables: RestoreReport['tables']; after: undefined }> {
  for (;;) {
    const next = await backup.members.next();
    if (next.done === true) return { tables: next.value.tables, after: undefined };
  }
}

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];

function optionsOf({ unwitnessed, 'from-url': fromUrl }: Values): AfterRestoreOptions {
  const mirrors = fromUrl === undefined ? {} : { mirrors: mirrorsAt(fromUrl) };
  return { ...mirrors, unwitnessed, now: new Date() };
}

main().catch((error: unknown) => {
  const plain = [BackupError, ConfigError, MigrationError, LogRefused].some((kind) => error instanceof kind);
  endWithFault(error, {
    usage: USAGE,
    say: (message) => (plain ? message : `The restore failed: ${message}`),
  });
});
