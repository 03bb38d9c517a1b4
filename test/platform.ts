import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Logger, pino } from 'pino';
import { ensureWebBuild } from '../src/cli/ensure-web-build.ts';
import { type Config, readConfig } from '../src/server/config/config.ts';
import { type Platform, startPlatform } from '../src/server/main.ts';
import { copyTestDatabase, type TestDatabase, testDatabase } from './database.ts';

/** A whole platform of a test's own: real database, real HTTP, real background work, mails kept in a folder. */
export type TestPlatform = {
  readonly origin: string;
  readonly platform: Platform;
  readonly config: Config;
  readonly database: TestDatabase;
  /** Token of the first operator's link. */
  readonly operatorToken: string;
  /** The newest six-digit code sent to an address; waits for it. */
  codeFor(address: string): Promise<string>;
  /** The texts of all mails to an address, or of all text messages to a number in E.164, oldest first. */
  mailsTo(address: string): Promise<string[]>;
  /** Ends it and removes all it made. */
  dispose(): Promise<void>;
};

/** What may differ from the platform that most tests need. */
export type TestOptions = {
  /** Adds settings. */
  readonly env?: Record<string, string>;
  /** Sees its log lines. */
  readonly log?: Logger;
  readonly limits?: { readonly all: number; readonly guessing: number };
  /** The time grid of paced answers; nobody waits unless it is given. */
  readonly pace?: { readonly gridMs: number };
  /** How slowly guesses are answered; not at all unless it is given. */
  readonly slowing?: { readonly firstMs: number };
  /** What time it is for whoever asks over HTTP. */
  readonly clock?: () => Date;
  /** Whether background work is done by the clock, too; false where rows are counted that it would add to. */
  readonly regular?: boolean;
  /** Begins with the keys and everything in the database of another one, which has closed. */
  readonly copyOf?: Pick<TestPlatform, 'config' | 'database'>;
  /** Settings of PostgreSQL's for all that connect to its database. */
  readonly planner?: Readonly<Record<string, 'off'>>;
};

/** Starts a platform on a free port. */
export async function testPlatform(options: TestOptions = {}): Promise<TestPlatform> {
  const webDir = await ensureWebBuild('web', () => {});
  const { copyOf } = options;
  const database = await (copyOf === undefined ? testDatabase() : copyTestDatabase(copyOf.database));
  for (const [name, value] of Object.entries(options.planner ?? {})) await database.setFor(name, value);
  const dataDir = await mkdtemp(join(tmpdir(), 'sealfolio-platform-'));
  if (copyOf !== undefined)
    for (const kept of ['keys', 'log'])
      await cp(join(copyOf.config.dataDir, kept), join(dataDir, kept), { recursive: true });
  const port = await freePort();
  const config = readConfig({
    PORT: String(port),
    DATA_DIR: dataDir,
    DATABASE_URL: database.url,
    ...options.env,
  });
  const platform = await startPlatform(config, {
    webDir,
    log: options.log ?? pino({ level: 'silent' }),
    limits: options.limits ?? { all: 100_000, guessing: 100_000 },
    pace: options.pace ?? { gridMs: 0 },
    slowing: options.slowing ?? { firstMs: 0 },
    ...(options.clock && { clock: options.clock }),
    regular: options.regular ?? true,
  });
  return {
    origin: config.publicUrl,
    platform,
    config,
    database,
    operatorToken: platform.operatorLink?.split('#')[1] ?? '',
    codeFor: (address) => newestCode(dataDir, address),
    mailsTo: (address) => readMails(dataDir, address),
    async dispose() {
      await platform.close();
      await database.dispose();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

async function newestCode(dataDir: string, address: string): Promise<string> {
  for (let tried = 0; tried < 1200; tried++) {
    const code = (await readMails(dataDir, address))
      .map((mail) => /(?<![\w-])\d{6}(?![\w-])/.exec(mail)?.[0])
      .findLast(Boolean);
    if (code !== undefined) return code;
    await sleep(50);
  }
  throw new Error('no code was sent within a minute');
}

async function readMails(dataDir: string, address: string): Promise<string[]> {
  const folder = join(dataDir, address.startsWith('+') ? 'sms' : 'mail');
  const names = (await readdir(folder).catch(() => [])).filter((name) => /\.(eml|sms)$/.test(name)).sort();
  const mails = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return mails.filter((mail) => mail.toLowerCase().includes(`to: ${address.toLowerCase()}`)).map(bodyOf);
}

function bodyOf(mail: string): string {
  const [head = '', body = ''] = mail.split(/\r?\n\r?\n(.*)/s);
  if (/content-transfer-encoding: base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8');
  if (!/quoted-printable/i.test(head)) return body;
  const bytes = body
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
