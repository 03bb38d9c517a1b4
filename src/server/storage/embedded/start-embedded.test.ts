import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findPostmaster } from './running-postmaster.ts';
import { type EmbeddedPostgres, startEmbedded } from './start-embedded.ts';

let dataDir: string;
let held: EmbeddedPostgres[] = [];

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'sealfolio-embedded-'));
});
afterEach(async () => {
  await Promise.all(held.map((server) => server.stop()));
  held = [];
  await rm(dataDir, { recursive: true });
});

async function start(): Promise<EmbeddedPostgres> {
  const server = await startEmbedded(dataDir);
  held.push(server);
  return server;
}

async function ask<T extends pg.QueryResultRow>(server: EmbeddedPostgres, question: string): Promise<T[]> {
  const client = new pg.Client({ ...server.connection });
  await client.connect();
  try {
    return (await client.query<T>(question)).rows;
  } finally {
    await client.end();
  }
}

/** Waits for the next PostgreSQL after `former`; a test's time limit ends a wait in vain. */
async function nextPid(server: EmbeddedPostgres, former: number): Promise<number> {
  while (server.pid === former) await sleep(10);
  return server.pid;
}

const cannotBeUsed = (server: EmbeddedPostgres) =>
  ask(server, 'select 1').then(
    () => false,
    () => true,
  );

const noted = async () => (await readFile(join(dataDir, 'postgres.socket'), 'utf8')).trim();

const whatRuns = () => findPostmaster(join(dataDir, 'postgres'));

describe('the embedded PostgreSQL', () => {
  it('is durable, speaks UTF-8, sorts by code point, and listens on no network', async () => {
    const server = await start();
    const settings = await ask(
      server,
      `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
         current_setting('listen_addresses') as network, pg_encoding_to_char(encoding) as encoding,
         'Z' < 'a' and lower('É') = 'é' as sorted
       from pg_database where datname = current_database()`,
    );
    expect(settings).toEqual([{ fsync: 'on', commit: 'on', network: '', encoding: 'UTF8', sorted: true }]);
    expect((await stat(server.connection.host)).mode & 0o077).toBe(0);
    await server.stop();
  });

  it('writes no statement, parameter or row into its log', async () => {
    const server = await start();
    await ask(server, 'create table names (name text primary key)');
    await ask(server, `insert into names values ('Mira Okafor')`);
    await expect(ask(server, `insert into names values ('Mira Okafor')`)).rejects.toThrow(/duplicate key/);
    await server.stop();
    const log = await readFile(join(dataDir, 'postgres.log'), 'utf8');
    expect(log).toContain('duplicate key');
    expect(log).not.toContain('Okafor');
  });

  it('is one, however many start it at the same moment', async () => {
    const servers = await Promise.all([1, 2, 3, 4].map(() => start()));
    expect(new Set(servers.map((server) => server.pid)).size).toBe(1);
    expect(new Set(servers.map((server) => server.connection.host)).size).toBe(1);
    expect(servers.filter((server) => !server.adopted)).toHaveLength(1);
    expect(await noted()).toBe(servers[0]?.connection.host);
    await Promise.all(servers.map((server) => server.stop()));
    expect(await whatRuns()).toBeUndefined();
  });

  it('goes on for a server when a command beside it ends, in whatever order they came', async () => {
    const first = await start();
    const second = await start();
    expect([first.adopted, second.adopted]).toEqual([false, true]);
    await first.stop();
    expect(await ask(second, 'select 1 as one')).toEqual([{ one: 1 }]);
    await second.stop();
    expect(await whatRuns()).toBeUndefined();
  });

  it('is waited for while it stops, and started anew', async () => {
    const first = await start();
    await first.stop();
    const orphan = await start();
    const stopping = orphan.stop();
    const next = await start();
    await stopping;
    expect(await ask(next, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(next.pid).not.toBe(orphan.pid);
    await next.stop();
  });

  it('comes up again at the same place when it is killed', async () => {
    const server = await start();
    await ask(server, 'create table kept as select 7 as seven');
    const former = server.pid;
    process.kill(former, 'SIGKILL');
    await nextPid(server, former);
    expect(await ask(server, 'select seven from kept')).toEqual([{ seven: 7 }]);
    await server.stop();
  });

  it('is found at the same place after a restart, though temporary folders were cleared', async () => {
    const first = await start();
    await first.stop();
    await expect(stat(first.connection.host)).rejects.toThrow('ENOENT');
    const second = await start();
    expect(second.connection.host).toBe(first.connection.host);
    await second.stop();
  });

  it('never uses a socket folder that others can enter', async () => {
    const first = await start();
    await first.stop();
    await mkdir(first.connection.host);
    await writeFile(join(first.connection.host, 'theirs'), '');
    await chmod(first.connection.host, 0o777);
    const second = await start();
    expect(second.connection.host).not.toBe(first.connection.host);
    expect((await stat(second.connection.host)).mode & 0o077).toBe(0);
    await second.stop();
    await rm(first.connection.host, { recursive: true });
  });

  it('keeps its handle when one of its own processes is killed', async () => {
    const server = await start();
    await killOneSession(server);
    const second = await start();
    await second.stop();
    while (await cannotBeUsed(server)) await sleep(10); // the sessions are being reset
    await server.stop();
    expect(await whatRuns()).toBeUndefined();
  });

  it('names the process in its way when the one that runs cannot be used', async () => {
    const server = await start();
    const users = join(dataDir, 'postgres', 'pg_ident.conf');
    const allowed = await readFile(users);
    await writeFile(users, '');
    await ask(server, 'select pg_reload_conf()');
    while (!(await cannotBeUsed(server))) await sleep(10);
    await expect(start()).rejects.toThrow(
      new RegExp(
        `PostgreSQL already runs on ${dataDir}/postgres as process ${server.pid} and cannot be used: .*Peer`,
        's',
      ),
    );
    await writeFile(users, allowed);
    process.kill(server.pid, 'SIGHUP');
    await server.stop();
  });

  it('is not held up by a process number that another program was given since', async () => {
    const first = await start();
    await first.stop();
    const { uid, gid } = await stat(join(dataDir, 'postgres'));
    const stranger = spawn('sleep', ['600'], { cwd: '/', ...(process.getuid?.() === 0 ? { uid, gid } : {}) });
    await once(stranger, 'spawn');
    try {
      const note = [
        stranger.pid,
        '/proc/self/cwd',
        1_700_000_000,
        5432,
        first.connection.host,
        '',
        '',
        'ready   ',
      ];
      await writeFile(join(dataDir, 'postgres', 'postmaster.pid'), `${note.join('\n')}\n`);
      const server = await start();
      expect(server.adopted).toBe(false);
      expect(await ask(server, 'select 1 as one')).toEqual([{ one: 1 }]);
      await server.stop();
    } finally {
      stranger.kill();
    }
  });
});

/** Kills one backend as the kernel would under memory pressure; PostgreSQL then resets all its sessions. */
async function killOneSession(server: EmbeddedPostgres): Promise<void> {
  const victim = new pg.Client({ ...server.connection });
  victim.on('error', () => {});
  await victim.connect();
  const { rows } = await victim.query<{ pid: number }>('select pg_backend_pid() as pid');
  const [row] = rows;
  if (row === undefined) throw new Error('the session did not tell its process');
  const ended = new Promise((resolve) => victim.once('end', resolve));
  process.kill(row.pid, 'SIGKILL');
  await ended;
}
