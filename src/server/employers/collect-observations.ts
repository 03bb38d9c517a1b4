/**
 * Collects what witnesses say that they saw at employers' domains: reads each witness's own log of observations where the
 * operator's policy says that the witness is, and keeps the receipts for whoever asks for an employer's keys. Verified here
 * so that nobody is handed what is none; believed by nobody for that. A witness that is down, or lies, stops nothing.
 */
import { decodeBase64url } from '../../shared/bytes/base64url.ts';
import { encodeUtf8 } from '../../shared/bytes/utf8.ts';
import { Tampered } from '../../shared/errors.ts';
import { type KeyChain, readChain } from '../../shared/keys/key-chain.ts';
import {
  observerKey,
  parseObservation,
  verifyObservation,
  type WitnessedObservation,
} from '../../shared/keys/observation.ts';
import { parseCheckpoint } from '../../shared/ledger/checkpoint.ts';
import { verifyWith } from '../../shared/ledger/cosignature.ts';
import { KEY_TYPES, type NoteKey, parseNote } from '../../shared/ledger/note.ts';
import type { Policy } from '../../shared/ledger/policy.ts';
import {
  type FetchFile,
  type LogSource,
  readBundle,
  readCheckpoint,
  readInclusion,
  type SeenCheckpoint,
} from '../../shared/ledger/read-log.ts';
import { formReceipt } from '../../shared/ledger/receipt.ts';
import { TILE_WIDTH } from '../../shared/ledger/tiles.ts';
import { hashEntry } from '../../shared/ledger/tree.ts';
import { askedWitnesses } from '../ledger/ask-witnesses.ts';
import { fetchFilesAt } from '../ledger/fetch-log-files.ts';
import { listChain } from '../ledger/store-key-entries.ts';
import { verifyBytes } from '../ledger/verify-bytes.ts';
import type { Database } from '../storage/database.ts';
import {
  findObservationLog,
  keepObservation,
  keepObservationLog,
  knowsEmployer,
} from './store-observations.ts';

/** Whose keys the observations are about, and which witnesses are asked for them. */
export type ObservedKeys = { readonly db: Database; readonly log: NoteKey; readonly policy: Policy };
/** What came of one witness's log. */
export type Collected = { readonly witness: string; readonly kept: number; readonly trouble: string | null };

const verify = verifyWith({ ed25519: verifyBytes });
/** So many entries of one witness are read at a time; the rest next time. */
const MOST_READ = 20_000;
/** Of a log that is read for the first time what is older does not matter: observations are daily. */
const LOOK_BACK = 100_000;
/** For so long one witness is read; nobody waits for a slow one. */
const PATIENCE_MS = 60_000;
/** So long is a receipt at most that the answer about an employer's keys holds: a longer one would spoil all of it. */
const LONGEST_RECEIPT = 16_000;
/** Clocks differ; an observation of a later time would never be replaced. */
const AHEAD_MS = 600_000;

/** Reads every witness of the policy once; what each came to. Never throws for what a witness serves. */
export async function collectObservations(keys: ObservedKeys, now: Date): Promise<readonly Collected[]> {
  const collected: Collected[] = [];
  for (const { key, url } of askedWitnesses(keys.policy)) {
    // Cosigners of another scheme keep no observations of this kind.
    if (key.type !== KEY_TYPES.cosignature) continue;
    const outcome = await collectFrom(keys, key, url, now).then(
      (kept) => ({ kept, trouble: null }),
      (error: unknown) => ({ kept: 0, trouble: error instanceof Error ? error.message : String(error) }),
    );
    collected.push({ witness: key.name, ...outcome });
  }
  return collected;
}

