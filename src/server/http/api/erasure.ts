import * as api from '../../../shared/api/erasure.ts';
import { isRefusal } from '../../../shared/errors.ts';
import { beginErasure, keepAccount } from '../../erasure/begin-erasure.ts';
import { eraseAccount } from '../../erasure/erase-account.ts';
import type { HttpParts } from '../parts.ts';
import type { Serve } from '../serve-endpoint.ts';
import { clearSessionCookie } from '../session.ts';
import { describe } from './describe.ts';

/** The end of an account, and the time before it. */
export function serveErasure(serve: Serve, parts: HttpParts): void {
  serve.signedIn(api.beginErasure, async ({ caller, browser, body, now }) => {
    const begun = await beginErasure(parts, { caller, browser, ...body, now });
    return isRefusal(begun) ? begun : { account: await describe(parts.db, begun, now) };
  });
  serve.signedIn(api.keepAccount, async ({ caller, now }) => {
    const kept = await keepAccount(parts, { caller, now });
    return isRefusal(kept) ? kept : { account: await describe(parts.db, kept, now) };
  });
  serve.signedIn(api.eraseAccount, async ({ caller, browser, body, now, reply }) => {
    const erased = await eraseAccount(parts, { caller, browser, ...body, now });
    if (!isRefusal(erased)) clearSessionCookie(reply, parts.secure);
    return erased;
  });
}
