import * as api from '../../../shared/api/passkeys.ts';
import { isRefusal } from '../../../shared/errors.ts';
import { readMyDomain } from '../../employers/proven-domains.ts';
import { addPasskey, beginPasskey } from '../../passkeys/add-passkey.ts';
import { beginPasskeyCheck, passPasskeyCheck } from '../../passkeys/pass-check.ts';
import { readContactKeys, readPasskeys, readPasskeyWrap } from '../../passkeys/read-passkeys.ts';
import { removePasskey } from '../../passkeys/remove-passkey.ts';
import { beginPasskeySignIn, signInByPasskey } from '../../passkeys/sign-in-by-passkey.ts';
import type { HttpParts } from '../parts.ts';
import type { Serve } from '../serve-endpoint.ts';
import { setSessionCookies } from '../session.ts';
import { describe } from './describe.ts';

/** How long a browser may ask its user, in milliseconds. */
const TIMEOUT = 60_000;

/** Passkeys: adding and removing them, signing in by them, and showing them before candidates are contacted. */
export function servePasskeys(serve: Serve, parts: HttpParts): void {
  const { db, secure } = parts;
  serve.signedIn(api.beginPasskey, async ({ account, now }) =>
    sayCreation(await beginPasskey(parts, { account, now })),
  );
  serve.signedIn(api.addPasskey, ({ caller, browser, body, now }) =>
    addPasskey(parts, { caller, browser, ...body, now }),
  );
  serve.signedIn(api.listPasskeys, async ({ caller }) => ({
    passkeys: await db.read((tx) => readPasskeys(tx, caller.accountId)),
  }));
  serve.signedIn(api.removePasskey, ({ caller, tokenHash, browser, params, body, now }) =>
    removePasskey(parts, { caller, tokenHash, browser, ...params, ...body, now }),
  );
  serve.signedIn(api.getPasskeyWrap, ({ caller, params }) =>
    readPasskeyWrap(db, { accountId: caller.accountId, ...params }),
  );
  serve.open(api.beginPasskeySignIn, async ({ pool, now }) =>
    sayRequest(await beginPasskeySignIn(parts, { pool, now })),
  );
  serve.open(api.signInByPasskey, async ({ body, pool, browser, now, reply }) => {
    const signed = await signInByPasskey(parts, { ...body, pool, browser, now });
    if (isRefusal(signed)) return signed;
    setSessionCookies(reply, signed.begun, secure);
    return { account: await describe(db, signed.account, now), wrap: signed.wrap };
  });
  serve.signedIn(api.beginPasskeyCheck, async ({ caller, now }) => {
    const begun = await beginPasskeyCheck(parts, { caller, now });
    return isRefusal(begun) ? begun : sayRequest(begun);
  });
  serve.signedIn(api.passPasskeyCheck, ({ caller, tokenHash, body, now }) =>
    passPasskeyCheck(parts, { caller, tokenHash, ...body, now }),
  );
  serve.signedIn(api.listContactKeys, async ({ caller, now }) => ({
    ...(await readContactKeys(db, { caller, now })),
    domain: await readMyDomain(db, caller, now),
  }));
}

type Descriptor = { readonly id: string };
const named = (descriptors: readonly Descriptor[] = []) =>
  descriptors.map(({ id }) => ({ type: 'public-key' as const, id }));

// Of what the library makes only this is said: the client puts in what protects its owner.
function sayCreation({ options }: Awaited<ReturnType<typeof beginPasskey>>) {
  const { challenge, rp, user, pubKeyCredParams, timeout = TIMEOUT, excludeCredentials } = options;
  return {
    options: {
      challenge,
      rp: { id: rp.id ?? '', name: rp.name },
      user: { id: user.id, name: user.name, displayName: user.displayName },
      pubKeyCredParams: pubKeyCredParams.map(({ type, alg }) => ({ type, alg })),
      timeout,
      excludeCredentials: named(excludeCredentials),
    },
  };
}

function sayRequest({ options }: Awaited<ReturnType<typeof beginPasskeySignIn>>) {
  const { challenge, rpId = '', timeout = TIMEOUT, allowCredentials } = options;
  return { options: { challenge, rpId, timeout, allowCredentials: named(allowCredentials) } };
}
