import * as api from '../../../shared/api/vault.ts';
import { destroyDocument, listMyDocuments, readMyDocument, saveDocument } from '../../vault/save-document.ts';
import type { HttpParts } from '../parts.ts';
import type { Serve } from '../serve-endpoint.ts';

/** Sealed documents of the candidate who is signed in. */
export function serveVault(serve: Serve, { db }: HttpParts): void {
  serve.signedIn(api.listDocuments, ({ caller }) => listMyDocuments(db, caller));
  serve.signedIn(api.readDocument, ({ caller, params }) => readMyDocument(db, { caller, ...params }));
  serve.signedIn(api.saveDocument, ({ caller, params, body, now }) =>
    saveDocument(db, { ...params, ...body, caller, now }),
  );
  serve.signedIn(api.destroyDocument, ({ caller, params }) => destroyDocument(db, { caller, ...params }));
}
