import * as api from '../../../shared/api/requests.ts';
import * as sent from '../../../shared/api/sent-requests.ts';
import { declineRequest, grantRequest } from '../../requests/answer-request.ts';
import { listRequests, listSentRequests } from '../../requests/list-requests.ts';
import { addPrekeys, countPrekeys, reservePrekey } from '../../requests/prekeys.ts';
import { readRequest } from '../../requests/read-request.ts';
import { sendRequest } from '../../requests/send-request.ts';
import type { HttpParts } from '../parts.ts';
import type { Serve } from '../serve-endpoint.ts';

/** Requests, for recruiters who send and candidates who answer, and the keys for their messages. */
export function serveRequests(serve: Serve, parts: HttpParts): void {
  const { db } = parts;
  serve.signedIn(sent.reservePrekey, ({ caller, params, now }) =>
    reservePrekey(parts, { caller, ...params, now }),
  );
  serve.signedIn(sent.sendRequest, ({ caller, body, now }) =>
    sendRequest(parts, { caller, sent: body, now }),
  );
  serve.signedIn(sent.listSentRequests, ({ caller, params, now }) =>
    listSentRequests(parts, { caller, ...params, now }),
  );
  serve.signedIn(api.listRequests, ({ caller, now }) => listRequests(db, { caller, now }));
  serve.signedIn(api.readRequest, ({ caller, params, now }) => readRequest(db, { caller, ...params, now }));
  serve.signedIn(api.declineRequest, ({ caller, params, now }) =>
    declineRequest(parts, { caller, ...params, now }),
  );
  serve.signedIn(api.grantRequest, ({ caller, params, body, now }) =>
    grantRequest(parts, { caller, ...params, sent: body, now }),
  );
  serve.signedIn(api.countPrekeys, ({ caller }) => countPrekeys(db, caller));
  serve.signedIn(api.addPrekeys, ({ caller, body, now }) => addPrekeys(db, { ...body, caller, now }));
}
