/** The only place where the parts are put together. */
import type { FastifyInstance } from 'fastify';
import { type Logger, pino } from 'pino';
import { refuse } from '../shared/errors.ts';
import { folderOfLog, type LogKind, pathOfLog } from '../shared/ledger/log-name.ts';
import { PUBLIC_POOL } from './accounts/caller.ts';
import { makeFirstOperatorToken } from './accounts/operator-link.ts';
import { holdServerKeys } from './accounts/server-keys.ts';
import { prepareQueue, startBackground } from './background.ts';
import type { Config } from './config/config.ts';
import { readSecrets, type Secrets } from './config/secrets.ts';
import { VERSION } from './config/version.ts';
import { buildApp } from './http/build-app.ts';
import type { HttpParts } from './http/parts.ts';
import { sendProblem } from './http/problem.ts';
import { serveLog } from './http/serve-log.ts';
import { hashWebBuild, readWebBuild, serveWebApp, type WebBuild } from './http/web-app.ts';
import { readPosting, searchPostings } from './jobs/read-postings.ts';
import { type EventLog, startEventLog } from './ledger/event-log.ts';
import { type KeysLog, MAP_EVERY_MS, startKeysLog } from './ledger/keys-log.ts';
import { logRelease } from './ledger/log-release.ts';
import { eventsOrigin, keysOrigin, logSigner } from './ledger/log-signer.ts';
import type { LogStorage } from './ledger/log-storage.ts';
import { openLogStorage } from './ledger/open-log-storage.ts';
import { readWitnessPolicy } from './ledger/read-witness-policy.ts';
import { listLogs } from './ledger/store-log.ts';
import { registerDevMail } from './pages/dev-mail.ts';
import { answerNotFound, type PageParts, registerPages } from './pages/register-pages.ts';
import { type Database, openDatabase } from './storage/database.ts';
import { migrate } from './storage/migrate.ts';

/** A running platform. */
export type Platform = {
  readonly app: FastifyInstance;
  readonly db: Database;
  readonly secrets: Secrets;
  readonly eventLog: EventLog;
  readonly keysLog: KeysLog;
  /** Where it listens, such as `http://127.0.0.1:8080`. */
  readonly address: string;
  /** By which the first operator signs up; undefined once there is one. */
  readonly operatorLink: string | undefined;
  /** Ends HTTP, then background work, then the database. Safe to call twice. */
  close(): Promise<void>;
};

/** What may differ in tests. */
export type StartOptions = {
  /** Folder of the web build. */
  readonly webDir: string;
  readonly log?: Logger;
  readonly limits?: HttpParts['limits'];
  readonly pace?: HttpParts['pace'];
  readonly slowing?: HttpParts['slowing'];
  /** What time it is, for whoever asks over HTTP and for background work. */
  readonly clock?: HttpParts['clock'];
  /** Milliseconds from map to map of the log `keys`. */
  readonly mapEvery?: number;
  /** Milliseconds that the log of events rests when nothing is new and nobody waits. */
  readonly logIdle?: number;
  /** Whether a log in a folder outlasts a power cut, as it does unless what is built can be built once more. */
  readonly logSynced?: boolean;
  /** Whether the database is asked in fewer round trips: see `pipelined-dialect.ts`. */
  readonly pipelined?: boolean;
  /** Whether background work is done by the clock, too; false where somebody plays the clock. */
  readonly regular?: boolean;
};

const LIMITS = { all: 1200, guessing: 120 };
const PACE = { gridMs: 250 };
const SLOWING = { firstMs: 1000 };

/** Opens the database, brings it up to this release, and starts everything. */
export async function startPlatform(config: Config, options: StartOptions): Promise<Platform> {
  const log = options.log ?? pino({ level: config.logLevel, base: null });
  const secrets = await readSecrets(config.dataDir);
  const db = await openDatabase(config, {
    onLostConnection: () => log.warn('a connection to the database was lost'),
    pipelined: options.pipelined ?? false,
  });
  try {
    return await assemble(config, options, { log, secrets, db });
  } catch (error) {
    await db.close();
    throw error;
  }
}

