import * as api from '../../../shared/api/erasure.ts';
import { isRefusal } from '../../../shared/errors.ts';
import { eraseAccount } from '../../erasure/erase-account.ts';
import type { HttpParts } from '../parts.ts';
import type { Serve } from '../serve-endpoint.ts';
import { clearSessionCookie } from '../session.ts';

/** The end of an account. */
export function serveErasure(serve: Serve, parts: HttpParts): void {
  serve.signedIn(api.eraseAccount, async ({ caller, browser, body, now, reply }) => {
    const erased = await eraseAccount(parts, { caller, browser, ...body, now });
    if (!isRefusal(erased)) clearSessionCookie(reply, parts.secure);
    return erased;
  });
}
