import { destroyDocument as destroyDocumentEndpoint } from '../../shared/api/vault.ts';
import { isRefusal, type Refusal } from '../../shared/errors.ts';
import type { Api } from '../api.ts';

/** Destroys a document for good. One that is gone already counts as destroyed. */
export async function destroyDocument(api: Api, documentId: string): Promise<{ done: true } | Refusal> {
  const destroyed = await api(destroyDocumentEndpoint, { params: { documentId } });
  return isRefusal(destroyed) && destroyed.refused === 'not_found' ? { done: true } : destroyed;
}