async function assemble(
  config: Config,
  options: StartOptions,
  { log, secrets, db }: { log: Logger; secrets: Secrets; db: Database },
): Promise<Platform> {
  const { warnings } = await migrate(db.pool);
  for (const warning of warnings) log.warn(warning);
  await prepareQueue(db);
  await holdServerKeys(db, secrets);
  const origin = config.publicUrl;
  const secure = origin.startsWith('https:');
  const { limits = LIMITS, pace = PACE, slowing = SLOWING, clock = () => new Date() } = options;
  const build = readWebBuild(options.webDir, { https: secure });
  const released = await logRelease(db, { version: VERSION, files: hashWebBuild(build) }, clock());
  const { eventLog, keysLog } = await startLogs(config, options, { log, secrets, db });
  if (released !== undefined) void keysLog.awaitPublished(released);
  const parts: HttpParts = {
    ...{ db, secrets, config, origin, secure, limits, pace, slowing, clock, eventLog, keysLog },
  };
  const ended = await openEndedLogs(db, config);
  const app = await buildApp(parts, log, (added) => {
    for (const { origin: name, storage } of ended) serveLog(added, pathOfLog(name), storage);
    addPages(added, parts, build);
  });
  const { regular = true } = options;
  const background = await startBackground({ db, secrets, config, origin, clock, keysLog }, log, { regular });
  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= (async () => {
      await closeHttp(app);
      await background.stop();
      await Promise.all([eventLog.stop(), keysLog.stop()]);
      await db.close();
    })();
    return closing;
  };
  try {
    const address = await app.listen({ host: config.host, port: config.port });
    const token = await makeFirstOperatorToken(db, clock());
    const operatorLink = token && `${origin}/app/join-operator#${token}`;
    return { app, db, secrets, eventLog, keysLog, address, operatorLink, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Both logs, running; neither when one cannot go on. */
async function startLogs(
  config: Config,
  { mapEvery = MAP_EVERY_MS, logIdle, logSynced = true }: StartOptions,
  { log, secrets, db }: { log: Logger; secrets: Secrets; db: Database },
): Promise<{ eventLog: EventLog; keysLog: KeysLog }> {
  const names = { events: eventsOrigin, keys: keysOrigin };
  const place = async (kind: LogKind, seed: Uint8Array) => {
    // A log keeps its name for ever, also when the platform moves to another address.
    const known = (await db.once((tx) => listLogs(tx, kind))).at(-1);
    const signer = logSigner(known?.origin ?? names[kind](config.publicUrl, config.development), seed);
    const witnesses = await readWitnessPolicy(config.witnesses, signer.key);
    const storage = await openLogStorage(config, folderOfLog(signer.key.name), { synced: logSynced });
    return { log: { db, signer, storage }, witnesses };
  };
  const onTrouble = () => log.error('a log could not be written; it will be tried again');
  const [events, keys] = [await place('events', secrets.logSeed), await place('keys', secrets.keysSeed)];
  const batch = {
    ...{ every: config.logBatch, indexEvery: config.logIndex },
    ...(logIdle !== undefined && { idleMs: logIdle }),
  };
  const eventLog = await startEventLog(events.log, events.witnesses, batch, onTrouble);
  try {
    const keysLog = await startKeysLog(keys.log, keys.witnesses, { mapEvery }, onTrouble);
    return { eventLog, keysLog };
  } catch (error) {
    await eventLog.stop();
    throw error;
  }
}

/** Logs that go on under another name, with the files that are left: whoever has a receipt of them looks there. */
async function openEndedLogs(
  db: Database,
  config: Config,
): Promise<readonly { origin: string; storage: LogStorage }[]> {
  const kinds = await db.read(async (tx) => [await listLogs(tx, 'events'), await listLogs(tx, 'keys')]);
  const ended = kinds.flat().filter(({ next }) => next !== null);
  return Promise.all(
    ended.map(async ({ origin }) => ({
      origin,
      storage: await openLogStorage(config, folderOfLog(origin)),
    })),
  );
}

const GRACE = 5000;

/** Lets requests under way finish, but does not wait for what browsers hold open without asking anything. */
async function closeHttp(app: FastifyInstance): Promise<void> {
  const patience = setTimeout(() => app.server.closeAllConnections(), GRACE);
  await app.close();
  clearTimeout(patience);
}

function addPages(app: FastifyInstance, parts: HttpParts, build: WebBuild): void {
  const { db, config, origin, clock } = parts;
  const pages: PageParts = {
    publicUrl: origin,
    publicStyle: build.policy.publicStyle,
    eventsPath: pathOfLog(parts.eventLog.key.name),
    searchPostings: (search) => searchPostings(db, { ...search, pool: PUBLIC_POOL, now: clock() }),
    readPosting: (postingId) => readPosting(db, { postingId, pool: PUBLIC_POOL, now: clock() }),
  };
  for (const { key, storage } of [parts.eventLog, parts.keysLog]) serveLog(app, pathOfLog(key.name), storage);
  serveWebApp(app, build);
  registerPages(app, pages);
  if (config.development) registerDevMail(app, { ...pages, dataDir: config.dataDir });
  app.setNotFoundHandler((request, reply) =>
    request.url.startsWith('/api/')
      ? sendProblem(reply, refuse('not_found'))
      : answerNotFound(pages, request, reply),
  );
}
