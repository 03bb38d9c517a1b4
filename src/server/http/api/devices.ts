import * as api from '../../../shared/api/devices.ts';
import { isRefusal } from '../../../shared/errors.ts';
import { endSessionById, listSessions } from '../../accounts/list-sessions.ts';
import { beginPairing } from '../../pairings/begin-pairing.ts';
import { confirmPairing, refusePairing } from '../../pairings/confirm-pairing.ts';
import { finishPairing, lookAtPairing, revealPairing } from '../../pairings/finish-pairing.ts';
import { answerPairing, readPairing, takePairing } from '../../pairings/take-pairing.ts';
import type { HttpParts } from '../parts.ts';
import type { Serve } from '../serve-endpoint.ts';
import { clearSessionCookie, setSessionCookies } from '../session.ts';
import { describe } from './describe.ts';

/** Devices: sessions and sign-ins, and letting a new device in from an old one. */
export function serveDevices(serve: Serve, parts: HttpParts): void {
  const { db, secure } = parts;
  serve.signedIn(api.listSessions, ({ caller, now }) => listSessions(db, { caller, now }));
  serve.signedIn(api.endSession, async ({ caller, params, now, reply }) => {
    await endSessionById(db, { caller, ...params, now });
    if (params.sessionId === caller.sessionId) clearSessionCookie(reply, secure);
    return { done: true as const };
  });

  serve.open(api.beginPairing, ({ body, pool, browser, now }) =>
    beginPairing(db, { ...body, pool, label: browser.label, now }),
  );
  serve.open(api.lookAtPairing, ({ params, body, pool, now }) =>
    lookAtPairing(db, { ...params, ...body, pool, now }),
  );
  serve.open(api.revealPairing, ({ params, body, pool, now }) =>
    revealPairing(db, { ...params, ...body, pool, now }),
  );
  serve.open(api.finishPairing, async ({ params, body, pool, browser, now, reply }) => {
    const finished = await finishPairing(parts, { ...params, ...body, pool, browser, now });
    if (isRefusal(finished)) return finished;
    setSessionCookies(reply, finished.begun, secure);
    return { account: await describe(db, finished.account, now) };
  });

  serve.signedIn(api.takePairing, ({ caller, body, now }) => takePairing(db, { caller, ...body, now }));
  serve.signedIn(api.answerPairing, ({ caller, params, body, now }) =>
    answerPairing(db, { caller, ...params, ...body, now }),
  );
  serve.signedIn(api.readPairing, ({ caller, params, now }) => readPairing(db, { caller, ...params, now }));
  serve.signedIn(api.confirmPairing, ({ caller, params, body, browser, now }) =>
    confirmPairing(parts, { caller, ...params, ...body, browser, now }),
  );
  serve.signedIn(api.refusePairing, ({ caller, params, now }) =>
    refusePairing(db, { caller, ...params, now }),
  );
}
