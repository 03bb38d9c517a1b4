/**
 * Fetching and saving sealed documents of any kind: the server is given ciphertext, its hash, and nothing else.
 *
 * Promises that a document is the owner's own, and in the state that its owner last signed (see `manifests`): an old
 * one served again, in this session or to a browser that saw the newer, is noticed.
 */
import type { NextManifest } from '../../shared/api/keys.ts';
import { type DocumentEntry, listDocuments, readDocument, saveDocument } from '../../shared/api/vault.ts';
import { decodeBase64url, encodeBase64url } from '../../shared/bytes/base64url.ts';
import { equalBytes } from '../../shared/bytes/equal.ts';
import { hashOf } from '../../shared/disclosure/statement.ts';
import { isRefusal, type Refusal, Tampered } from '../../shared/errors.ts';
import type { DocumentsContent } from '../../shared/manifest/manifest.ts';
import { type DocumentHead, sealDocument, unsealDocument } from '../../shared/vault/document.ts';
import type { Session } from '../accounts/session.ts';
import type { Api } from '../api.ts';
import { keepSigned, type OwnManifest, readOwnManifest, signDocuments } from '../manifests/own-manifest.ts';

/** One state of a document, opened. */
export type OpenedDocument = { readonly entry: DocumentEntry; readonly body: Uint8Array };

type Documents = DocumentsContent['documents'];

/** How often a state is signed anew because another window signed one in the same moment. */
const TRIES = 5;

/** Fetches a document and opens it; throws `Tampered` when another, an older or a changed one is served. */
export async function fetchDocument(
  api: Api,
  session: Session,
  { documentId, kind }: Pick<DocumentHead, 'documentId' | 'kind'>,
): Promise<OpenedDocument | Refusal> {
  // Asked for in this order: what is saved while this is under way may be newer than what was signed before.
  const own = await readOwnManifest(api, session, 'documents');
  if (isRefusal(own)) return own;
  const answer = await api(readDocument, { params: { documentId } });
  if (isRefusal(answer)) return answer;
  const entry = answer.document;
  const sealed = decodeBase64url(answer.ciphertext);
  if (hashOf(sealed) !== entry.sha256)
    throw new Tampered('wrong_document', 'a document is not the one listed');
  const head = { kind, documentId, version: entry.version };
  const body = await unsealDocument(sealed, session.keyring.documents.identity, head);
  const stale = isOlder(entry, own.content.documents);
  if (own.kept !== null && (stale || !(await isSigned(api, session, documentId))))
    throw new Tampered('stale_version', 'another state of a document was served than its owner signed');
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
  const { documentId, kind, version } = head;
  const sha256 = hashOf(sealed);
  const saved = await withNextDocuments(
    api,
    session,
    (documents) => [
      ...documents.filter((one) => one.documentId !== documentId),
      { documentId, kind, version, sha256 },
    ],
    (manifest) =>
      api(saveDocument, {
        params: { documentId },
        body: { kind, version, sha256, ciphertext: encodeBase64url(sealed), manifest },
      }),
  );
  if (!isRefusal(saved)) return saved.document;
  if (saved.refused !== 'document_changed') return saved;
  const stored = await fetchDocument(api, session, head);
  const mine = !isRefusal(stored) && stored.entry.version === version && equalBytes(stored.body, body);
  return mine ? stored.entry : saved;
}

/**
 * Does what changes the documents, with the manifest that results signed beside it; signs anew when another window
 * was faster.
 */
export async function withNextDocuments<T extends object>(
  api: Api,
  session: Session,
  change: (documents: Documents) => Documents,
  act: (manifest: NextManifest) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  for (let tried = 1; ; tried++) {
    const own = await readOwnManifest(api, session, 'documents');
    if (isRefusal(own)) return own;
    const documents = await documentsNow(api, own);
    if (isRefusal(documents)) return documents;
    const manifest = await signDocuments(session, own, change(documents));
    const answer = await act(manifest);
    if (!isRefusal(answer)) {
      keepSigned(session, 'documents', manifest);
      return answer;
    }
    if (answer.refused !== 'manifest_changed' || tried >= TRIES) return answer;
  }
}

/** Older than what was signed, or another state of the same version. */
function isOlder({ documentId, version, sha256 }: DocumentEntry, signed: Documents): boolean {
  const state = signed.find((one) => one.documentId === documentId);
  if (state === undefined) return false;
  return version < state.version || (version === state.version && sha256 !== state.sha256);
}

/** Whether a document belongs to its owner's newest signed state: one that was destroyed may not come back. */
export async function isSigned(api: Api, session: Session, documentId: string): Promise<boolean> {
  const own = await readOwnManifest(api, session, 'documents');
  return isRefusal(own) || own.content.documents.some((one) => one.documentId === documentId);
}

/** The documents that the first manifest has to name: those of an account from before there were any. */
async function documentsNow(api: Api, own: OwnManifest<'documents'>): Promise<Documents | Refusal> {
  if (own.kept !== null) return own.content.documents;
  const listed = await api(listDocuments);
  if (isRefusal(listed)) return listed;
  return listed.documents.map(({ documentId, kind, version, sha256 }) => ({
    documentId,
    kind,
    version,
    sha256,
  }));
}
