/**
 * Fetching and saving sealed documents of any kind: the server is given ciphertext, its hash, and nothing else.
 *
 * Promises that a document is the owner's own, and that within a session none is served in an older state than was
 * seen, or in two states of one version. Does not promise it from one session to the next: a platform that serves
 * an old state to a fresh session is not noticed until the log stands.
 */
import { type DocumentEntry, readDocument, saveDocument } from '../../shared/api/vault.ts';
import { decodeBase64url, encodeBase64url } from '../../shared/bytes/base64url.ts';
import { equalBytes } from '../../shared/bytes/equal.ts';
import { hashOf } from '../../shared/disclosure/statement.ts';
import { isRefusal, type Refusal, Tampered } from '../../shared/errors.ts';
import { type DocumentHead, sealDocument, unsealDocument } from '../../shared/vault/document.ts';
import type { Keyring } from '../../shared/vault/keyring.ts';
import type { Session } from '../accounts/session.ts';
import type { Api } from '../api.ts';

/** One state of a document, opened. */
export type OpenedDocument = { readonly entry: DocumentEntry; readonly body: Uint8Array };

/** Fetches a document and opens it; throws `Tampered` when another, or a changed one, is served. */
export async function fetchDocument(
  api: Api,
  session: Session,
  { documentId, kind }: Pick<DocumentHead, 'documentId' | 'kind'>,
): Promise<OpenedDocument | Refusal> {
  // What is saved while this is under way may be newer than the answer, honestly.
  const before = statesSeen(session).get(documentId);
  const answer = await api(readDocument, { params: { documentId } });
  if (isRefusal(answer)) return answer;
  const entry = answer.document;
  const sealed = decodeBase64url(answer.ciphertext);
  if (hashOf(sealed) !== entry.sha256)
    throw new Tampered('wrong_document', 'a document is not the one listed');
  const head = { kind, documentId, version: entry.version };
  const body = await unsealDocument(sealed, session.keyring.documents.identity, head);
  if (isOlder(entry, before))
    throw new Tampered('stale_version', 'another state of a document was served than was seen before');
  remember(session, entry);
  return { entry, body };
}

/**
 * Seals and saves one state of a document; `head.version` is 1 for a new one, else one more than what was read.
 * Refusal `document_changed` when another state was saved meanwhile. Sealing is never twice the same, so a save
 * whose answer was lost is told from a foreign one by what is inside.
 */
export async function storeDocument(
  api: Api,
  session: Session,
  head: DocumentHead,
  body: Uint8Array,
): Promise<DocumentEntry | Refusal> {
  const sealed = await sealDocument(head, body, session.keyring.documents.recipient);
  const saved = await api(saveDocument, {
    params: { documentId: head.documentId },
    body: {
      kind: head.kind,
      version: head.version,
      sha256: hashOf(sealed),
      ciphertext: encodeBase64url(sealed),
    },
  });
  if (!isRefusal(saved)) {
    remember(session, { documentId: head.documentId, version: head.version, sha256: hashOf(sealed) });
    return saved.document;
  }
  if (saved.refused !== 'document_changed') return saved;
  const stored = await fetchDocument(api, session, head);
  const mine = !isRefusal(stored) && stored.entry.version === head.version && equalBytes(stored.body, body);
  return mine ? stored.entry : saved;
}

type State = Pick<DocumentEntry, 'documentId' | 'version' | 'sha256'>;
// Kept with the unlocked keys: locking forgets it.
const newest = new WeakMap<Keyring, Map<string, State>>();

function statesSeen({ keyring }: Session): Map<string, State> {
  const seen = newest.get(keyring) ?? new Map<string, State>();
  newest.set(keyring, seen);
  return seen;
}

/** Older than `before`, or another state of the same version. */
function isOlder({ version, sha256 }: State, before: State | undefined): boolean {
  if (before === undefined || version > before.version) return false;
  return version < before.version || sha256 !== before.sha256;
}

function remember(session: Session, state: State): void {
  const seen = statesSeen(session);
  if (state.version >= (seen.get(state.documentId)?.version ?? 0)) seen.set(state.documentId, state);
}
