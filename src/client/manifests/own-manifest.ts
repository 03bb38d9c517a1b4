/**
 * One's own manifests: read, checked against what this browser kept, and the next state signed.
 *
 * Promises that every state since the one kept was signed by this account, that none is left out between, and that
 * an older state, or another history, is noticed. A browser that kept nothing takes the chain from its beginning.
 */

import type { NextManifest } from '../../shared/api/keys.ts';
import { readManifest } from '../../shared/api/recovery.ts';
import { isRefusal, type Refusal, Tampered } from '../../shared/errors.ts';
import {
  type DocumentsContent,
  follows,
  hashOfText,
  isManifestSignedBy,
  type KeptManifest,
  type ManifestStatement,
  readManifestContent,
  readManifestStatement,
  type SignedManifest,
  signManifest,
  type UnlocksContent,
} from '../../shared/manifest/manifest.ts';
import type { ManifestName } from '../../shared/manifest/manifest-names.ts';
import type { Keyring } from '../../shared/vault/keyring.ts';
import type { SigningKey } from '../../shared/vault/signing.ts';
import type { Session } from '../accounts/session.ts';
import type { Api } from '../api.ts';

type Contents = { unlocks: UnlocksContent; documents: DocumentsContent };
/** A manifest's newest state; `kept` is null where none was ever signed. */
export type OwnManifest<N extends ManifestName> = {
  readonly kept: KeptManifest | null;
  readonly content: Contents[N];
};

/** Reads a manifest and checks it; throws `Tampered` (`stale_version`, `bad_signature`, …) when it does not fit. */
export async function readOwnManifest<N extends ManifestName>(
  api: Api,
  session: Session,
  of: N,
): Promise<OwnManifest<N> | Refusal> {
  const kept = readKept(session, of);
  // From the kept state on, itself included: it must still be there, as it was.
  const after = Math.max(0, (kept?.version ?? 0) - 1);
  const answer = await api(readManifest, { params: { of }, query: { after } });
  if (isRefusal(answer)) return answer;
  const newest = await checkChain(session, of, answer.states, kept);
  if (newest === null || answer.content === null) {
    if (kept !== null) throw new Tampered('stale_version', 'what was signed about this account is gone');
    return { kept: null, content: emptyContent(session, of) };
  }
  // Signed by the newest keys, whatever number the platform gives them: only then are those before known to be lost.
  if (newest.statement.generation !== session.account.generation)
    throw new Tampered('stale_version', 'what was signed is not of the keys in force');
  const content = readManifestContent(of, newest.statement, answer.content);
  keep(session, of, newest.kept);
  return { kept: newest.kept, content };
}

/** A state that this browser saw, and since when (milliseconds, by its own clock; 0 where it did not note that). */
export type SeenManifest = KeptManifest & { readonly since: number };
/** A manifest of which this browser saw a state that is not served any more. */
export type OlderManifest = {
  readonly of: ManifestName;
  readonly seen: SeenManifest;
  /** The newest that is served; null where none is. */
  readonly served: KeptManifest | null;
};

/**
 * What is served in place of a state that this browser saw; null when that is served, or none was seen. Throws `Tampered`
 * when what is served is no chain that ends under the keys in force.
 */
export async function findOlder(
  api: Api,
  session: Session,
  of: ManifestName,
): Promise<OlderManifest | null | Refusal> {
  const seen = readKept(session, of);
  if (seen === null) return null;
  const states = await readStates(api, session, of);
  if (isRefusal(states)) return states;
  if (states.get(seen.version)?.hash === seen.hash) return null;
  const version = Math.max(0, ...states.keys());
  const served = states.get(version);
  return { of, seen, served: served === undefined ? null : { version, hash: served.hash } };
}

/** Takes what is served for the newest from now on, as if this browser had seen nothing else. */
export function takeOlder(session: Session, { of, served }: OlderManifest): void {
  if (served === null) session.keep.write(nameOf(session, of), '');
  else keep(session, of, served);
}

/** A state as the record tells of it. */
export type StateOnRecord = { readonly hash: string; readonly generation: number };

/**
 * Every state of a manifest by its version, from the first on, to compare the record with. Throws `Tampered` when they
 * are no chain that ends under the keys in force.
 */
export async function readStates(
  api: Api,
  session: Session,
  of: ManifestName,
): Promise<ReadonlyMap<number, StateOnRecord> | Refusal> {
  const answer = await api(readManifest, { params: { of }, query: { after: 0 } });
  if (isRefusal(answer)) return answer;
  const newest = await checkChain(session, of, answer.states, null);
  if (newest !== null && newest.statement.generation !== session.account.generation)
    throw new Tampered('stale_version', 'what was signed is not of the keys in force');
  return new Map(
    answer.states.map(({ statement }) => {
      const { version, generation } = readManifestStatement(statement);
      return [version, { hash: hashOfText(statement), generation }] as const;
    }),
  );
}

