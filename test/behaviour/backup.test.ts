import { execFile, spawn } from 'node:child_process';
import { access, cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { signIn } from '../../src/client/accounts/sign-in.ts';
import { isRestoring } from '../../src/server/storage/half-restored.ts';
import { migrate } from '../../src/server/storage/migrate.ts';
import { getAccount } from '../../src/shared/api/accounts.ts';
import { decodeUtf8 } from '../../src/shared/bytes/utf8.ts';
import { parseCheckpoint } from '../../src/shared/ledger/checkpoint.ts';
import { parseNote } from '../../src/shared/ledger/note.ts';
import { type TestPlatform, testPlatform } from '../platform.ts';
import { showAgain } from '../request-stage.ts';
import { digestTables } from '../table-digests.ts';
import {
  backUpWhile,
  type EmptyPlace,
  emptyPlace,
  openAgain,
  restoreInto,
  type StagedBackup,
} from './backup-stage.ts';
import { look } from './log-stage.ts';
import { type Cast, cast, quickArgon2id } from './people.ts';
import { type RaisedStage, raiseStage } from './raised-stage.ts';

const BACKUP = join(import.meta.dirname, '../../src/cli/backup.ts');
const RESTORE = join(import.meta.dirname, '../../src/cli/restore.ts');
const VERIFY = join(import.meta.dirname, '../../src/cli/verify-ledger.ts');

describe('a platform that was backed up', () => {
  let folder: string;
  let raised: RaisedStage;
  let people: Cast;
  let staged: StagedBackup;
  let place: EmptyPlace;
  const others: EmptyPlace[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sealfolio-drill-'));
    raised = await raiseStage();
    people = await cast(raised.stage);
    const { colleague, owner, postingId, candidate } = people;
    await openAgain(owner, postingId);
    expect((await look(candidate)).log.problems).toEqual([]);
    staged = await backUpWhile(raised.platform, folder, () => openAgain(colleague, postingId));
    place = await emptyPlace(raised.platform.config);
  });
  afterAll(async () => {
    for (const other of others) await other.dispose();
    await place.dispose();
    await raised.platform.dispose();
    await rm(folder, { recursive: true, force: true });
  });

  const another = async ({ keys = true } = {}) => {
    const made = await emptyPlace(keys ? raised.platform.config : undefined);
    others.push(made);
    return made;
  };
  /** As it was then, but that nobody is signed in. */
  const asRestored = () => ({ ...staged.digests, 'accounts.sessions': '0 ' });
  /** Nothing was begun, or all of it was cleared away. */
  const isUntouched = async ({ database, config }: EmptyPlace) => {
    const { rows } = await database.database.pool.query(
      `select nspname from pg_namespace where nspname ~ '^[^p]'`,
    );
    const files = await readdir(join(config.dataDir, 'log'), { recursive: true }).catch(() => []);
    return rows.length === 1 && files.every((name) => !name.includes('tile/'));
  };

  it('holds one moment, every table as it was then, while people go on', async () => {
    const { tables } = await restoreInto(place, staged);
    const found = await withClient(place, digestTables);
    expect(found).toEqual(asRestored());
    expect(Object.keys(found)).toEqual(staged.report.manifest.tables.map(({ name }) => name));
    expect(Object.fromEntries(tables)['accounts.accounts']).toBeGreaterThan(5);
    // Somebody wrote in the meantime: the platform has more than its backup.
    expect(await withClient(raised.platform, digestTables)).not.toEqual(staged.digests);
  });

  it('has nothing in its tables that a backup could leave out', async () => {
    const { rows } = await place.database.database.pool.query(
      `select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where relkind in ('S', 'v', 'm', 'p', 'f') and nspname !~ '^pg_' and nspname not in ('information_schema', 'graphile_worker')`,
    );
    expect(rows).toEqual([]);
  });

  it('is refused by a database that holds anything', async () => {
    await expect(restoreInto(place, staged)).rejects.toThrow('The database is not empty');
    expect(await withClient(place, digestTables)).toEqual(asRestored());
  });

  it('leaves nothing behind when it breaks off, was changed, or the keys are others', async () => {
    const broken = await another();
    const last = (bytes: Buffer) => bytes.subarray(0, bytes.length - 20);
    await expect(restoreInto(broken, staged, last)).rejects.toThrow('breaks off, or was changed');
    expect(await isUntouched(broken)).toBe(true);
    const flip = (bytes: Buffer) => bytes.with(bytes.length - 99, (bytes.at(-99) ?? 0) ^ 1) as Buffer;
    await expect(restoreInto(broken, staged, flip)).rejects.toThrow('breaks off, or was changed');
    expect(await isUntouched(broken)).toBe(true);
    const stranger = await another({ keys: false });
    await expect(restoreInto(stranger, staged)).rejects.toThrow('not those that belong to this backup');
    expect(await isUntouched(stranger)).toBe(true);
  });

  it('is no platform’s when its restore was killed, and whole when that is run again', async () => {
    const killed = await another();
    const { database, config, env } = killed;
    const child = spawn(process.execPath, [RESTORE, '--from', '-', '--identity', staged.identityFile], {
      ...{ env: { ...process.env, ...env }, stdio: ['pipe', 'ignore', 'ignore'] },
    });
    const bytes = await readFile(staged.file);
    child.stdin?.write(bytes.subarray(0, bytes.length - 1));
    while ((await readdir(join(config.dataDir, 'log', 'events')).catch(() => [])).length === 0)
      await sleep(20);
    child.kill('SIGKILL');
    expect(await isRestoring(database.database.pool)).toBe(true);
    await expect(migrate(database.database.pool)).rejects.toThrow('being restored');
    // PostgreSQL sees that the connection is gone a moment later.
    while (!(await restoreInto(killed, staged).then(Boolean, isOthers))) await sleep(50);
    expect(await withClient(killed, digestTables)).toEqual(asRestored());
    expect(await isRestoring(database.database.pool)).toBe(false);
  });

  it('goes through the embedded PostgreSQL, and from there into a backup', async () => {
    const dataDir = join(folder, 'embedded');
    const env = { DATA_DIR: dataDir, PORT: place.env.PORT ?? '' };
    await cp(join(place.config.dataDir, 'keys'), join(dataDir, 'keys'), { recursive: true });
    const identity = ['--identity', staged.identityFile, '--json'];
    const restored = await run(RESTORE, ['--from', staged.file, ...identity], env);
    expect(JSON.parse(restored.out)).toMatchObject({ ok: true, tables: staged.report.tables.length });
    const again = join(folder, 'again.age');
    const made = await run(BACKUP, ['--to', again, '--recipient', staged.recipient, '--json'], env);
    const sessions = Object.fromEntries(staged.report.tables)['accounts.sessions'] ?? 0;
    expect(sessions).toBeGreaterThan(0);
    expect(JSON.parse(made.out)).toMatchObject({ ok: true, rows: JSON.parse(restored.out).rows - sessions });
    expect(made.said).toContain('keys are NOT in the backup');
    await expect(access(`${again}.part`)).rejects.toThrow('ENOENT');
  });

  describe('and lost, and put back', () => {
    let restored: TestPlatform;

    beforeAll(async () => {
      const { config, platform } = raised.platform;
      await platform.close();
      restored = await testPlatform({ copyOf: place, env: { PORT: String(config.port) } });
    });
    afterAll(() => restored.dispose());

    it('lets people in, gives out copies, and shows a record that holds', async () => {
      const { candidate, owner, postingId } = people;
      for (const { api, session, address, passphrase } of [candidate, owner]) {
        expect(await api(getAccount), 'every session has ended').toMatchObject({ refused: 'signed_out' });
        const secret = { method: 'passphrase', secret: passphrase } as const;
        const signedIn = await signIn(api, { ...secret, address, argon2id: quickArgon2id });
        expect(granted(signedIn).account.accountId).toBe(session.account.accountId);
      }
      await showAgain(owner);
      expect((await openAgain(owner, postingId)).content.resume).toBeDefined();
      // By a browser that saw the log before: it goes on from there.
      const { log } = await look(candidate);
      expect(log.problems).toEqual([]);
    });

    it('goes on with the logs where they were, as anybody can check', async () => {
      const { eventLog } = restored.platform;
      const before = staged.report.manifest.logs.find(({ log }) => log === 'events');
      const policy = join(folder, 'policy');
      await writeFile(policy, eventLog.policy);
      const { out } = await run(
        VERIFY,
        ['--url', `${restored.origin}/log/events`, '--policy', policy, '--json'],
        {},
      );
      const now = parseCheckpoint(
        parseNote(decodeUtf8((await eventLog.storage.read('checkpoint')) ?? new Uint8Array())).text,
      );
      expect(JSON.parse(out)).toMatchObject({ ok: true, origin: before?.origin });
      expect(now.size).toBeGreaterThan(before?.size ?? Number.POSITIVE_INFINITY);
    });
  });
});

/** Another restore still holds the database; any other failure is thrown. */
function isOthers(error: unknown): boolean {
  if (error instanceof Error && error.message.includes('Another restore')) return false;
  throw error;
}

async function withClient<T>(
  { database }: Pick<TestPlatform, 'database'>,
  act: (client: Parameters<typeof digestTables>[0]) => Promise<T>,
): Promise<T> {
  const client = await database.database.pool.connect();
  try {
    return await act(client);
  } finally {
    client.release();
  }
}

function run(script: string, args: readonly string[], env: Record<string, string>) {
  return new Promise<{ out: string; said: string }>((resolve) => {
    const options = { env: { ...process.env, ...env } };
    execFile(process.execPath, [script, ...args], options, (_error, out, said) => {
      resolve({ out: out.trim().split('\n').at(-1) ?? '', said });
    });
  });
}
