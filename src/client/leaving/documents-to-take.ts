/**
 * What there is to take of documents: what the platform lists, and what their owner signed for besides, so that a list which
 * leaves one out, or calls it something else, hides nothing.
 */
import { type DocumentEntry, listDocuments } from '../../shared/api/vault.ts';
import { isRefusal, type Refusal, Tampered } from '../../shared/errors.ts';
import type { Session } from '../accounts/session.ts';
import type { Api } from '../api.ts';
import { readOwnManifest } from '../manifests/own-manifest.ts';
import type { Taking } from './taken-file.ts';

/** A document, as its owner signed for it where the owner did. */
export type DocumentToTake = Pick<DocumentEntry, 'documentId' | 'kind' | 'version'>;

/** The documents, oldest first as far as the platform lists them. Where the signed list is none of the owner's, that is missed. */
export async function documentsToTake(
  api: Api,
  session: Session,
  taking: Taking,
): Promise<readonly DocumentToTake[] | Refusal> {
  const listed = await api(listDocuments);
  if (isRefusal(listed)) return listed;
  const signed = await signedDocuments(api, session, taking);
  if (isRefusal(signed)) return signed;
  const all = new Map<string, DocumentToTake>();
  for (const one of [...[...listed.documents].reverse(), ...signed]) all.set(one.documentId, one);
  return [...all.values()];
}

async function signedDocuments(
  api: Api,
  session: Session,
  taking: Taking,
): Promise<readonly DocumentToTake[] | Refusal> {
  try {
    const own = await readOwnManifest(api, session, 'documents');
    return isRefusal(own) ? own : own.content.documents;
  } catch (error) {
    if (!(error instanceof Tampered)) throw error;
    taking.miss({ kind: 'resume_document', id: null });
    return [];
  }
}
