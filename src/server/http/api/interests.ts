import * as api from '../../../shared/api/interests.ts';
import { endInterest } from '../../interests/end-interest.ts';
import { listInterests, listMyInterests } from '../../interests/read-interests.ts';
import { showInterest } from '../../interests/show-interest.ts';
import { listAskedTargets } from '../../requests/store.ts';
import type { HttpParts } from '../parts.ts';
import type { Serve } from '../serve-endpoint.ts';

/** Interests, for the candidate and for the posting's team. */
export function serveInterests(serve: Serve, parts: HttpParts): void {
  const { db } = parts;
  serve.signedIn(api.showInterest, ({ caller, body, now }) => showInterest(parts, { ...body, caller, now }));
  serve.signedIn(api.listMyInterests, ({ caller }) => listMyInterests(db, caller));
  serve.signedIn(api.endInterest, ({ caller, params, now }) =>
    endInterest(parts, { caller, ...params, now }),
  );
  serve.signedIn(api.listInterests, ({ caller, params }) =>
    listInterests(db, { caller, ...params }, (tx, ids) => listAskedTargets(tx, params.postingId, ids)),
  );
}
