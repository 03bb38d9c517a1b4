import { destroyDocument as destroyDocumentEndpoint } from '../../shared/api/vault.ts';
import type { Refusal } from '../../shared/errors.ts';
import type { Session } from '../accounts/session.ts';
import type { Api } from '../api.ts';
import { withNextDocuments } from './sealed-documents.ts';

/** Destroys a document for good. One that is gone already counts as destroyed. */
export async function destroyDocument(
  api: Api,
  session: Session,
  documentId: string,
): Promise<{ done: true } | Refusal> {
  return withNextDocuments(
    api,
    session,
    (documents) => documents.filter((one) => one.documentId !== documentId),
    (manifest) => api(destroyDocumentEndpoint, { params: { documentId }, body: { manifest } }),
  );
}
