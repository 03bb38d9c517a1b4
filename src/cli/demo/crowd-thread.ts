/**
 * A thread that opens its part of the candidates, those who came first first, and tells of each few. It may be there before the
 * platform is, and begins when it is told what to do.
 */
import { once } from 'node:events';
import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { readConfig } from '../../server/config/config.ts';
import { readSecrets } from '../../server/config/secrets.ts';
import { openDatabase } from '../../server/storage/database.ts';
import type { Platform } from '../../shared/api/platform.ts';
import { sealNatively } from './native-hybrid.ts';
import { type Opened, openCandidates } from './open-candidates.ts';
import { planWorld } from './plan.ts';
import { PRINTED } from './plan-candidates.ts';
import { playDate } from './played-date.ts';
import { openTogether } from './together.ts';

/** What a thread is told. */
export type CrowdOrder = {
  readonly env: Record<string, string>;
  readonly platform: Platform;
  readonly seed: string;
  readonly size: number;
  readonly today: number;
  /** Every `of`-th candidate, from the `part`-th on. */
  readonly part: number;
  readonly of: number;
};
/** What it tells: who came, and that of its part everybody did who came so many days ago or earlier. */
export type CrowdNews = { readonly opened: readonly Opened[]; readonly untilDaysAgo: number };

const TOGETHER = 16;
/** Of this thread alone, which Linux knows: the thread with the platform waits for nobody as long as it has something to do. */
const BEHIND = 10;

async function main(order: CrowdOrder): Promise<void> {
  if (process.platform === 'linux') setPriority(BEHIND);
  sealNatively();
  const config = readConfig(order.env);
  const date = playDate();
  const [db, secrets] = [await openDatabase(config), await readSecrets(config.dataDir)];
  const together = await openTogether(db);
  const { candidates } = planWorld(order.seed, order.size);
  const mine = candidates
    .filter(({ number }) => number >= PRINTED)
    .filter((_, place) => place % order.of === order.part);
  for (let at = 0; at < mine.length; at += TOGETHER) {
    const few = mine.slice(at, at + TOGETHER);
    const opened = await openCandidates({ ...order, config, db, secrets, date }, together.act, few);
    const next = mine[at + TOGETHER];
    parentPort?.postMessage({ opened, untilDaysAgo: (next?.daysAgo ?? -1) + 1 } satisfies CrowdNews);
  }
  await together.close();
  await db.close();
}

if (parentPort === null) throw new Error('this is a thread, and no command');
const [order] = (await once(parentPort, 'message')) as [CrowdOrder];
await main(order);
