/** A whole platform in a process of its own, as `npm start` makes it, but for the limits that one machine would meet. */
import { join } from 'node:path';
import { pino } from 'pino';
import { ensureWebBuild } from '../../src/cli/ensure-web-build.ts';
import { openPool } from '../../src/server/accounts/pools.ts';
import { readConfig } from '../../src/server/config/config.ts';
import { type Platform, startPlatform } from '../../src/server/main.ts';
import { answerParent } from './child.ts';

/** Where it keeps its data, and where it listens. */
export type PlatformOrder = { readonly dataDir: string; readonly port: number };

const LIMITS = { all: 10_000_000, guessing: 10_000_000 };

let platform: Platform | undefined;
answerParent<PlatformOrder>(start, async () => platform?.close());

/** Starts it; the token of a pool in which employers are approved at once and codes need no mail. */
async function start({ dataDir, port }: PlatformOrder): Promise<{ poolToken: string }> {
  // Indexes of tags are made more often than daily: a candidate's visit should find one over what was just logged.
  const config = readConfig({ PORT: String(port), DATA_DIR: dataDir, LOG_INDEX: 'PT1M' });
  platform = await startPlatform(config, {
    webDir: await ensureWebBuild('web', () => {}),
    log: pino({ level: 'info', base: null }, pino.destination(join(dataDir, 'requests.log'))),
    limits: LIMITS,
    pace: { gridMs: 0 },
    slowing: { firstMs: 0 },
  });
  return { poolToken: (await openPool(platform.db, new Date())).token };
}
