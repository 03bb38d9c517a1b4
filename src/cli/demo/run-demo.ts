/** A demo from the empty folder to the running platform: built on a played clock, served on the machine's own. */
import { pino } from 'pino';
import { readConfig } from '../../server/config/config.ts';
import { startPlatform } from '../../server/main.ts';
import type { Argon2id } from '../../shared/vault/unlock.ts';
import { argon2id as productArgon2id } from '../argon2id.ts';
import { ensureWebBuild } from '../ensure-web-build.ts';
import { buildWorld, type SignIns } from './build-world.ts';
import { PLAYED_DAYS } from './calendar.ts';
import { gatherCrowd } from './crowd.ts';
import { sealNatively } from './native-hybrid.ts';
import { MORNING, midnight, playDate } from './played-date.ts';

/** Which demo. */
export type DemoOrder = {
  /** Empty, and the demo's alone. */
  readonly dataDir: string;
  readonly port: string;
  readonly size: number;
  readonly seed: string;
  readonly say: (line: string) => void;
  readonly threads?: number;
  /** Aborted when nobody waits for it any more: it ends after the day that is being played, and throws. */
  readonly stopped?: AbortSignal;
  /** The product's, unless a test has no time for it. */
  readonly argon2id?: Argon2id;
  /** Further settings. */
  readonly env?: Record<string, string>;
};
/** A demo that is served. */
export type Demo = SignIns & { readonly url: string; close(): Promise<void> };

/** The year is built by few machines' worth of requests from one address, and nobody waits who could be timed. */
const WHILE_BUILDING = {
  ...{ limits: { all: 1e9, guessing: 1e9 }, pace: { gridMs: 0 }, slowing: { firstMs: 0 } },
  // A clock that leaps would make up for every minute of the year.
  regular: false,
  // Whoever waits wakes it; what nobody waits for enters the log some hundreds at a time.
  logIdle: 3000,
  logSynced: false,
  pipelined: true,
};
const DAY = 86_400_000;
/** The tags of the log are indexed every few weeks. */
const LOGGED_WHILE_BUILDING = { logIndex: 28 * DAY };
const [FIRST_DAY = 1] = PLAYED_DAYS;

/** Builds and serves it. */
export async function runDemo({
  dataDir,
  port,
  size,
  seed,
  say,
  threads = 2,
  ...order
}: DemoOrder): Promise<Demo> {
  sealNatively();
  const env = { PORT: port, DATA_DIR: dataDir, LOG_LEVEL: 'error', ...order.env };
  const config = readConfig(env);
  const { argon2id = productArgon2id } = order;
  const webDir = await ensureWebBuild();
  const crowd = gatherCrowd(threads);
  const today = Date.now();
  const date = playDate();
  const log = pino({ level: 'error', base: null });
  let signIns: SignIns;
  const { PGOPTIONS } = process.env;
  // Whoever loses power in this minute loses a demo.
  process.env.PGOPTIONS ??= '-c synchronous_commit=off';
  try {
    date.goTo(midnight(today, FIRST_DAY) + MORNING);
    const platform = await startPlatform(
      { ...config, ...LOGGED_WHILE_BUILDING },
      { ...WHILE_BUILDING, webDir, log },
    );
    try {
      const operatorToken = platform.operatorLink?.split('#')[1] ?? '';
      const building = {
        config,
        env,
        platform,
        date,
        seed,
        size,
        today,
        operatorToken,
        crowd,
        say: (line: string) => {
          order.stopped?.throwIfAborted();
          say(line);
        },
        argon2id,
      };
      signIns = await buildWorld(building);
    } finally {
      await platform.close();
    }
  } finally {
    date.end();
    await crowd.end();
    if (PGOPTIONS === undefined) delete process.env.PGOPTIONS;
  }
  const platform = await startPlatform(config, { webDir, log });
  return { ...signIns, url: config.publicUrl, close: () => platform.close() };
}
