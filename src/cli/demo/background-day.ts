/** What a running platform does beside its requests, at the end of a played day: the very jobs of `background.ts`. */
import { setTimeout as sleep } from 'node:timers/promises';
import { sweepAll } from '../../server/background.ts';
import { sweepShowings } from '../../server/cards/sweep-showings.ts';
import type { Config } from '../../server/config/config.ts';
import { endExpiredGrants } from '../../server/disclosure/end-grant.ts';
import { tellOfEnds } from '../../server/disclosure/tell-of-access.ts';
import { endForgottenInterests } from '../../server/interests/end-interest.ts';
import { findLatestOf } from '../../server/ledger/store-key-entries.ts';
import type { Platform } from '../../server/main.ts';
import { lapseRequests } from '../../server/requests/lapse-requests.ts';
import { encodeUtf8 } from '../../shared/bytes/utf8.ts';
import { parseKeyEntry } from '../../shared/keys/key-entry.ts';

/** Ends what has run out by now. */
export async function endTheDay({ db, secrets }: Platform, config: Config): Promise<void> {
  const now = new Date();
  const parts = { db, secrets, config, origin: config.publicUrl };
  await endExpiredGrants(db, parts, now);
  await endForgottenInterests(db, parts, now);
  await lapseRequests(db, parts, now);
  await sweepShowings(parts, now);
  await tellOfEnds(parts, now);
}

/** Sweeps, as is done every ten minutes: for a played year once a month is enough. */
export async function sweepAway({ db }: Platform): Promise<void> {
  await sweepAll(db, new Date());
}

const PATIENCE_MS = 60_000;

/** Waits for the daily map of employers' keys: nobody seals by one of the day before yesterday. */
export async function awaitMap({ db, keysLog }: Platform): Promise<void> {
  const day = Date.now() - 3_600_000;
  for (const began = performance.now(); performance.now() - began < PATIENCE_MS; await sleep(20)) {
    keysLog.look();
    const map = await db.read((tx) => findLatestOf(tx, 'map'));
    if (map === undefined) return;
    if (Date.parse(parseKeyEntry(encodeUtf8(map.entry)).body.at) <= day) continue;
    if (await keysLog.awaitPublished(map.entry_id)) return;
  }
  throw new Error('no map of the employers’ keys was made');
}
