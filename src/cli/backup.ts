import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { ConfigError, readConfig } from '../server/config/config.ts';
import { readSecrets } from '../server/config/secrets.ts';
import { openLogStorage } from '../server/ledger/open-log-storage.ts';
import { openDatabase } from '../server/storage/database.ts';
import { checkRecipients, makeIdentityFile } from './backup/age-keys.ts';
import { BackupError } from './backup/backup-format.ts';
import { tellProgress } from './backup/tell-progress.ts';
import { openArchive } from './backup/write-archive.ts';
import { type BackupReport, writeBackup } from './backup/write-backup.ts';
import { writeWholeFile } from './backup/write-whole-file.ts';
import { endWithFault } from './end-with-fault.ts';

const USAGE = `Usage: npm run backup -- --to FILE --recipient age1… [--recipient age1…] [--json]
       npm run backup -- --new-key FILE
Writes the database and the logs' files, of one moment, into one encrypted file; also while the platform runs.
  --to         the file, which must not be there yet; - for standard output
  --recipient  who can open it: an age recipient (age1pq1…, or age1… of the age tool; not both kinds)
  --new-key    makes a key: FILE opens backups and belongs elsewhere, the recipient is printed
  --json       one object on the last line`;
const KEYS = `The server's keys are NOT in the backup: keep DATA_DIR/keys apart from it, and as safe.
Without them a backup cannot be restored: nobody can sign in, no address can be read, and the logs cannot go on.`;

/** `npm run backup`: exit 1 when it failed, 2 when it was asked wrongly. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      to: { type: 'string' },
      recipient: { type: 'string', multiple: true, default: [] },
      'new-key': { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const { to, recipient, json } = values;
  if (values['new-key'] !== undefined) {
    console.log(await makeIdentityFile(values['new-key']));
    return;
  }
  if (to === undefined) throw new TypeError('--to is missing');
  const recipients = checkRecipients(recipient);
  const began = performance.now();
  const write = (sink: Writable) => backUp(recipients, sink);
  const { report, bytes } = to === '-' ? await write(process.stdout) : await writeWholeFile(to, write);
  console.error(KEYS);
  const seconds = Math.round(performance.now() - began) / 1000;
  const rows = report.tables.reduce((sum, [, count]) => sum + count, 0);
  const { release, madeAt, migrations, logs } = report.manifest;
  const said = {
    ok: true,
    to,
    release,
    madeAt,
    migration: migrations.length,
    tables: report.tables.length,
    rows,
  };
  // The backup itself is on standard output.
  const print = to === '-' ? console.error : console.log;
  if (json) print(JSON.stringify({ ...said, bytes, logs, seconds }));
  else
    print(
      `${to}: ${rows} rows of ${said.tables} tables and ${logs.length} logs as of ${madeAt}, in ${seconds} s`,
    );
}

async function backUp(
  recipients: readonly string[],
  sink: Writable,
): Promise<{ report: BackupReport; bytes: number }> {
  const config = readConfig(process.env);
  const { dataDir, databaseUrl } = config;
  if (
    !existsSync(join(dataDir, 'keys')) ||
    (databaseUrl === undefined && !existsSync(join(dataDir, 'postgres')))
  )
    throw new BackupError(
      `There is no platform in ${dataDir}: set DATA_DIR, and DATABASE_URL if it has one.`,
    );
  const secrets = await readSecrets(dataDir);
  const now = new Date();
  const db = await openDatabase(config);
  try {
    const archive = openArchive(recipients, sink, now);
    try {
      const openLog = (log: string) => openLogStorage(config, log);
      const report = await writeBackup({ db, secrets, openLog, tell: tellProgress }, archive, now);
      await archive.finish();
      return { report, bytes: archive.bytes };
    } catch (error) {
      await archive.abort();
      throw error;
    }
  } finally {
    await db.close();
  }
}

main().catch((error: unknown) => {
  const plain = error instanceof BackupError || error instanceof ConfigError;
  endWithFault(error, {
    usage: USAGE,
    say: (message) => (plain ? message : `The backup failed, and nothing is left of it: ${message}`),
    print: process.argv.includes('-') ? console.error : console.log,
  });
});
