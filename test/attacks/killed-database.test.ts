import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findPostmaster } from '../../src/server/storage/embedded/running-postmaster.ts';
import { startEmbedded } from '../../src/server/storage/embedded/start-embedded.ts';

let dataDir: string;
const children = new Set<ChildProcess>();

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'sealfolio-killed-'));
});
afterEach(async () => {
  for (const child of children) {
    if (child.kill('SIGKILL')) await once(child, 'close');
  }
  children.clear();
  await (await startEmbedded(dataDir)).stop();
  await rm(dataDir, { recursive: true });
});

describe('a kill -9 in the middle of writing', () => {
  it('loses nothing acknowledged, in 20 kills of the server, of PostgreSQL, and of both', async () => {
    const acknowledged = new Set<number>();
    let writer = await startWriter(acknowledged);
    for (let round = 0; round < 20; round++) {
      await writer.acknowledgeMore(40);
      const kill = (['server', 'database', 'both'] as const)[round % 3];
      if (kill !== 'server') process.kill(writer.databasePid(), 'SIGKILL');
      if (kill !== 'database') {
        await writer.kill();
        writer = await startWriter(acknowledged);
      } else {
        await writer.acknowledgeMore(8); // the same server goes on, on a PostgreSQL that came up again
        await writer.terminate();
        writer = await startWriter(acknowledged);
      }
      expect(await missing(acknowledged), `after the kill of ${kill}, round ${round}`).toEqual([]);
    }
    await writer.terminate();
    expect(acknowledged.size).toBeGreaterThan(800);
  }, 600_000);

  it('leaves a PostgreSQL that the next start adopts, and stops when it ends', async () => {
    const writer = await startWriter(new Set());
    const orphan = writer.databasePid();
    await writer.kill();
    const adopted = await startEmbedded(dataDir);
    expect([adopted.adopted, adopted.pid]).toEqual([true, orphan]);
    await adopted.stop();
    expect(await findPostmaster(join(dataDir, 'postgres'))).toBeUndefined();
  });
});

describe('a SIGTERM in the middle of writing', () => {
  it('ends the server and PostgreSQL cleanly, with nothing to recover', async () => {
    const acknowledged = new Set<number>();
    const writer = await startWriter(acknowledged);
    await writer.acknowledgeMore(20);
    expect(await writer.terminate()).toBe(0);
    expect(await findPostmaster(join(dataDir, 'postgres'))).toBeUndefined();
    const log = await readFile(join(dataDir, 'postgres.log'), 'utf8');
    expect(log.trimEnd()).toMatch(/database system is shut down$/);
    expect(await missing(acknowledged)).toEqual([]);
    expect(await readFile(join(dataDir, 'postgres.log'), 'utf8')).not.toMatch(/recovery/);
  });
});

type Writer = {
  databasePid(): number;
  /** Resolves when that many more writes were acknowledged. */
  acknowledgeMore(count: number): Promise<void>;
  kill(): Promise<void>;
  /** Ends it by SIGTERM; answers its exit code. */
  terminate(): Promise<number | null>;
};

let firstId = 1;

async function startWriter(acknowledged: Set<number>): Promise<Writer> {
  firstId += 1_000_000;
  const script = join(import.meta.dirname, 'write-until-killed.ts');
  const child = spawn(process.execPath, [script, dataDir, String(firstId)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.add(child);
  const lines = createInterface({ input: child.stdout });
  const [greeting] = await once(lines, 'line');
  const pid = Number(/^up (\d+)$/.exec(String(greeting))?.[1]);
  child.on('close', () => children.delete(child));
  lines.on('line', (line) => acknowledged.add(Number(line)));
  const ended = once(child, 'close');
  return {
    databasePid: () => pid,
    async acknowledgeMore(count) {
      for (let left = count; left > 0; left--) await once(lines, 'line');
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async terminate() {
      child.kill('SIGTERM');
      return (await ended)[0];
    },
  };
}

/** What was acknowledged before this question and is not there; a writer may go on meanwhile. */
async function missing(acknowledged: ReadonlySet<number>): Promise<number[]> {
  const expected = [...acknowledged];
  const server = await startEmbedded(dataDir);
  const client = new pg.Client({ ...server.connection });
  await client.connect();
  const { rows } = await client.query<{ id: string }>('select id from probe.written');
  await client.end();
  await server.stop();
  const kept = new Set(rows.map((row) => Number(row.id)));
  return expected.filter((id) => !kept.has(id));
}
