import * as api from '../../../shared/api/operators.ts';
import { decideAct } from '../../desk/decide-act.ts';
import { listOperators } from '../../desk/list-operators.ts';
import { proposeAct } from '../../desk/propose-act.ts';
import { readHealth, readMailLog } from '../../desk/read-health.ts';
import type { HttpParts } from '../parts.ts';
import type { Serve } from '../serve-endpoint.ts';

/** Operators among themselves, and the health of what they run. */
export function serveOperators(serve: Serve, parts: HttpParts): void {
  const { db } = parts;
  serve.signedIn(api.listOperators, ({ caller, now }) => listOperators(db, caller, now));
  serve.signedIn(api.proposeAct, ({ caller, body, now }) => proposeAct(parts, { ...body, caller, now }));
  serve.signedIn(api.decideAct, ({ caller, params, body, now }) =>
    decideAct(parts, { ...params, ...body, caller, now }),
  );
  serve.signedIn(api.readMailLog, ({ caller, now }) => readMailLog(db, { caller, now }));
  serve.signedIn(api.readHealth, () => readHealth(parts));
}
