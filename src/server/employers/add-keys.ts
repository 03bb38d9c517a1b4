import type { addEmployerKeys as endpoint } from '../../shared/api/employer-keys.ts';
import { MOST_KEY_ENTRIES } from '../../shared/api/employer-keys.ts';
import type { Answer } from '../../shared/api/endpoint.ts';
import { isRefusal, type Refusal, refuse, Tampered } from '../../shared/errors.ts';
import type { KeyChain } from '../../shared/keys/key-chain.ts';
import type { EmployerBody } from '../../shared/keys/key-entry.ts';
import { hashAddress } from '../accounts/addresses.ts';
import type { Caller } from '../accounts/caller.ts';
import { takeOfHour } from '../accounts/limit-hourly.ts';
import type { Secrets } from '../config/secrets.ts';
import { appendKeyEntry } from '../ledger/append-key-entry.ts';
import { lockChain } from '../ledger/store-key-entries.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import { checkEntries, onlyTakesAway } from './check-entries.ts';
import { judgeEntries, readEntries, type SentEntry } from './judge-entries.ts';
import { type Acting, actAsOwner } from './membership.ts';
import { readStoredChain, type StoredEntry } from './stored-chain.ts';
import { warnOwners } from './warn-owners.ts';

const WRITES_AN_HOUR = 60;
/** So much room is kept for what takes away: whoever fills a chain hinders nobody from opposing. */
const ROOM_TO_END = 100;

/** What the verbs of the key directory need. */
export type KeysParts = {
  readonly db: Database;
  readonly secrets: Pick<Secrets, 'mailer' | 'addressKey'>;
  /** The log `keys`, as far as a writer needs it. */
  readonly keysLog: { awaitPublished(entryId: string): Promise<boolean> };
};
type Input = { caller: Caller; employerId: string; entries: readonly string[]; now: Date };

/** Adds entries to an employer's chain, all or none. Owners only; the same ones again are answered as added. */
export async function addEmployerKeys(
  parts: KeysParts,
  input: Input,
): Promise<Answer<typeof endpoint> | Refusal> {
  return writeKeys(parts, input, (type) => type !== 'employer.root');
}

/** As {@link addEmployerKeys}, of entries of the kinds that `takes` takes. */
export async function writeKeys(
  parts: KeysParts,
  input: Input,
  takes: (type: EmployerBody['type']) => boolean,
): Promise<Answer<typeof endpoint> | Refusal> {
  const written = await parts.db.transact((tx) => write(tx, parts, input, takes));
  if (isRefusal(written)) return written;
  return { head: written.hash, published: await parts.keysLog.awaitPublished(written.entryId) };
}

/** Writes what was not written before; answers the newest entry of the chain. */
async function write(
  tx: StorageTransaction,
  parts: KeysParts,
  input: Input,
  takes: (type: EmployerBody['type']) => boolean,
): Promise<Pick<StoredEntry, 'hash' | 'entryId'> | Refusal> {
  const { caller, employerId, now } = input;
  const employer = await actAsOwner(tx, caller, employerId);
  if (isRefusal(employer)) return employer;
  const sent = readEntries(input.entries, employerId);
  if (isRefusal(sent)) return sent;
  if (!sent.every(({ body }) => takes(body.type)))
    return refuse('statement_invalid', 'this kind of entry is sent elsewhere');
  await lockChain(tx, employerId);
  const { entries, chain } = await readStoredChain(tx, employerId);
  const last = entries.at(-1);
  if (last !== undefined && isAdded(entries, sent)) return last;
  const barred = refuseToAdd(employer, sent, entries.length);
  if (barred !== undefined) return barred;
  const key = hashAddress(parts.secrets.addressKey, `keys written by ${caller.accountId}`);
  if (!(await takeOfHour(tx, { pool: caller.pool, key, atMost: WRITES_AN_HOUR, now })))
    return refuse('too_many_requests', `${WRITES_AN_HOUR} changes an hour at most`);
  // The hours in entries are real ones, also where the platform's are played.
  const judged = await judgeEntries(chain, sent, new Date());
  if (isRefusal(judged)) return judged;
  const unfit = await checkEntries(tx, sent, input);
  if (unfit !== undefined) return unfit;
  let entryId = '';
  for (const [index, { bytes }] of sent.entries()) {
    const place = entries.length + index;
    entryId = await appendKeyEntry(tx, { entry: bytes, chain: { employerId, place }, now });
  }
  await tell(tx, parts, input, { sent, chain });
  const newest = sent.at(-1);
  if (newest === undefined) throw new Tampered('impossible_state', 'nothing was added');
  return { hash: newest.hash, entryId };
}

/** Whether these entries stand in the chain, one after the other. */
function isAdded(entries: readonly StoredEntry[], sent: readonly SentEntry[]): boolean {
  const first = entries.findIndex(({ hash }) => hash === sent[0]?.hash);
  return first >= 0 && sent.every(({ hash }, index) => entries[first + index]?.hash === hash);
}

/** What was given may be taken away also while an operator holds the employer: a new root does not wait for that. */
function refuseToAdd(employer: Acting, sent: readonly SentEntry[], length: number): Refusal | undefined {
  if (employer.held) return refuse('account_held');
  const ending = onlyTakesAway(sent);
  if (!ending && employer.state !== 'approved')
    return refuse(employer.state === 'held' ? 'employer_held' : 'employer_not_approved');
  return length + sent.length > MOST_KEY_ENTRIES - (ending ? 0 : ROOM_TO_END)
    ? refuse('limit_reached', `${MOST_KEY_ENTRIES} entries of an employer at most`)
    : undefined;
}

/** What may be somebody else's doing is told to every owner, who else may be sealed to, to the others. */
async function tell(
  tx: StorageTransaction,
  { secrets }: KeysParts,
  { caller, employerId, now }: Input,
  { sent, chain }: { sent: readonly SentEntry[]; chain: KeyChain | undefined },
): Promise<void> {
  const kinds = new Set(sent.map(({ body }) => body.type));
  const anew = chain !== undefined && kinds.has('employer.root');
  const toAll = anew || kinds.has('root.opposed');
  if (!toAll && ![...kinds].some((kind) => !kind.startsWith('domain'))) return;
  const except = toAll ? null : caller.accountId;
  await warnOwners(tx, secrets, { employerId, pool: caller.pool, except, now });
}
