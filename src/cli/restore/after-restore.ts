/**
 * What follows a restore from a copy that is older than the published logs, before the platform starts: the logs go on
 * where they were published, who was erased since is erased again, what people may have taken back is held until they have
 * looked, and the log of keys says in public what was lost. Done again it changes nothing.
 */
import { holdGrantsOf } from '../../server/disclosure/hold-grants.ts';
import { eraseAgain } from '../../server/erasure/erase-again.ts';
import { appendKeyEntry } from '../../server/ledger/append-key-entry.ts';
import { type LostEvents, replayEvents } from '../../server/ledger/replay-events.ts';
import { replayKeys } from '../../server/ledger/replay-keys.ts';
import { replayLog, type TakenOver } from '../../server/ledger/replay-log.ts';
import { CHECKPOINT } from '../../server/ledger/write-log.ts';
import type { StorageTransaction } from '../../server/storage/database.ts';
import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import { formPlatformEntry } from '../../shared/keys/key-entry.ts';
import type { FetchFile } from '../../shared/ledger/read-log.ts';
import { holdPeople } from './hold-people.ts';
import { openStillLog, type StillPlatform } from './open-still-log.ts';

/** From where, and how careful. */
export type AfterRestoreOptions = {
  /** Mirrors of the logs; their own files without. */
  readonly mirrors?: { readonly events?: FetchFile; readonly keys?: FetchFile };
  /** Goes on although no witness that is named answers. */
  readonly unwitnessed?: boolean;
  /** Takes over what there is of logs that will go on under other names. */
  readonly partly?: boolean;
  readonly now: Date;
};

/** What was done. */
export type AfterRestore = {
  /** Of the log of events; undefined when the database knows all that was published. */
  readonly events: (TakenOver & Omit<LostEvents, 'subjects' | 'ended'>) | undefined;
  /** How many entries of the log of keys came back. */
  readonly keys: number;
  /** How many people's acts were lost, how many accounts were erased again, how many grants are held. */
  readonly people: number;
  readonly erased: number;
  readonly held: number;
};

/** See above. Throws `LogRefused` or `Tampered`, for the operator, when the logs cannot go on; then nothing was changed. */
export async function afterRestore(
  platform: StillPlatform,
  options: AfterRestoreOptions,
): Promise<AfterRestore> {
  // First: what is said below of the other log stands behind all that was said before.
  const keys = await goOnWithKeys(platform, options);
  return { keys, ...(await goOnWithEvents(platform, options)) };
}

/** The log of keys alone: how many entries came back. */
export async function goOnWithKeys(
  platform: StillPlatform,
  { mirrors = {}, unwitnessed = false, partly = false, now }: AfterRestoreOptions,
): Promise<number> {
  let keys = 0;
  const log = await openStillLog(platform, 'keys');
  if (mirrors.keys !== undefined || (await log.storage.read(CHECKPOINT)) !== undefined)
    await replayLog(log, () => replayKeys((entries) => (keys = entries)), {
      ...(mirrors.keys && { mirror: mirrors.keys }),
      ...{ unwitnessed, partly, now },
    });
  return keys;
}

/** The log of events alone, with all that follows from it. */
export async function goOnWithEvents(
  platform: StillPlatform,
  { mirrors = {}, unwitnessed = false, partly = false, now }: AfterRestoreOptions,
): Promise<Omit<AfterRestore, 'keys'>> {
  let lost: (LostEvents & TakenOver) | undefined;
  let erased = 0;
  let held = 0;
  const events = await openStillLog(platform, 'events');
  const taken = await replayLog(
    events,
    () =>
      replayEvents(async (tx, range, found) => {
        lost = { ...found, ...range };
        erased = await eraseEnded(tx, platform, found, now);
        held = await holdAndTell(tx, platform, found, now);
        await state(tx, events.signer.key.name, lost, now);
      }),
    { ...(mirrors.events && { mirror: mirrors.events }), unwitnessed, partly, now },
  );
  return {
    events: taken && { entries: 0, first: taken.to, ...lost, ...taken },
    ...{ erased, held, people: lost?.subjects.length ?? 0 },
  };
}

async function eraseEnded(
  tx: StorageTransaction,
  { secrets, config }: StillPlatform,
  { ended }: LostEvents,
  now: Date,
): Promise<number> {
  let erased = 0;
  const parts = { secrets, config, origin: config.publicUrl };
  for (const { subjectId: accountId, pool } of ended)
    if (await eraseAgain(tx, parts, { accountId, pool, now })) erased += 1;
  return erased;
}

async function holdAndTell(
  tx: StorageTransaction,
  platform: StillPlatform,
  { subjects }: LostEvents,
  now: Date,
): Promise<number> {
  const accountIds = subjects.map(({ subjectId }) => subjectId);
  const held = await holdGrantsOf(tx, accountIds, now);
  await holdPeople(tx, platform, accountIds, now);
  return [...held.values()].reduce((sum, count) => sum + count, 0);
}

async function state(
  tx: StorageTransaction,
  log: string,
  { first, to, root }: LostEvents & TakenOver,
  now: Date,
): Promise<void> {
  const entry = formPlatformEntry({
    ...{ v: 1, type: 'restored', at: now.toISOString(), log, from: first, to },
    ...{ root: encodeBase64url(root), next: null },
  });
  await appendKeyEntry(tx, { entry, chain: null, now });
}
