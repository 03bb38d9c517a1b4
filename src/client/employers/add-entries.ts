/**
 * An owner's client adds to its employer's chain in the log `keys`: reads the chain, verifies it, says what there is to say,
 * and signs it with the key made for this employer. What it adds it has read itself, so that nothing is added that does not
 * follow; when somebody else was faster it reads again.
 */
import { addEmployerKeys } from '../../shared/api/employer-keys.ts';
import type { Answer } from '../../shared/api/endpoint.ts';
import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import { decodeUtf8 } from '../../shared/bytes/utf8.ts';
import { isRefusal, type Refusal, refuse } from '../../shared/errors.ts';
import { extendChain, type KeyChain, ownersOf, type Seat } from '../../shared/keys/key-chain.ts';
import { type EmployerBody, hashOfKeys, signEmployerEntry } from '../../shared/keys/key-entry.ts';
import type { SigningKey } from '../../shared/vault/signing.ts';
import type { Session } from '../accounts/session.ts';
import type { Api } from '../api.ts';
import { readDirectory } from './read-directory.ts';

/** The employer's newest entry, and whether it stands in the log by now. */
export type KeysAdded = Answer<typeof addEmployerKeys>;

type Without<Body, Field extends string> = Body extends unknown ? Omit<Body, Field> : never;
/** An entry to be made, without what follows from its place. */
export type Saying = Without<Exclude<EmployerBody, { type: 'employer.root' }>, Placed>;
type Placed = 'v' | 'employer' | 'at' | 'previous';
/** What there is to say after a chain; nothing when it has been said already. */
export type Plan = (chain: KeyChain) => readonly Saying[] | Refusal;

/** So many entries are sent at once. */
const AT_ONCE = 50;
const TRIES = 6;
const PAUSE_MS = 150;

/**
 * Adds what `plan` says after the chain as it stands. Where the chain still knows a key of mine from before I replaced my
 * keys, that key first hands over to the newest. Refusals: those of `readDirectory`, of `plan` and of the endpoint;
 * `role_not_allowed` when no key of mine signs for the employer.
 */
export function addEntries(
  api: Api,
  session: Session,
  employerId: string,
  plan: Plan,
): Promise<KeysAdded | Refusal> {
  return whileChanging(async () => {
    const directory = await readDirectory(api, session, employerId);
    if (isRefusal(directory)) return directory;
    const { chain } = directory;
    if (chain === undefined) return refuse('keys_not_confirmed', 'the employer has no keys yet');
    const entries = await formEntries(session, chain, plan);
    if (isRefusal(entries)) return entries;
    return send(api, chain, entries);
  });
}

/** Tries again, after a pause, while somebody else's entry came between, or one's own is not published yet. */
export async function whileChanging<T>(attempt: () => Promise<T | Refusal>): Promise<T | Refusal> {
  for (let tries = 1; ; tries += 1) {
    const result = await attempt();
    if (!isRefusal(result) || result.refused !== 'keys_changed' || tries === TRIES) return result;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * tries));
  }
}

/** The keys with which I sign for the employer, newest first, as entries name them. */
export async function ownerKeysOf(
  { keyring }: Pick<Session, 'keyring'>,
  employerId: string,
): Promise<readonly { readonly key: SigningKey; readonly name: string }[]> {
  const keys = await keyring.forEmployer(employerId);
  return keys.map((key) => ({ key, name: encodeBase64url(key.verifyKey) }));
}

/** When an entry is made that comes after one of `after`: another owner's clock may go before mine. */
export function timeAfter(after: string | null): string {
  return new Date(Math.max(Date.now(), after === null ? 0 : Date.parse(after))).toISOString();
}

async function formEntries(
  session: Session,
  chain: KeyChain,
  plan: Plan,
): Promise<readonly Uint8Array[] | Refusal> {
  const mine = await ownerKeysOf(session, chain.employer);
  const [newest] = mine;
  const known = mine.find(({ name }) => ownersOf(chain).includes(name));
  const seat = chain.seats.find(({ owner }) => owner === known?.name);
  if (newest === undefined || known === undefined || seat === undefined)
    return refuse('role_not_allowed', 'no key of mine signs for this employer');
  let after = chain;
  const entries: Uint8Array[] = [];
  const say = async (saying: Saying, key: SigningKey) => {
    const placed = { v: 1, employer: chain.employer, at: timeAfter(after.at), previous: after.head } as const;
    const entry = await signEmployerEntry({ ...saying, ...placed }, key);
    after = await extendChain(after, entry);
    entries.push(entry);
  };
  if (known !== newest) await say(handOver(session, seat, newest.name), known.key);
  const sayings = plan(after);
  if (isRefusal(sayings)) return sayings;
  for (const saying of sayings) await say(saying, newest.key);
  return entries;
}

function handOver({ account }: Session, { seat }: Seat, owner: string): Saying {
  return { type: 'seat', seat, role: 'owner', keyHash: hashOfKeys(account), owner };
}

async function send(
  api: Api,
  { employer: employerId, head }: KeyChain,
  entries: readonly Uint8Array[],
): Promise<KeysAdded | Refusal> {
  let added: KeysAdded = { head, published: true };
  for (let from = 0; from < entries.length; from += AT_ONCE) {
    const some = entries.slice(from, from + AT_ONCE).map(decodeUtf8);
    const answer = await api(addEmployerKeys, { params: { employerId }, body: { entries: some } });
    if (isRefusal(answer)) return answer;
    added = answer;
  }
  return added;
}
