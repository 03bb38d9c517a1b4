import * as api from '../../../shared/api/accounts.ts';
import { decodeBase64url, encodeBase64url } from '../../../shared/bytes/base64url.ts';
import { isRefusal, refuse } from '../../../shared/errors.ts';
import { changeUnlock } from '../../accounts/change-unlock.ts';
import { createAccount } from '../../accounts/create-account.ts';
import { changePreferences, readWrap } from '../../accounts/describe-account.ts';
import { sendCode } from '../../accounts/send-code.ts';
import { endAllSessions, endSession } from '../../accounts/sessions.ts';
import { beginSignIn, signIn } from '../../accounts/sign-in.ts';
import { recordAdmission } from '../../desk/record-act.ts';
import { isAtProvenDomain } from '../../employers/proven-domains.ts';
import { endPairings } from '../../pairings/store.ts';
import type { HttpParts } from '../parts.ts';
import type { Serve } from '../serve-endpoint.ts';
import { clearSessionCookie, setSessionCookies } from '../session.ts';
import { slowGuesses } from '../slow-guesses.ts';
import { describe } from './describe.ts';

/** Accounts: codes, sign-up, sign-in, wraps, sessions. */
export function serveAccounts(serve: Serve, parts: HttpParts): void {
  const { db, secrets, secure } = parts;
  serve.open(api.sendCode, ({ body, pool, now }) => sendCode(parts, { ...body, pool, now }));
  serve.open(api.createAccount, async ({ body, pool, browser, now, reply }) => {
    const made = await createAccount(parts, {
      ...{ ...body, pool, browser, now },
      isOfEmployer: isAtProvenDomain,
      onOperator: (tx, came) => recordAdmission(tx, parts, came),
    });
    if (isRefusal(made)) return made;
    setSessionCookies(reply, made.begun, secure);
    return { account: await describe(db, made.account, now) };
  });
  serve.open(api.beginSignIn, async ({ body }) => beginSignIn(secrets, body.address));
  serve.open(api.signIn, async ({ body, pool, browser, now, reply }) => {
    const secret = decodeBase64url(body.secret);
    const signed = await signIn(parts, { ...body, secret, pool, browser, now });
    await slowGuesses(parts.slowing, signed.failures);
    if (isRefusal(signed)) return signed;
    setSessionCookies(reply, signed.begun, secure);
    return { account: await describe(db, signed.account, now), wrap: encodeBase64url(signed.wrap) };
  });
  serve.signedIn(api.getAccount, async ({ account, now }) => ({
    account: await describe(db, account, now),
  }));
  serve.signedIn(api.getWrap, async ({ account, params }) => {
    const found = await readWrap(parts, account, params.method);
    return found ?? refuse('not_found');
  });
  serve.signedIn(api.changeUnlock, ({ caller, browser, tokenHash, params, body, now }) =>
    changeUnlock(parts, {
      ...{ caller, browser, tokenHash, now },
      method: params.method,
      proof: body.proof,
      secret: decodeBase64url(body.secret),
      wrap: decodeBase64url(body.wrap),
      manifest: body.manifest,
    }),
  );
  serve.signedIn(api.changePreferences, async ({ caller, body, now }) => ({
    account: await describe(db, await changePreferences(db, { caller, ...body }), now),
  }));
  serve.signedIn(api.signOut, async ({ tokenHash, reply }) => {
    await endSession(db, tokenHash);
    clearSessionCookie(reply, secure);
    return { done: true as const };
  });
  serve.signedIn(api.signOutEverywhere, async ({ caller, reply }) => {
    await db.once((tx) => endPairings(tx, caller.accountId, caller.pool));
    await endAllSessions(db, caller.accountId);
    clearSessionCookie(reply, secure);
    return { done: true as const };
  });
}