async function collectFrom(keys: ObservedKeys, witness: NoteKey, url: string, now: Date): Promise<number> {
  const { db } = keys;
  const source = sourceOf(witness, url);
  const before = await db.once((tx) => findObservationLog(tx, source.origin));
  const seen = await readCheckpoint(source, before && parseCheckpoint(parseNote(before.note).text));
  const { size } = seen.checkpoint;
  const from = before?.entries_read ?? Math.max(0, size - LOOK_BACK);
  const to = Math.min(size, from + MOST_READ);
  let kept = 0;
  const chains = new Map<string, KeyChain | undefined>();
  for (let index = from; index < to; ) {
    const bundle = Math.floor(index / TILE_WIDTH);
    for (const entry of await readBundle(source, size, bundle, index % TILE_WIDTH)) {
      if (index === to) break;
      if (isOfDomain(entry))
        kept += await keepOne({ keys, witness, source, seen, chains, now }, entry, index);
      index += 1;
    }
  }
  await db.once((tx) => keepObservationLog(tx, { origin: source.origin, note: seen.note, entries_read: to }));
  return kept;
}

function sourceOf(witness: NoteKey, url: string): LogSource {
  const log = observerKey(witness);
  const fetchFile = remember(
    fetchFilesAt(`${url.replace(/\/$/, '')}/observations/`, AbortSignal.timeout(PATIENCE_MS)),
  );
  return { origin: log.name, log, cosigners: [], verify, fetchFile };
}

/** Proofs of neighbours lie in the same tiles. */
function remember(fetchFile: FetchFile): FetchFile {
  const files = new Map<string, Promise<Uint8Array | undefined>>();
  return (path) => {
    if (path === 'checkpoint' || path.startsWith('tile/entries/')) return fetchFile(path);
    const known = files.get(path) ?? fetchFile(path);
    files.set(path, known);
    return known;
  };
}

type Round = {
  readonly keys: ObservedKeys;
  readonly witness: NoteKey;
  readonly source: LogSource;
  readonly seen: SeenCheckpoint;
  readonly chains: Map<string, KeyChain | undefined>;
  readonly now: Date;
};

/** 1 when the entry was kept: it stands in the log, and is about an employer's root in force. */
async function keepOne(round: Round, entry: Uint8Array, index: number): Promise<0 | 1> {
  const { keys, witness, source, seen, chains, now } = round;
  const observation = parseObservation(entry);
  if (observation?.log !== keys.log.name || Date.parse(observation.at) > now.getTime() + AHEAD_MS) return 0;
  const { employer } = observation;
  if (!chains.has(employer)) chains.set(employer, await chainOf(keys.db, employer, now));
  const chain = chains.get(employer);
  if (chain?.root.hash !== observation.fingerprint || !chain.domains.includes(observation.domain)) return 0;
  const proof = await readInclusion(source, seen.checkpoint, { index, leaf: hashEntry(entry) });
  const receipt = formReceipt({ extra: entry, index, proof, checkpoint: seen.note });
  if (receipt.length > LONGEST_RECEIPT)
    throw new Tampered('bad_note', 'the checkpoint of a witness is too long for a receipt');
  const asked = { witnesses: [witness], log: keys.log.name, employer };
  await keep(keys.db, await verifyObservation(receipt, asked, verify), receipt);
  return 1;
}

async function keep(db: Database, observation: WitnessedObservation, receipt: string): Promise<void> {
  const { employer, domain, witness, fingerprint, found, at } = observation;
  await db.once((tx) =>
    keepObservation(tx, {
      ...{ employer_id: employer, domain, witness, fingerprint: decodeBase64url(fingerprint) },
      ...{ found, seen_at: new Date(at), receipt },
    }),
  );
}

async function chainOf(db: Database, employer: string, now: Date): Promise<KeyChain | undefined> {
  const entries = await db.read(async (tx) =>
    (await knowsEmployer(tx, employer)) ? listChain(tx, employer) : [],
  );
  if (entries.length === 0) return undefined;
  return readChain(
    entries.map(({ entry }) => encodeUtf8(entry)),
    now,
  );
}

/** A witness writes of other things, too; what is no canonical JSON is an observation of nothing. */
function isOfDomain(entry: Uint8Array): boolean {
  try {
    return parseObservation(entry) !== undefined;
  } catch (error) {
    if (error instanceof Tampered) return false;
    throw error;
  }
}
