/** The only place where the parts are put together. */
import type { FastifyInstance } from 'fastify';
import { type Logger, pino } from 'pino';
import { refuse } from '../shared/errors.ts';
import { PUBLIC_POOL } from './accounts/caller.ts';
import { makeFirstOperatorToken } from './accounts/operator-link.ts';
import { holdServerKeys } from './accounts/server-keys.ts';
import { prepareQueue, startBackground } from './background.ts';
import type { Config } from './config/config.ts';
import { readSecrets, type Secrets } from './config/secrets.ts';
import { buildApp } from './http/build-app.ts';
import type { HttpParts } from './http/parts.ts';
import { sendProblem } from './http/problem.ts';
import { serveLog } from './http/serve-log.ts';
import { readWebBuild, serveWebApp } from './http/web-app.ts';
import { readPosting, searchPostings } from './jobs/read-postings.ts';
import { type EventLog, startEventLog } from './ledger/event-log.ts';
import { openLogBucket } from './ledger/log-bucket.ts';
import { eventsFolder, openLogFolder } from './ledger/log-folder.ts';
import { eventsOrigin, logSigner } from './ledger/log-signer.ts';
import type { LogStorage } from './ledger/log-storage.ts';
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
  // A log keeps its name for ever, also when the platform moves to another address.
  const [known] = await db.read((tx) => listLogs(tx));
  const logName = known?.origin ?? eventsOrigin(origin, config.development);
  const signer = logSigner(logName, secrets.logSeed);
  const storage = await openLogStorage(config);
  const eventLog = await startEventLog(
    { db, storage, signer },
    await readWitnessPolicy(config.witnesses, signer.key),
    { every: config.logBatch, indexEvery: config.logIndex },
    () => log.error('the log could not be written; it will be tried again'),
  );
  const parts: HttpParts = { db, secrets, config, origin, secure, limits, pace, slowing, clock, eventLog };
  const app = await buildApp(parts, log, (added) => addPages(added, parts, options.webDir));
  const background = await startBackground({ db, secrets, config, origin, clock }, log);
  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= (async () => {
      await closeHttp(app);
      await background.stop();
      await eventLog.stop();
      await db.close();
    })();
    return closing;
  };
  try {
    const address = await app.listen({ host: config.host, port: config.port });
    const token = await makeFirstOperatorToken(db, new Date());
    const operatorLink = token && `${origin}/app/join-operator#${token}`;
    return { app, db, secrets, eventLog, address, operatorLink, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openLogStorage({ logBucket, dataDir }: Config): Promise<LogStorage> {
  return logBucket === undefined ? openLogFolder(eventsFolder(dataDir)) : openLogBucket(logBucket);
}

const GRACE = 5000;

/** Lets requests under way finish, but does not wait for what browsers hold open without asking anything. */
async function closeHttp(app: FastifyInstance): Promise<void> {
  const patience = setTimeout(() => app.server.closeAllConnections(), GRACE);
  await app.close();
  clearTimeout(patience);
}

function addPages(app: FastifyInstance, parts: HttpParts, webDir: string): void {
  const { db, config, origin, secure } = parts;
  const build = readWebBuild(webDir, { https: secure });
  const pages: PageParts = {
    publicUrl: origin,
    publicStyle: build.policy.publicStyle,
    searchPostings: (search) => searchPostings(db, { ...search, pool: PUBLIC_POOL, now: new Date() }),
    readPosting: (postingId) => readPosting(db, { postingId, pool: PUBLIC_POOL, now: new Date() }),
  };
  serveLog(app, '/log/events', parts.eventLog.storage);
  serveWebApp(app, build);
  registerPages(app, pages);
  if (config.development) registerDevMail(app, { ...pages, dataDir: config.dataDir });
  app.setNotFoundHandler((request, reply) =>
    request.url.startsWith('/api/')
      ? sendProblem(reply, refuse('not_found'))
      : answerNotFound(pages, request, reply),
  );
}
