import * as api from '../../../shared/api/desk.ts';
import { holdAccount, lookUpAccount } from '../../accounts/hold-account.ts';
import { listEmployersForDesk, readCounts } from '../../desk/read-desk.ts';
import { decideEmployer } from '../../employers/decide-employer.ts';
import type { HttpParts } from '../parts.ts';
import type { Serve } from '../serve-endpoint.ts';

/** The operator's desk. */
export function serveDesk(serve: Serve, parts: HttpParts): void {
  const { db } = parts;
  serve.signedIn(api.listEmployers, ({ caller, now }) => listEmployersForDesk(db, caller, now));
  serve.signedIn(api.decideEmployer, ({ caller, params, body, now }) =>
    decideEmployer(parts, { caller, ...params, ...body, now }),
  );
  serve.signedIn(api.lookUpAccount, ({ caller, params }) => lookUpAccount(db, { caller, ...params }));
  serve.signedIn(api.holdAccount, ({ caller, params, body, now }) =>
    holdAccount(parts, { caller, ...params, ...body, hold: true, now }),
  );
  serve.signedIn(api.releaseAccount, ({ caller, params, body, now }) =>
    holdAccount(parts, { caller, ...params, ...body, hold: false, now }),
  );
  serve.signedIn(api.readCounts, ({ caller, now }) => readCounts(db, caller, now));
}
