/**
 * What the log `keys` says of an employer, verified before anything rests on it: the checkpoint, that the first and the last
 * entry of its chain stand under it, every entry between by the chain itself, and the daily map, by which the chain has
 * no end that the platform kept back for longer than a day. Promises all of that; that everybody is shown the same log, the
 * witnesses named with it do. What nobody logged yet, nobody can see.
 */
import { readEmployerKeys } from '../../shared/api/employer-keys.ts';
import type { Answer } from '../../shared/api/endpoint.ts';
import { encodeUtf8 } from '../../shared/bytes/utf8.ts';
import { isRefusal, type Refusal, refuse, Tampered } from '../../shared/errors.ts';
import { type KeyChain, readChain } from '../../shared/keys/key-chain.ts';
import { hashOfEntry, type KeyEntry, parseKeyEntry } from '../../shared/keys/key-entry.ts';
import { verifyMapPlace } from '../../shared/keys/key-map.ts';
import type { Api } from '../api.ts';
import { askKeysLog, type KeysAnswer, verifyLogged } from '../ledger/ask-keys-log.ts';
import type { KeysLogOwner } from '../ledger/log-policy.ts';
import { type Confirmation, readConfirmations } from './confirmations.ts';

/** What stands in the log of one employer. */
export type Directory = {
  /** As it counts now; undefined when the employer has no keys. */
  readonly chain: KeyChain | undefined;
  /** Every entry of the chain, oldest first. */
  readonly entries: readonly KeyEntry[];
  /** The hash of each. */
  readonly hashes: readonly string[];
  /** When the daily map was made that the chain was held against, RFC 3339. */
  readonly mapAt: string;
  /** Where witnesses saw the fingerprint in force, in the last 30 days; the newest of each witness and domain. */
  readonly confirmations: readonly Confirmation[];
  readonly checkedAt: string;
  /** The log's name, and how many entries it had. */
  readonly origin: string;
  readonly size: number;
  /** The witnesses that cosigned the checkpoint, by name. */
  readonly witnesses: readonly string[];
};

type Answered = KeysAnswer<Answer<typeof readEmployerKeys>>;
/** A map, and which entry of the chain stands in it; −1 for none. */
type Map = { readonly at: string; readonly place: number };

/** A map is made every day; one that is older than this hides a day's changes. */
const OLDEST_MAP_MS = 26 * 3_600_000;
/** Clocks differ; one that is further behind cannot tell what is old. */
const AHEAD_MS = 2 * 3_600_000;

/**
 * Reads and verifies the keys of an employer. Refusals: `keys_stale` when the newest map is more than 26 hours old, or there
 * is none. Throws `Tampered` for whatever does not verify.
 */
export async function readDirectory(
  api: Api,
  session: KeysLogOwner,
  employerId: string,
  now: Date = new Date(),
): Promise<Directory | Refusal> {
  const asked = await askKeysLog(session, (since) =>
    api(readEmployerKeys, { params: { employerId }, query: { since } }),
  );
  if (isRefusal(asked)) return asked;
  const entries = asked.answer.entries.map(encodeUtf8);
  const hashes = entries.map(hashOfEntry);
  checkEnds(asked);
  const chain = entries.length === 0 ? undefined : await readChain(entries, now);
  if (chain !== undefined && chain.employer !== employerId)
    throw new Tampered('wrong_document', 'the keys of another employer were served');
  const map = checkMap(asked, employerId, hashes);
  if (map === undefined || !isFresh(map, now))
    return refuse('keys_stale', 'no map of employers’ keys of the last 26 hours');
  // A new root waits for longer than a map is fresh: one that counts and is in none yet has an hour that it was not made at.
  if (chain !== undefined && hashes.indexOf(chain.root.hash) > Math.max(map.place, 0))
    throw new Tampered('bad_record', 'a new root of an employer’s keys counts too soon');
  return {
    chain,
    entries: entries.map(parseKeyEntry),
    hashes,
    mapAt: map.at,
    confirmations: chain === undefined ? [] : await readConfirmations(asked, chain, now),
    checkedAt: now.toISOString(),
    origin: asked.key.name,
    size: asked.checkpoint.size,
    witnesses: asked.cosigners.map(({ name }) => name),
  };
}

/** The chain's first and last entry stand in the log; those between are named by what stands there. */
function checkEnds(asked: Answered): void {
  const { entries, first, head } = asked.answer;
  if (first === null || head === null) {
    if (first !== head || entries.length > 0) throw misplaced();
    return;
  }
  verifyLogged(asked, first);
  verifyLogged(asked, head);
  const ends = first.entry === entries[0] && head.entry === entries.at(-1);
  if (!ends || head.index - first.index < entries.length - 1) throw misplaced();
}

/** The newest map, which stands in the log, and in which the employer stands as its chain says; undefined for none. */
function checkMap(asked: Answered, employerId: string, hashes: readonly string[]): Map | undefined {
  const { map, first, head } = asked.answer;
  if (map === null) return undefined;
  const { body } = parseKeyEntry(verifyLogged(asked, map));
  if (body.type !== 'map' || body.covered > map.index)
    throw new Tampered('bad_record', 'what is shown as a map of employers’ keys is none');
  const isCovered = (end: { readonly index: number } | null) => end !== null && end.index < body.covered;
  if (map.place === null) {
    if (isCovered(first)) throw new Tampered('bad_proof', 'an employer is left out of the map of keys');
    return { at: body.at, place: -1 };
  }
  verifyMapPlace(body, employerId, map.place);
  const place = hashes.indexOf(map.place.head);
  const fits = place >= 0 && isCovered(first) && (place === hashes.length - 1) === isCovered(head);
  if (!fits) throw new Tampered('bad_proof', 'the keys of an employer are not those of the daily map');
  return { at: body.at, place };
}

function isFresh({ at }: Map, now: Date): boolean {
  return !isOutdated(at, now) && now.getTime() - Date.parse(at) >= -AHEAD_MS;
}

/** Whether what was held against a map of the hour `mapAt` is to be read anew: what changed since may stand in no map yet. */
export function isOutdated(mapAt: string, now: Date): boolean {
  return now.getTime() - Date.parse(mapAt) > OLDEST_MAP_MS;
}

function misplaced(): Tampered {
  return new Tampered('bad_proof', 'the keys of an employer do not stand where the platform says');
}
