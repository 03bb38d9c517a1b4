/** Ctrl-C, which reaches a command twice: once from the terminal, and once more from npm, which passes it on. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../platform.ts';

const command = (name: string) => fileURLToPath(new URL(`../../src/cli/${name}.ts`, import.meta.url));

describe('a command that is ended twice at once', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sealfolio-pressed-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** Runs one until it says `sign`, and presses Ctrl-C as a terminal and npm do. */
  async function pressTwice(
    child: ChildProcess,
    sign: RegExp,
  ): Promise<{ code: number | null; pid: number }> {
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (said += String(part)));
    for (let tried = 0; tried < 2400 && !sign.test(said) && child.exitCode === null; tried++) await sleep(50);
    expect(said).toMatch(sign);
    const pid = postmasterIn(folder);
    expect(isAlive(pid)).toBe(true);
    const closed = once(child, 'close');
    child.kill('SIGINT');
    await sleep(10);
    child.kill('SIGINT');
    await closed;
    return { code: child.exitCode, pid };
  }

  it('leaves no PostgreSQL behind: npm start', async () => {
    const dataDir = join(folder, 'served');
    const env = {
      PATH: process.env.PATH,
      PORT: String(await freePort()),
      DATA_DIR: dataDir,
      LOG_LEVEL: 'fatal',
    };
    const child = spawn(process.execPath, [command('start')], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const { code, pid } = await pressTwice(child, /Sealfolio runs at/);
    expect(code).toBe(0);
    expect(isAlive(pid)).toBe(false);
    expect(existsSync(join(dataDir, 'postgres', 'postmaster.pid')), 'it was shut down').toBe(false);
    await rm(dataDir, { recursive: true });
  });

  it('leaves neither PostgreSQL nor folder behind: npm run demo, while it builds', async () => {
    const env = { PATH: process.env.PATH, TMPDIR: folder };
    const args = [command('demo'), '--size', '30', '--port', String(await freePort())];
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const { code, pid } = await pressTwice(child, /days ago/);
    expect(code).toBe(0);
    expect(isAlive(pid)).toBe(false);
    expect(readdirSync(folder).filter((name) => name.startsWith('sealfolio-demo-'))).toEqual([]);
  });
});

/** The first process of the PostgreSQL whose data lie somewhere below a folder. */
function postmasterIn(folder: string): number {
  const file = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((name) =>
    name.endsWith('postmaster.pid'),
  );
  return Number(readFileSync(join(folder, file ?? ''), 'utf8').split('\n')[0]);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
