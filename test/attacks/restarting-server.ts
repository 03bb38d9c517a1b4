/** The server as `npm start` runs it, in a process of its own, to be killed and started again on one data folder. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const START = fileURLToPath(new URL('../../src/cli/start.ts', import.meta.url));

/** A server that can be killed. */
export type RestartingServer = {
  readonly url: string;
  start(): Promise<void>;
  /** `kill -9` of the server's process; its PostgreSQL goes on. */
  killServer(): Promise<void>;
  /** `kill -9` of PostgreSQL's first process. */
  killDatabase(): Promise<void>;
  /** Until requests reach the database again. */
  ready(): Promise<void>;
  /** Ends it as an operator does. */
  end(): Promise<number | null>;
};

/** A server on `port` with the embedded PostgreSQL under `dataDir`; not started yet. */
export function restartingServer(dataDir: string, port: number): RestartingServer {
  const url = `http://localhost:${port}`;
  let child: ChildProcess | undefined;
  let said = '';
  const signal = async (name: 'SIGKILL' | 'SIGTERM') => {
    const ended = child;
    child = undefined;
    if (ended === undefined) return null;
    if (ended.exitCode !== null) return ended.exitCode;
    const closed = once(ended, 'close');
    ended.kill(name);
    await closed;
    return ended.exitCode;
  };
  const ready = async () => {
    for (let tried = 0; tried < 2400; tried++) {
      const answer = await fetch(`${url}/readyz`).catch(() => undefined);
      if (answer?.status === 200) return;
      if (typeof child?.exitCode === 'number') break;
      await sleep(50);
    }
    throw new Error(`the server did not come up within two minutes: ${said}`);
  };
  return {
    ...{ url, ready },
    async start() {
      const env = { PATH: process.env.PATH, PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'fatal' };
      said = '';
      child = spawn(process.execPath, [START], { env, stdio: ['ignore', 'pipe', 'pipe'] });
      for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (said += String(part)));
      await ready();
    },
    async killServer() {
      await signal('SIGKILL');
    },
    async killDatabase() {
      const [pid = ''] = (await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n');
      process.kill(Number(pid), 'SIGKILL');
    },
    end: () => signal('SIGTERM'),
  };
}
