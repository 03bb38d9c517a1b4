/**
 * Replacing an account's keys after a device was lost. Who has the device, or the secrets that were on it, opens nothing
 * from then on; what was sealed to the earlier keys can still be read by their owner.
 */
import { getAccount, getWrap } from '../../shared/api/accounts.ts';
import { replaceKeys as replaceKeysEndpoint, resealDocument } from '../../shared/api/recovery.ts';
import { listDocuments } from '../../shared/api/vault.ts';
import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import { hashOf } from '../../shared/disclosure/statement.ts';
import { isRefusal, type Refusal } from '../../shared/errors.ts';
import { type DocumentsContent, signManifest } from '../../shared/manifest/manifest.ts';
import { sealDocument } from '../../shared/vault/document.ts';
import type { Keyring } from '../../shared/vault/keyring.ts';
import type { AccountSecret, Argon2id } from '../../shared/vault/unlock.ts';
import type { Api } from '../api.ts';
import { readOwnManifest } from '../manifests/own-manifest.ts';
import { fetchDocument } from '../vault/sealed-documents.ts';
import type { Renewal } from './credentials.ts';
import { type FormedGeneration, formGeneration } from './form-generation.ts';
import { openSession, type Session } from './session.ts';
import { fetchSecret, type Shown, type Unlocked } from './unlock.ts';

/** How often everything is sealed anew because another window saved in the same moment. */
const TRIES = 3;

type Documents = DocumentsContent['documents'];
/** What replaces the keys: `renewal` was shown to its owner before, for it alone opens the account afterwards. */
export type Replacing = {
  readonly proof: Shown;
  readonly renewal: Renewal;
  readonly argon2id: Argon2id;
  /** Told of each document that is sealed anew. */
  readonly onSealed?: (done: number, of: number) => void;
};

/**
 * Replaces the keys; the session that results goes on here, all others end. A passkey that is the proof is kept, other
 * passkeys end. Called again with the same renewal after an answer was lost, it replaces nothing a second time.
 * Refusals: `sign_in_failed` (the proof is wrong), `kit_mistyped`, `passkey_refused`, `document_changed` and
 * `manifest_changed` when another device keeps saving meanwhile.
 */
export async function replaceKeys(
  api: Api,
  session: Session,
  replacing: Replacing,
): Promise<Session | Refusal> {
  const before = await openRenewed(api, session, replacing);
  if (!isRefusal(before)) return before;
  const unlocked = await fetchSecret(api, session.account.accountId, replacing.proof, replacing.argon2id);
  if (isRefusal(unlocked)) return unlocked;
  for (let tried = 1; ; tried++) {
    const replaced = await replaceOnce(api, session, unlocked, replacing);
    if (!isRefusal(replaced)) return replaced;
    const renewed = await openRenewed(api, session, replacing);
    if (!isRefusal(renewed)) return renewed;
    const raced = replaced.refused === 'document_changed' || replaced.refused === 'manifest_changed';
    if (!raced || tried >= TRIES) return replaced;
  }
}

/** The session with keys that were replaced before: the new kit opens it then, and only then. */
async function openRenewed(
  api: Api,
  session: Session,
  { renewal, argon2id }: Replacing,
): Promise<Session | Refusal> {
  const { accountId } = session.account;
  const opened = await fetchSecret(api, accountId, { method: 'kit', secret: renewal.kit }, argon2id);
  if (isRefusal(opened)) return opened;
  const asked = await api(getAccount);
  if (isRefusal(asked)) return asked;
  return openSession(api, asked.account, opened.secret, { keep: session.keep, wrap: opened.wrap });
}

async function replaceOnce(
  api: Api,
  session: Session,
  { secret, unlock, proof }: Unlocked,
  { renewal, argon2id, onSealed }: Replacing,
): Promise<Session | Refusal> {
  const { account, platform, keyring, keep } = session;
  const { accountId } = account;
  const salted = await api(getWrap, { params: { method: 'passphrase' } });
  if (isRefusal(salted)) return salted;
  const own = await readOwnManifest(api, session, 'unlocks');
  if (isRefusal(own)) return own;
  const renewed: AccountSecret = { ...secret, roots: [...secret.roots, renewal.root] };
  const generation = account.generation + 1;
  const { keyring: next, ...formed }: FormedGeneration = await formGeneration({
    ...{ origin: platform.origin, accountId, generation, secret: renewed, renewal, argon2id },
    salt: salted.salt,
    passkeys: proof.method === 'passkey' ? [{ credentialId: proof.credentialId, unlock }] : [],
    ...{ kept: own.kept, before: keyring.signing },
  });
  const vault = await resealVault(api, session, next, generation, onSealed);
  if (isRefusal(vault)) return vault;
  const replaced = await api(replaceKeysEndpoint, { body: { proof, ...formed, ...vault } });
  if (isRefusal(replaced)) return replaced;
  return openSession(api, replaced.account, renewed, { keep });
}

/** Seals every document anew, hands each in, and signs the manifest that names them all. */
async function resealVault(
  api: Api,
  session: Session,
  next: Keyring,
  generation: number,
  onSealed: (done: number, of: number) => void = () => {},
) {
  const { account, platform } = session;
  if (account.kind !== 'candidate') return { documents: [], documentsManifest: null };
  const own = await readOwnManifest(api, session, 'documents');
  if (isRefusal(own)) return own;
  const before = own.kept === null ? await listed(api) : own.content.documents;
  if (isRefusal(before)) return before;
  const documents: Documents = [];
  for (const document of before) {
    const sealed = await reseal(api, session, next, document);
    if (isRefusal(sealed)) return sealed;
    documents.push(sealed);
    onSealed(documents.length, before.length);
  }
  const named = documents.map(({ kind: _, ...name }) => name);
  if (own.kept === null && documents.length === 0) return { documents: named, documentsManifest: null };
  const { origin } = platform;
  const head = { origin, accountId: account.accountId, of: 'documents', generation } as const;
  return {
    documents: named,
    documentsManifest: await signManifest(head, { documents }, own.kept, next.signing),
  };
}

async function reseal(
  api: Api,
  session: Session,
  next: Keyring,
  { documentId, kind, version }: Documents[number],
): Promise<Documents[number] | Refusal> {
  const opened = await fetchDocument(api, session, { documentId, kind });
  if (isRefusal(opened)) return opened;
  const head = { documentId, kind, version: version + 1 };
  const sealed = await sealDocument(head, opened.body, next.documents.recipient);
  const sha256 = hashOf(sealed);
  const handedIn = await api(resealDocument, {
    params: { documentId },
    body: { version: head.version, sha256, ciphertext: encodeBase64url(sealed) },
  });
  return isRefusal(handedIn) ? handedIn : { ...head, sha256 };
}

async function listed(api: Api): Promise<Documents | Refusal> {
  const answer = await api(listDocuments);
  if (isRefusal(answer)) return answer;
  return answer.documents.map(({ documentId, kind, version, sha256 }) => ({
    ...{ documentId, kind, version, sha256 },
  }));
}
