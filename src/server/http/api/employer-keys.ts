import * as api from '../../../shared/api/employer-keys.ts';
import { addEmployerKeys } from '../../employers/add-keys.ts';
import { beginEmployerKeys } from '../../employers/begin-keys.ts';
import { offerOwnerKey } from '../../employers/offer-owner-key.ts';
import { readEmployerKeys } from '../../employers/read-keys.ts';
import type { HttpParts } from '../parts.ts';
import type { Serve } from '../serve-endpoint.ts';

/** The key directory: what the log `keys` holds of an employer, and what its owners add. */
export function serveEmployerKeys(serve: Serve, parts: HttpParts): void {
  serve.open(api.readEmployerKeys, ({ params, query }) => readEmployerKeys(parts, { ...params, ...query }));
  serve.signedIn(api.offerOwnerKey, ({ caller, params, body }) =>
    offerOwnerKey(parts.db, { caller, ...params, ...body }),
  );
  serve.signedIn(api.beginEmployerKeys, ({ caller, params, body, now }) =>
    beginEmployerKeys(parts, { caller, ...params, ...body, now }),
  );
  serve.signedIn(api.addEmployerKeys, ({ caller, params, body, now }) =>
    addEmployerKeys(parts, { caller, ...params, ...body, now }),
  );
}
