/**
 * `npm run restore -- --new-log`: where the newest files of a log are lost for good, and the platform refuses to start. What
 * files there are is taken over first; then the log goes on under the next name, with what the database knows. Promises that
 * a log which can go on keeps its name, that it is said in public from where to where entries are lost, and that nothing
 * which somebody may have taken back since opens again by itself.
 */
import { listWaiting } from '../../server/accounts/store-erasure.ts';
import { listShown } from '../../server/cards/store.ts';
import { holdEveryGrant } from '../../server/disclosure/hold-grants.ts';
import { deleteObservations } from '../../server/employers/store-observations.ts';
import { listInterested } from '../../server/interests/store.ts';
import { appendKeyEntry } from '../../server/ledger/append-key-entry.ts';
import { beginNewLog } from '../../server/ledger/begin-new-log.ts';
import { rebuildTagIndexes } from '../../server/ledger/build-tag-index.ts';
import { heedWitnesses } from '../../server/ledger/heed-witnesses.ts';
import { checkLog, LogRefused } from '../../server/ledger/open-log.ts';
import { readWitnessPolicy } from '../../server/ledger/read-witness-policy.ts';
import { findLog, type LogsTable, setGiven } from '../../server/ledger/store-log.ts';
import { placeKeyEntry } from '../../server/ledger/store-lost-keys.ts';
import type { LogParts } from '../../server/ledger/write-log.ts';
import type { StorageTransaction } from '../../server/storage/database.ts';
import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import { Tampered } from '../../shared/errors.ts';
import { formPlatformEntry } from '../../shared/keys/key-entry.ts';
import { kindOfLog, type LogKind, nextLogName } from '../../shared/ledger/log-name.ts';
import { formKey } from '../../shared/ledger/note.ts';
import { type AfterRestoreOptions, goOnWithEvents, goOnWithKeys } from './after-restore.ts';
import { findPublished, newestOf } from './find-published.ts';
import { holdPeople } from './hold-people.ts';
import { openStillLog, openStillNamed, type StillPlatform } from './open-still-log.ts';

/** A log that goes on under another name. */
export type Renewed = {
  readonly before: string;
  /** The new log's key, whose name stands in it. */
  readonly key: string;
  /** Of the old log the entries `from` up to, not including, `to` are lost. */
  readonly from: number;
  readonly to: number;
  /** How many permissions are held. */
  readonly held: number;
};

/**
 * Does it for each log that cannot go on; tells `say` why, and what could be taken over. Throws {@link LogRefused} when both can
 * go on, or when nobody knows how far one was published.
 */
export async function beginNewLogs(
  platform: StillPlatform,
  options: AfterRestoreOptions,
  say: (line: string) => void,
): Promise<readonly Renewed[]> {
  const renewed: Renewed[] = [];
  let refused = 0;
  for (const kind of ['keys', 'events'] as const) {
    const why = await whyNot(await openStillLog(platform, kind));
    if (why === undefined) continue;
    refused += 1;
    say(why);
    await takeOver(platform, kind, options, say);
    const log = await openStillLog(platform, kind);
    if ((await whyNot(log)) === undefined) say(`The log ${log.signer.key.name} goes on by what was there.`);
    else renewed.push(await renew(platform, log, options));
  }
  if (refused === 0) throw new LogRefused('Both logs can go on under their names: start the platform.');
  return renewed;
}

/** Why a platform would not start with this log; undefined when it would. */
async function whyNot(log: LogParts): Promise<string | undefined> {
  try {
    await checkLog(log);
    await heedWitnesses(log);
    return undefined;
  } catch (error) {
    if (error instanceof LogRefused || error instanceof Tampered) return error.message;
    throw error;
  }
}

async function takeOver(
  platform: StillPlatform,
  kind: LogKind,
  options: AfterRestoreOptions,
  say: (line: string) => void,
): Promise<void> {
  const partly = { ...options, partly: true };
  try {
    if (kind === 'keys') await goOnWithKeys(platform, partly);
    else await goOnWithEvents(platform, partly);
  } catch (error) {
    if (!(error instanceof LogRefused || error instanceof Tampered)) throw error;
    say(`Its files cannot be taken over: ${error.message}`);
  }
}

async function renew(
  platform: StillPlatform,
  log: LogParts,
  { unwitnessed = false, now }: AfterRestoreOptions,
): Promise<Renewed> {
  const { db, config } = platform;
  const { key } = log.signer;
  const known = await db.read((tx) => findLog(tx, key.name));
  if (known === undefined)
    throw new LogRefused(`The database has nothing of the log ${key.name} to go on with.`);
  const { policy } = await readWitnessPolicy(config.witnesses, key);
  const published = await findPublished({ key, storage: log.storage }, policy);
  const last = newestOf(published, known, unwitnessed);
  const next = await findFreeName(platform, key.name);
  const to = Math.max(last.size, known.size);
  let held = 0;
  if (kindOfLog(key.name) === 'events') await rebuildTagIndexes(next, known.size);
  await beginNewLog({ db, source: log.source, from: log, to: next }, now, async (tx, row) => {
    const entry = formPlatformEntry({
      ...{ v: 1, type: 'restored', at: now.toISOString(), log: key.name, from: known.size, to },
      ...{ root: encodeBase64url(last.root), next: row.origin },
    });
    if (kindOfLog(key.name) === 'keys') {
      await enterFirst(tx, row, entry, now);
      await deleteObservations(tx);
    } else {
      await appendKeyEntry(tx, { entry, chain: null, now });
      held = await holdAndTell(tx, platform, now);
    }
  });
  return { before: key.name, key: formKey(next.signer.key), from: known.size, to, held };
}

/** A name may have been used by a newer life of this platform, of which this database knows nothing. */
async function findFreeName(platform: StillPlatform, before: string): Promise<LogParts> {
  for (let name = nextLogName(before); ; name = nextLogName(name)) {
    const next = await openStillNamed(platform, name);
    const { key } = next.signer;
    const { policy } = await readWitnessPolicy(platform.config.witnesses, key);
    const { checkpoints } = await findPublished({ key, storage: next.storage }, policy);
    if (checkpoints.length === 0) return next;
  }
}

/** In the log of keys the statement stands before all that is new. */
async function enterFirst(
  tx: StorageTransaction,
  { origin, positions }: LogsTable,
  entry: Uint8Array,
  now: Date,
): Promise<void> {
  const entryId = await appendKeyEntry(tx, { entry, chain: null, now });
  await placeKeyEntry(tx, entryId, positions);
  await setGiven(tx, origin, { positions: positions + 1 });
}

async function holdAndTell(tx: StorageTransaction, platform: StillPlatform, now: Date): Promise<number> {
  const held = await holdEveryGrant(tx, now);
  const waiting = (await listWaiting(tx)).map(({ account_id }) => account_id);
  const exposed = [...(await listShown(tx)), ...(await listInterested(tx)), ...waiting];
  await holdPeople(tx, platform, [...new Set([...held.keys(), ...exposed])], now);
  return [...held.values()].reduce((sum, count) => sum + count, 0);
}
