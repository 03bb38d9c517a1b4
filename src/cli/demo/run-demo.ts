/** A demo from the empty folder to the running platform: built on a played clock, served on the machine's own. */
import { pino } from 'pino';
import { readConfig } from '../../server/config/config.ts';
import { startPlatform } from '../../server/main.ts';
import { ensureWebBuild } from '../ensure-web-build.ts';
import { buildWorld, type SignIns } from './build-world.ts';
import { PLAYED_DAYS } from './calendar.ts';
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
};
/** A demo that is served. */
export type Demo = SignIns & { readonly url: string; close(): Promise<void> };

/** The year is built by few machines' worth of requests from one address, and nobody waits who could be timed. */
const WHILE_BUILDING = {
  ...{ limits: { all: 1e9, guessing: 1e9 }, pace: { gridMs: 0 }, slowing: { firstMs: 0 } },
  // A clock that leaps would make up for every minute of the year.
  regular: false,
};
const [FIRST_DAY = 1] = PLAYED_DAYS;

/** Builds and serves it. */
export async function runDemo({ dataDir, port, size, seed, say, threads = 2 }: DemoOrder): Promise<Demo> {
  // Whoever loses power in this minute loses a demo.
  process.env.PGOPTIONS ??= '-c synchronous_commit=off';
  sealNatively();
  const env = { PORT: port, DATA_DIR: dataDir, LOG_LEVEL: 'error' };
  const config = readConfig(env);
  const webDir = await ensureWebBuild();
  const today = Date.now();
  const date = playDate();
  const log = pino({ level: 'error', base: null });
  let signIns: SignIns;
  try {
    date.goTo(midnight(today, FIRST_DAY) + MORNING);
    const platform = await startPlatform(config, { ...WHILE_BUILDING, webDir, log });
    try {
      const operatorToken = platform.operatorLink?.split('#')[1] ?? '';
      const building = { config, env, platform, date, seed, size, today, operatorToken, threads, say };
      signIns = await buildWorld(building);
    } finally {
      await platform.close();
    }
  } finally {
    date.end();
  }
  const platform = await startPlatform(config, { webDir, log });
  return { ...signIns, url: config.publicUrl, close: () => platform.close() };
}
