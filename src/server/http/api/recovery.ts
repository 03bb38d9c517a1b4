import * as api from '../../../shared/api/recovery.ts';
import { isRefusal } from '../../../shared/errors.ts';
import { isAtProvenDomain } from '../../employers/proven-domains.ts';
import { beginStartOver } from '../../recovery/begin-start-over.ts';
import { changeAddress } from '../../recovery/change-address.ts';
import { finishStartOver } from '../../recovery/finish-start-over.ts';
import { prepareStartOver } from '../../recovery/prepare-start-over.ts';
import { replaceKeys } from '../../recovery/replace-keys.ts';
import { showKit } from '../../recovery/show-kit.ts';
import { stopStartOver } from '../../recovery/stop-start-over.ts';
import { resealDocument } from '../../vault/reseal.ts';
import type { HttpParts } from '../parts.ts';
import type { Serve } from '../serve-endpoint.ts';
import { setSessionCookies } from '../session.ts';
import { describe } from './describe.ts';

/** What happens to keys in a life: the kit's drill, a lost device, another address, starting over. */
export function serveRecovery(serve: Serve, parts: HttpParts): void {
  const { db, secure } = parts;
  serve.signedIn(api.showKit, async ({ caller, browser, body, now }) => {
    const shown = await showKit(parts, { caller, browser, ...body, now });
    return isRefusal(shown) ? shown : { account: await describe(db, shown, now) };
  });
  serve.signedIn(api.resealDocument, ({ caller, params, body, now }) =>
    resealDocument(db, { caller, ...params, ...body, now }),
  );
  serve.signedIn(api.replaceKeys, async ({ caller, browser, tokenHash, body, now }) => {
    const replaced = await replaceKeys(parts, { caller, browser, tokenHash, ...body, now });
    return isRefusal(replaced) ? replaced : { account: await describe(db, replaced, now) };
  });
  serve.signedIn(api.changeAddress, async ({ caller, browser, body, now }) => {
    const isEmployersDomain = isAtProvenDomain;
    const changed = await changeAddress(parts, { caller, browser, ...body, isEmployersDomain, now });
    return isRefusal(changed) ? changed : { account: await describe(db, changed, now) };
  });
  serve.open(api.beginStartOver, ({ body, pool, browser, now }) =>
    beginStartOver(parts, { ...body, pool, browser, now }),
  );
  serve.signedIn(api.stopStartOver, async ({ caller, now }) => {
    const stopped = await stopStartOver(parts, { caller, now });
    return isRefusal(stopped) ? stopped : { account: await describe(db, stopped, now) };
  });
  serve.open(api.prepareStartOver, ({ body, pool, now }) => prepareStartOver(parts, { ...body, pool, now }));
  serve.open(api.finishStartOver, async ({ body, pool, browser, now, reply }) => {
    const finished = await finishStartOver(parts, { ...body, pool, browser, now });
    if (isRefusal(finished)) return finished;
    setSessionCookies(reply, finished.begun, secure);
    return { account: await describe(db, finished.account, now) };
  });
}
