import * as api from '../../../shared/api/applications.ts';
import { apply } from '../../applications/apply.ts';
import { changeStage } from '../../applications/change-stage.ts';
import { listMyApplications, listReceived, readApplication } from '../../applications/read-applications.ts';
import { withdrawApplication } from '../../applications/withdraw-application.ts';
import type { HttpParts } from '../parts.ts';
import type { Serve } from '../serve-endpoint.ts';

/** Applications, for the candidate and for the posting's team. */
export function serveApplications(serve: Serve, parts: HttpParts): void {
  const { db } = parts;
  serve.signedIn(api.apply, ({ caller, body, now }) => apply(parts, { ...body, caller, now }));
  serve.signedIn(api.listApplications, ({ caller }) => listMyApplications(db, caller));
  serve.signedIn(api.readApplication, ({ caller, params }) => readApplication(db, { caller, ...params }));
  serve.signedIn(api.withdrawApplication, ({ caller, params, body, now }) =>
    withdrawApplication(parts, { caller, ...params, ...body, now }),
  );
  serve.signedIn(api.listReceivedApplications, ({ caller, params }) =>
    listReceived(db, { caller, ...params }),
  );
  serve.signedIn(api.changeStage, ({ caller, params, body, now }) =>
    changeStage(parts, { caller, ...params, ...body, now }),
  );
}
