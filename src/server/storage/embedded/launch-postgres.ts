import { type ChildProcess, spawn } from 'node:child_process';
import { open, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunAs } from './cluster-owner.ts';
import { HAS_PROC } from './running-postmaster.ts';

const LONGEST_LOG = 10 * 1024 * 1024;

/** A PostgreSQL that was started; `exited` tells when it did not stay, `complaint` what it wrote since its start. */
export type Launched = {
  readonly pid: number | undefined;
  readonly exited: () => boolean;
  readonly complaint: () => Promise<string>;
};

/** Starts PostgreSQL on `folder`, without waiting until it answers. Its log is `logFile`: an orphan outlives pipes. */
export async function launchPostgres(
  binaries: string,
  folder: string,
  socketFolder: string,
  logFile: string,
  runAs: RunAs,
): Promise<Launched> {
  const begin = await rotate(logFile);
  const log = await open(logFile, 'a', 0o600);
  try {
    const child = start(join(binaries, 'bin', 'postgres'), folder, runAs, settings(socketFolder), log.fd);
    let ended = false;
    child.on('exit', () => {
      ended = true;
    });
    child.on('error', () => {
      ended = true;
    });
    child.unref();
    return {
      pid: child.pid,
      exited: () => ended,
      complaint: async () => (await readFile(logFile)).subarray(begin).toString('utf8').trim(),
    };
  } finally {
    await log.close();
  }
}

function settings(socketFolder: string): string[] {
  return [
    'listen_addresses=',
    'port=5432',
    `unix_socket_directories=${socketFolder}`,
    'unix_socket_permissions=0700',
    'fsync=on',
    'synchronous_commit=on',
    'full_page_writes=on',
    'timezone=UTC',
    'log_timezone=UTC',
    // The log is kept in the clear: no statement, no parameter and no row may get into it.
    'log_statement=none',
    'log_min_error_statement=panic',
    'log_error_verbosity=terse',
    'log_parameter_max_length_on_error=0',
  ].flatMap((setting) => ['-c', setting]);
}

/** Runs `program` of PostgreSQL on `folder` until it ends. @throws Error with its complaint if it fails. */
export async function runToEnd(program: string, folder: string, runAs: RunAs, args: string[]): Promise<void> {
  const child = start(program, folder, runAs, args, 'pipe');
  const said: Buffer[] = [];
  child.stdout?.on('data', (bytes: Buffer) => said.push(bytes));
  child.stderr?.on('data', (bytes: Buffer) => said.push(bytes));
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (code !== 0) throw new Error(`${program} on ${folder} failed:\n${Buffer.concat(said).toString('utf8')}`);
}

/**
 * The working folder is entered before the user changes, and then named through /proc: so the cluster may lie below
 * folders that its user cannot enter. Detached: Ctrl-C is for the server, which stops PostgreSQL when it is done.
 */
function start(
  program: string,
  folder: string,
  runAs: RunAs,
  args: string[],
  output: number | 'pipe',
): ChildProcess {
  return spawn(program, ['-D', HAS_PROC ? '/proc/self/cwd' : folder, ...args], {
    cwd: folder,
    env: { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' },
    stdio: ['ignore', output, output],
    detached: true,
    ...runAs,
  });
}

/** Keeps one older log; answers where in the file this start's lines begin. */
async function rotate(logFile: string): Promise<number> {
  const size = await stat(logFile).then(
    (found) => found.size,
    () => 0,
  );
  if (size < LONGEST_LOG) return size;
  await rename(logFile, `${logFile}.1`);
  return 0;
}
