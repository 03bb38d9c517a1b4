import * as api from '../../../shared/api/log.ts';
import { readRestores } from '../../disclosure/read-restores.ts';
import { readLogView } from '../../ledger/read-log-view.ts';
import type { HttpParts } from '../parts.ts';
import type { Serve } from '../serve-endpoint.ts';

/** What the log holds of the caller. The log itself is served as files, to anybody. */
export function serveLogView(serve: Serve, { db, eventLog, keysLog }: HttpParts): void {
  const { storage, key } = eventLog;
  serve.signedIn(api.readLogView, ({ caller, body }) =>
    readLogView({ db, storage, key }, caller.accountId, body),
  );
  serve.signedIn(api.readRestores, ({ caller, body, now }) =>
    readRestores({ db, keysLog }, { ...body, caller, now }),
  );
}
