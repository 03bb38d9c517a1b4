import { describe, expect, it } from 'vitest';
import { quickArgon2id as argon2id } from '../../../test/behaviour/people.ts';
import { manifestShelf } from '../../../test/manifest-shelf.ts';
import { scriptedApi } from '../../../test/staged-grant.ts';
import {
  beginSignIn,
  changeUnlock as changeEndpoint,
  createAccount,
  getWrap,
  signIn as signInEndpoint,
} from '../../shared/api/accounts.ts';
import type { NextManifest } from '../../shared/api/keys.ts';
import { getPlatform } from '../../shared/api/platform.ts';
import { readManifest } from '../../shared/api/recovery.ts';
import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import { isRefusal, refuse } from '../../shared/errors.ts';
import { generatePassphrase } from '../../shared/vault/passphrase.ts';
import type { Api } from '../api.ts';
import { changeUnlock } from './change-unlock.ts';
import { generateKit, prepareCredentials } from './credentials.ts';
import { showKit } from './kit-drill.ts';
import { openAccount } from './open-account.ts';
import { signIn } from './sign-in.ts';
import { unlock } from './unlock.ts';

type Unlocks = { method: string; secret: string; wrap: string }[];
type Body = {
  manifest: NextManifest;
  unlocks: Unlocks;
  method: string;
  secret: string;
  wrap: string;
  accountId: string;
};
const address = 'lin.mei@people.example';

/** A platform with one account; `lie` may change what it says of the account. */
function onePlatform(
  lie: (account: Record<string, unknown>) => Record<string, unknown> = (account) => account,
) {
  const salt = encodeBase64url(crypto.getRandomValues(new Uint8Array(32)));
  let account: Record<string, unknown> = {};
  let unlocks: Unlocks = [];
  const seen: string[] = [];
  const shelf = manifestShelf();
  const stored = (method: string) => unlocks.find((each) => each.method === method);
  const api = scriptedApi((endpoint, input) => {
    const { body, params } = (input ?? {}) as { body: Body; params: { method: string } };
    seen.push(JSON.stringify(body ?? ''));
    if (endpoint === signInEndpoint && stored(body.method)?.secret !== body.secret)
      return refuse('sign_in_failed');
    if (endpoint === readManifest) return shelf.answer(input);
    if (endpoint === beginSignIn) return { salt };
    if (endpoint === getPlatform)
      return {
        origin: 'https://jobs.example',
        version: '0',
        recordKey: 'A'.repeat(43),
        development: true,
        sms: true,
        erasureWait: 604_800_000,
        logKey: '',
        logPolicy: '',
        keysPolicy: '',
      };
    if (endpoint === getWrap) return { salt, wrap: stored(params.method)?.wrap };
    if (endpoint === changeEndpoint) {
      shelf.put('unlocks', body.manifest);
      unlocks = [
        ...unlocks.filter((each) => each.method !== params.method),
        { ...body, method: params.method },
      ];
      return { done: true };
    }
    if (endpoint === createAccount) {
      shelf.put('unlocks', body.manifest);
      const { accountId, kind, locale, displayName, recipient, signKey, recordSubjectKey } = body as Body &
        Record<string, unknown>;
      account = {
        accountId,
        kind,
        locale,
        displayName,
        recipient,
        signKey,
        recordSubjectKey,
        heldReason: null,
      };
      account = { ...account, quiet: [], createdAt: '', selfcheck: false, generation: 1 };
      account = { ...account, kitDrill: 'later', operatorRole: null, startOverAt: null, eraseAt: null };
      unlocks = body.unlocks;
    }
    return { account: lie(account), ...(endpoint === signInEndpoint && { wrap: stored(body.method)?.wrap }) };
  });
  return { api, seen, shelf, unlocks: () => unlocks, serve: (older: Unlocks) => (unlocks = older) };
}

async function open(api: Api) {
  const credentials = prepareCredentials();
  const person = { kind: 'candidate', locale: 'en', address, code: '123456', displayName: null } as const;
  const session = await openAccount(api, { ...person, operatorToken: null, credentials, argon2id });
  if (isRefusal(session)) throw new Error(session.refused);
  return { credentials, session };
}