/** How many generations of keys an account once had that nobody has any more: its owner started over. */
export function lostGenerations({ account, keyring }: Session): number {
  return account.generation - keyring.past.length - 1;
}

/** Signs the state of unlocks that follows `own`, with the session's own key. */
export function signUnlocks(
  session: Session,
  own: OwnManifest<'unlocks'>,
  unlocks: UnlocksContent['unlocks'],
): Promise<NextManifest> {
  return signManifest(headOf(session, 'unlocks'), { ...own.content, unlocks }, own.kept, signerOf(session));
}

/** Signs the state of documents that follows `own`. */
export function signDocuments(
  session: Session,
  own: OwnManifest<'documents'>,
  documents: DocumentsContent['documents'],
): Promise<NextManifest> {
  return signManifest(headOf(session, 'documents'), { documents }, own.kept, signerOf(session));
}

/** Remembers a state that was just signed and taken. */
export function keepSigned(session: Session, of: ManifestName, signed: SignedManifest): void {
  const { version } = readManifestStatement(signed.statement);
  keep(session, of, { version, hash: hashOfText(signed.statement) });
}

async function checkChain(
  session: Session,
  of: ManifestName,
  states: readonly SignedManifest[],
  kept: KeptManifest | null,
): Promise<{ statement: ManifestStatement; kept: KeptManifest } | null> {
  let last: { statement: ManifestStatement; kept: KeptManifest } | null = null;
  for (const state of states) {
    const statement = readManifestStatement(state.statement);
    const here = { version: statement.version, hash: hashOfText(state.statement) };
    if (kept !== null && here.version === kept.version && here.hash !== kept.hash) {
      throw new Tampered('stale_version', 'another history is served than this browser saw before');
    }
    const begins = last === null && kept !== null && here.version === kept.version;
    if (!begins && !follows(statement, last?.kept ?? null)) {
      throw new Tampered('stale_version', 'states of what was signed about this account are missing');
    }
    await checkState(session, of, statement, state);
    last = { statement, kept: here };
  }
  if (kept !== null && (last?.kept.version ?? 0) < kept.version) {
    throw new Tampered('stale_version', 'an older state is served than this browser saw before');
  }
  return last;
}

async function checkState(
  session: Session,
  of: ManifestName,
  statement: ManifestStatement,
  state: SignedManifest,
): Promise<void> {
  const { account, platform, keyring } = session;
  const fits =
    statement.of === of &&
    statement.accountId === account.accountId &&
    statement.origin === platform.origin &&
    statement.generation <= account.generation;
  if (!fits) throw new Tampered('wrong_document', 'what somebody else signed is served');
  const key = keyOfGeneration(keyring, account.generation, statement.generation);
  // Signed by keys from before a start over: nobody has them any more, only the chain of hashes binds it.
  if (key === undefined) return;
  if (!(await isManifestSignedBy(key, state.statement, state.signature))) {
    throw new Tampered('bad_signature', 'what is served about this account was not signed by its owner');
  }
}

/** The public key of a generation, if the keyring still has it. */
function keyOfGeneration(keyring: Keyring, newest: number, generation: number): Uint8Array | undefined {
  if (generation === newest) return keyring.signing.verifyKey;
  return keyring.past.at(generation - newest)?.signing.verifyKey;
}

function headOf<N extends ManifestName>({ account, platform }: Session, of: N) {
  return {
    origin: platform.origin,
    accountId: account.accountId,
    of,
    generation: account.generation,
  };
}

const signerOf = ({ keyring }: Session): SigningKey => keyring.signing;

function emptyContent<N extends ManifestName>({ account }: Session, of: N): Contents[N] {
  const empty: Contents = {
    unlocks: { recipient: account.recipient, signKey: account.signKey, unlocks: [] },
    documents: { documents: [] },
  };
  return empty[of];
}

// Named by a hash: what lies in a browser does not tell whose account was used there.
// Documents begin anew after a start over; what was signed about them before is destroyed with them.
function nameOf(session: Session, of: ManifestName): string {
  const { account } = session;
  const lost = lostGenerations(session);
  const since = of === 'documents' && lost > 0 ? `.${lost}` : '';
  return `sealfolio.manifest.${hashOfText(account.accountId).slice(0, 32)}.${of}${since}`;
}

function readKept(session: Session, of: ManifestName): SeenManifest | null {
  const parts = /^(\d{1,9}):([0-9a-f]{64})(?::(\d{1,15}))?$/.exec(
    session.keep.read(nameOf(session, of)) ?? '',
  );
  return parts === null
    ? null
    : { version: Number(parts[1]), hash: parts[2] ?? '', since: Number(parts[3] ?? 0) };
}

function keep(session: Session, of: ManifestName, { version, hash }: KeptManifest): void {
  const before = readKept(session, of);
  const since = before?.version === version && before.hash === hash ? before.since : Date.now();
  session.keep.write(nameOf(session, of), `${version}:${hash}:${since}`);
}
