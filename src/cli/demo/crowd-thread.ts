/** A thread that opens its part of the candidates, those who came first first, and tells of each few. */
import { parentPort, workerData } from 'node:worker_threads';
import { readConfig } from '../../server/config/config.ts';
import { readSecrets } from '../../server/config/secrets.ts';
import { openDatabase } from '../../server/storage/database.ts';
import type { Platform } from '../../shared/api/platform.ts';
import { sealNatively } from './native-hybrid.ts';
import { type Opened, openCandidates } from './open-candidates.ts';
import { planWorld } from './plan.ts';
import { PRINTED } from './plan-candidates.ts';
import { playDate } from './played-date.ts';

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

const TOGETHER = 12;
const AT_ONCE = 2;

async function main(order: CrowdOrder): Promise<void> {
  sealNatively();
  const config = readConfig(order.env);
  const date = playDate();
  const [db, secrets] = [await openDatabase(config), await readSecrets(config.dataDir)];
  const { candidates } = planWorld(order.seed, order.size);
  const mine = candidates
    .filter(({ number }) => number >= PRINTED)
    .filter((_, place) => place % order.of === order.part);
  const groups: (typeof mine)[] = [];
  for (let at = 0; at < mine.length; at += TOGETHER) groups.push(mine.slice(at, at + TOGETHER));
  for (let at = 0; at < groups.length; at += AT_ONCE) {
    const few = groups.slice(at, at + AT_ONCE);
    const opened = await Promise.all(
      few.map((group) => openCandidates({ ...order, config, db, secrets, date }, group)),
    );
    const next = groups[at + AT_ONCE]?.[0];
    parentPort?.postMessage({
      opened: opened.flat(),
      untilDaysAgo: (next?.daysAgo ?? -1) + 1,
    } satisfies CrowdNews);
  }
  await db.close();
}

await main(workerData as CrowdOrder);