describe('an account', () => {
  it('has the same keys after signing in by passphrase and by kit', async () => {
    const { api } = onePlatform();
    const { credentials, session } = await open(api);
    for (const [method, secret] of [
      ['passphrase', credentials.passphrase],
      ['kit', credentials.kit],
    ] as const) {
      const again = await signIn(api, { address, method, secret, argon2id });
      expect(again).toMatchObject({ keyring: { recipient: session.keyring.recipient } });
    }
  });

  it('tells the platform neither passphrase nor kit nor root', async () => {
    const { api, seen } = onePlatform();
    const { credentials } = await open(api);
    const told = seen.join();
    const secrets = [credentials.passphrase, credentials.kit, encodeBase64url(credentials.root)];
    for (const secret of secrets) expect(told).not.toContain(secret);
  });

  it('does not open with a wrong secret, and says which mistake a kit has', async () => {
    const { api } = onePlatform();
    const { session, credentials } = await open(api);
    const wrong = { method: 'passphrase', secret: generatePassphrase(), argon2id } as const;
    expect(await signIn(api, { address, ...wrong })).toMatchObject({ refused: 'sign_in_failed' });
    expect(await unlock(api, { account: session.account, ...wrong })).toMatchObject({
      refused: 'sign_in_failed',
    });
    const otherKit = { method: 'kit', secret: generateKit(), argon2id } as const;
    expect(await unlock(api, { account: session.account, ...otherKit })).toMatchObject({
      refused: 'sign_in_failed',
    });
    const mistyped = { method: 'kit', secret: credentials.kit.slice(0, -1), argon2id } as const;
    expect(await signIn(api, { address, ...mistyped })).toMatchObject({ refused: 'kit_mistyped' });
  });

  it('unlocks again after a reload', async () => {
    const { api } = onePlatform();
    const { session, credentials } = await open(api);
    const typed = { method: 'passphrase', secret: credentials.passphrase, argon2id } as const;
    expect(await unlock(api, { account: session.account, ...typed })).toMatchObject({
      account: session.account,
    });
  });

  it('is not used when the platform shows other keys for it than its own', async () => {
    const other = await open(onePlatform().api);
    for (const name of ['recipient', 'signKey', 'recordSubjectKey'] as const) {
      const { api } = onePlatform((account) => ({ ...account, [name]: other.session.account[name] }));
      await expect(open(api)).rejects.toMatchObject({ code: 'impossible_state' });
    }
  });

  it('gets a new passphrase or kit, proven by either, and the old one opens nothing more', async () => {
    const { api } = onePlatform();
    const { session, credentials } = await open(api);
    const proof = { method: 'passphrase', secret: credentials.passphrase } as const;
    const kit = await changeUnlock(api, session, { proof, method: 'kit', argon2id });
    if (!('kit' in kit)) throw new Error('no kit');
    const fresh = await changeUnlock(api, session, {
      proof: { method: 'kit', secret: kit.kit },
      method: 'passphrase',
      argon2id,
    });
    if (!('passphrase' in fresh)) throw new Error('no passphrase');
    const now = [
      ['kit', kit.kit],
      ['passphrase', fresh.passphrase],
    ] as const;
    for (const [method, secret] of now)
      expect(await signIn(api, { address, method, secret, argon2id })).toMatchObject({ account: {} });
    const before = [
      ['kit', credentials.kit],
      ['passphrase', credentials.passphrase],
    ] as const;
    for (const [method, secret] of before) {
      expect(await signIn(api, { address, method, secret, argon2id })).toMatchObject({
        refused: 'sign_in_failed',
      });
    }
  });

  it('takes no other keys from an answer that comes later', async () => {
    let served: Record<string, unknown> = {};
    const { api } = onePlatform((account) => ({ ...account, ...served }));
    const { session, credentials } = await open(api);
    expect(await showKit(api, session, credentials.kit)).toMatchObject({ account: session.account });
    served = { recordSubjectKey: 'A'.repeat(43) };
    await expect(showKit(api, session, credentials.kit)).rejects.toMatchObject({ code: 'impossible_state' });
  });

  it('is not opened by an old wrap that is served again', async () => {
    const { api, unlocks, serve } = onePlatform();
    const { session, credentials } = await open(api);
    const old = unlocks();
    const proof = { method: 'kit', secret: credentials.kit } as const;
    await changeUnlock(api, session, { proof, method: 'passphrase', argon2id });
    serve(old);
    const typed = { address, method: 'passphrase', secret: credentials.passphrase, argon2id } as const;
    await expect(signIn(api, typed)).rejects.toMatchObject({ code: 'stale_version' });
  });

  it('is not opened by an old wrap with its old manifest, in a browser that saw the newer', async () => {
    const { api, unlocks, serve, shelf } = onePlatform();
    const { session, credentials } = await open(api);
    const old = unlocks();
    const proof = { method: 'kit', secret: credentials.kit } as const;
    await changeUnlock(api, session, { proof, method: 'passphrase', argon2id });
    serve(old);
    shelf.states.unlocks.pop();
    const typed = { address, method: 'passphrase', secret: credentials.passphrase, argon2id } as const;
    const { keep } = session;
    await expect(signIn(api, { ...typed, keep })).rejects.toMatchObject({ code: 'stale_version' });
  });

  it('is not opened with new keys about which nothing is said to be signed', async () => {
    const { api, shelf } = onePlatform((account) => ({ ...account, generation: 2 }));
    shelf.put = () => {};
    await expect(open(api)).rejects.toMatchObject({ code: 'stale_version' });
  });

  it('changes nothing when the proof is wrong', async () => {
    const { api } = onePlatform();
    const { session, credentials } = await open(api);
    const proof = { method: 'passphrase', secret: generatePassphrase() } as const;
    expect(await changeUnlock(api, session, { proof, method: 'kit', argon2id })).toMatchObject({
      refused: 'sign_in_failed',
    });
    const typed = { address, method: 'kit', secret: credentials.kit, argon2id } as const;
    expect(await signIn(api, typed)).toMatchObject({ account: {} });
  });
});
