import * as api from '../../../shared/api/accounts.ts';
import { decodeBase64url, encodeBase64url } from '../../../shared/bytes/base64url.ts';
import { isRefusal, refuse } from '../../../shared/errors.ts';
import { changeUnlock } from '../../accounts/change-unlock.ts';
import { createAccount } from '../../accounts/create-account.ts';
import { changePreferences, describeAccount, readWrap } from '../../accounts/describe-account.ts';
import { sendCode } from '../../accounts/send-code.ts';
import { endAllSessions, endSession } from '../../accounts/sessions.ts';
import { beginSignIn, signIn } from '../../accounts/sign-in.ts';
import type { HttpParts } from '../parts.ts';
import type { Serve } from '../serve-endpoint.ts';
import { clearSessionCookie, setSessionCookie } from '../session.ts';

/** Accounts: codes, sign-up, sign-in, wraps, sessions. */
export function serveAccounts(serve: Serve, parts: HttpParts): void {
  const { db, secrets, secure } = parts;
  serve.open(api.sendCode, ({ body, pool, now }) => sendCode(parts, { ...body, pool, now }));
  serve.open(api.createAccount, async ({ body, pool, now, reply }) => {
    const made = await createAccount(parts, { ...body, pool, now });
    if (isRefusal(made)) return made;
    setSessionCookie(reply, made.token, secure);
    return { account: await describeAccount(db, made.account) };
  });
  serve.open(api.beginSignIn, async ({ body }) => beginSignIn(secrets, body.address));
  serve.open(api.signIn, async ({ body, pool, now, reply }) => {
    const signed = await signIn(parts, { ...body, secret: decodeBase64url(body.secret), pool, now });
    if (isRefusal(signed)) return signed;
    setSessionCookie(reply, signed.token, secure);
    return { account: await describeAccount(db, signed.account), wrap: encodeBase64url(signed.wrap) };
  });
  serve.signedIn(api.getAccount, async ({ account }) => ({ account: await describeAccount(db, account) }));
  serve.signedIn(api.getWrap, async ({ account, params }) => {
    const found = await readWrap(parts, account, params.method);
    return found ?? refuse('not_found');
  });
  serve.signedIn(api.changeUnlock, ({ caller, tokenHash, params, body, now }) =>
    changeUnlock(parts, {
      caller,
      tokenHash,
      proof: { method: body.proof.method, secret: decodeBase64url(body.proof.secret) },
      method: params.method,
      secret: decodeBase64url(body.secret),
      wrap: decodeBase64url(body.wrap),
      now,
    }),
  );
  serve.signedIn(api.changePreferences, async ({ caller, body }) => ({
    account: await changePreferences(db, { caller, ...body }),
  }));
  serve.signedIn(api.signOut, async ({ tokenHash, reply }) => {
    await endSession(db, tokenHash);
    clearSessionCookie(reply, secure);
    return { done: true as const };
  });
  serve.signedIn(api.signOutEverywhere, async ({ caller, reply }) => {
    await endAllSessions(db, caller.accountId);
    clearSessionCookie(reply, secure);
    return { done: true as const };
  });
}
