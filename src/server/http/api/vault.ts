import { readManifest as readManifestEndpoint } from '../../../shared/api/recovery.ts';
import * as api from '../../../shared/api/vault.ts';
import { readManifest } from '../../vault/read-manifest.ts';
import { destroyDocument, listMyDocuments, readMyDocument, saveDocument } from '../../vault/save-document.ts';
import type { HttpParts } from '../parts.ts';
import type { Serve } from '../serve-endpoint.ts';

/** Sealed documents of the candidate who is signed in. */
export function serveVault(serve: Serve, parts: HttpParts): void {
  const { db } = parts;
  serve.signedIn(api.listDocuments, ({ caller }) => listMyDocuments(db, caller));
  serve.signedIn(api.readDocument, ({ caller, params }) => readMyDocument(db, { caller, ...params }));
  serve.signedIn(api.saveDocument, ({ caller, params, body, now }) =>
    saveDocument(parts, { ...params, ...body, caller, now }),
  );
  serve.signedIn(api.destroyDocument, ({ caller, params, body, now }) =>
    destroyDocument(parts, { caller, ...params, ...body, now }),
  );
  serve.signedIn(readManifestEndpoint, ({ caller, params, query }) =>
    readManifest(db, { caller, of: params.of, after: query.after }),
  );
}
