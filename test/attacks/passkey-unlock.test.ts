import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cookieFetch } from '../../src/cli/cookie-fetch.ts';
import { passkeysFor } from '../../src/cli/selfcheck/hold-passkeys.ts';
import { connect, type Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import type { Authenticator } from '../../src/client/accounts/authenticator.ts';
import { answerToSend } from '../../src/client/accounts/passkey-options.ts';
import { addPasskey, removePasskey, signInByPasskey } from '../../src/client/accounts/passkeys.ts';
import { signIn } from '../../src/client/accounts/sign-in.ts';
import { unlock } from '../../src/client/accounts/unlock.ts';
import { type Api, httpApi } from '../../src/client/api.ts';
import type { Answer, Endpoint } from '../../src/shared/api/endpoint.ts';
import {
  beginPasskey,
  beginPasskeyCheck,
  beginPasskeySignIn,
  getPasskeyWrap,
  listPasskeys,
  signInByPasskey as signInEndpoint,
} from '../../src/shared/api/passkeys.ts';
import { isRefusal } from '../../src/shared/errors.ts';
import { PASSKEY_PRF_INPUT } from '../../src/shared/vault/unlock.ts';
import { quickArgon2id as argon2id, candidate } from '../behaviour/people.ts';
import { visit } from '../behaviour/raw-visit.ts';
import { type TestPlatform, testPlatform } from '../platform.ts';
import { add, kitOf, liarFor, signInBody } from './passkey-scene.ts';

let platform: TestPlatform;
let url: string;
const stage = () => ({ url, codeFor: platform.codeFor });

beforeAll(async () => {
  platform = await testPlatform();
  url = platform.origin;
});
afterAll(() => platform.dispose());

type Lie = (answer: Record<string, unknown>) => Record<string, unknown>;

/** A platform that lies: what `lies` names of its answers is changed before the client sees it. */
function lying(api: Api, lies: readonly (readonly [Endpoint, Lie])[]): Api {
  return async (endpoint, ...input) => {
    const answer = await api(endpoint, ...input);
    const lie = lies.find(([lied]) => lied === endpoint)?.[1];
    if (isRefusal(answer) || lie === undefined) return answer;
    return lie(answer as Record<string, unknown>) as Answer<typeof endpoint>;
  };
}

/** An authenticator that remembers what it was asked. */
function listening(held: Authenticator) {
  const asked: Parameters<Authenticator['get']>[0][] = [];
  const made: Parameters<Authenticator['create']>[0][] = [];
  const prf: Uint8Array[] = [];
  const hear = <T>(answer: T): T => {
    if (typeof answer === 'object' && answer !== null && 'prf' in answer && answer.prf instanceof Uint8Array)
      prf.push(answer.prf);
    return answer;
  };
  const authenticator: Authenticator = {
    create: async (options) => {
      made.push(options);
      return hear(await held.create(options));
    },
    get: async (options) => {
      asked.push(options);
      return hear(await held.get(options));
    },
  };
  return { authenticator, asked, made, prf };
}

async function withPasskey(authenticator: Authenticator = passkeysFor(url)) {
  const person = await candidate(stage());
  const { api, session } = person;
  const input = { proof: kitOf(person), authenticator, label: 'Telephone', argon2id };
  const { passkeys } = granted(await addPasskey(api, session, input));
  return { person, authenticator, credentialId: passkeys[0]?.credentialId ?? '' };
}

async function wrapOf({ api }: Person, credentialId: string): Promise<string> {
  return granted(await api(getPasskeyWrap, { params: { credentialId } })).wrap;
}

const changed =
  (change: Record<string, unknown>): Lie =>
  ({ options }) => ({ options: { ...(options as Record<string, unknown>), ...change } });

describe('a platform that asks for less', () => {
  const downgrades: [string, Record<string, unknown>][] = [
    ['no extension', { extensions: {} }],
    ['a PRF of another input', { extensions: { prf: { eval: { first: 'b3RoZXI' } } } }],
    ['a PRF for one credential', { extensions: { prf: { evalByCredential: { AAAA: { first: 'AAAA' } } } } }],
    ['no verified user', { userVerification: 'discouraged' }],
    [
      'no verified user of a new passkey',
      { authenticatorSelection: { residentKey: 'discouraged', userVerification: 'discouraged' } },
    ],
    ['an attestation', { attestation: 'direct' }],
  ];

  it('is asked for none of it: the client puts in what protects its owner', async () => {
    const person = await candidate(stage());
    const { authenticator, asked, made } = listening(passkeysFor(url));
    const input = { proof: kitOf(person), authenticator, label: 'Telephone', argon2id };
    granted(await addPasskey(person.api, person.session, input));
    granted(await signInByPasskey(connect({ url }), { authenticator }));
    const extensions = { prf: { eval: { first: PASSKEY_PRF_INPUT } } };
    expect(asked).toMatchObject([{ userVerification: 'required', extensions }]);
    expect(made).toMatchObject([
      {
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        attestation: 'none',
        extensions,
      },
    ]);
  });

  it.each(downgrades)('is noticed, and no passkey is asked: %s', async (_what, change) => {
    const { person, authenticator: held } = await withPasskey();
    const { authenticator, asked, made } = listening(held);
    const lies = [beginPasskey, beginPasskeySignIn, beginPasskeyCheck].map(
      (endpoint) => [endpoint, changed(change)] as const,
    );
    const api = lying(person.api, lies);
    const { session } = person;
    const input = { proof: kitOf(person), authenticator, label: 'Telephone', argon2id };
    const byPasskey = { account: session.account, method: 'passkey', authenticator, argon2id } as const;
    for (const act of [
      () => addPasskey(api, session, input),
      () => signInByPasskey(lying(connect({ url }), lies), { authenticator }),
      () => unlock(api, byPasskey),
    ])
      await expect(act()).rejects.toMatchObject({ code: 'bad_encoding' });
    expect([...asked, ...made]).toEqual([]);
  });

  it('gets no answer to options of another form', async () => {
    const { authenticator } = await withPasskey();
    const api = lying(connect({ url }), [[beginPasskeySignIn, changed({ challenge: 'AAAA' })]]);
    await expect(signInByPasskey(api, { authenticator })).rejects.toMatchObject({ code: 'bad_encoding' });
  });
});

describe('a platform that serves another wrap', () => {
  it('of another passkey of the account, is noticed', async () => {
    const { person, authenticator } = await withPasskey();
    const second = await add(person, liarFor(url));
    const wrap = await wrapOf(person, second.credentialId);
    const api = lying(connect({ url }), [[signInEndpoint, (answer) => ({ ...answer, wrap })]]);
    await expect(signInByPasskey(api, { authenticator })).rejects.toMatchObject({ code: 'bad_ciphertext' });
  });

  it('of another account, is noticed, at the sign-in and at unlocking', async () => {
    const { person, authenticator } = await withPasskey();
    const other = await withPasskey();
    const wrap = await wrapOf(other.person, other.credentialId);
    const lies = [
      [signInEndpoint, (answer: Record<string, unknown>) => ({ ...answer, wrap })],
      [getPasskeyWrap, () => ({ wrap })],
    ] as const;
    const api = lying(connect({ url }), lies);
    await expect(signInByPasskey(api, { authenticator })).rejects.toMatchObject({ code: 'bad_ciphertext' });
    const { account } = person.session;
    const unlocked = await unlock(lying(person.api, lies), {
      ...{ account, method: 'passkey', authenticator, argon2id },
    });
    expect(unlocked).toMatchObject({ refused: 'sign_in_failed' });
  });

  it('or says that the passkey is of another account, is noticed', async () => {
    const { authenticator } = await withPasskey();
    const { account } = (await withPasskey()).person.session;
    const api = lying(connect({ url }), [[signInEndpoint, (answer) => ({ ...answer, account })]]);
    await expect(signInByPasskey(api, { authenticator })).rejects.toMatchObject({ code: 'bad_ciphertext' });
  });

  it('or none, leaves the account locked', async () => {
    const { authenticator } = await withPasskey();
    const api = lying(connect({ url }), [[signInEndpoint, (answer) => ({ ...answer, wrap: null })]]);
    expect(granted(await signInByPasskey(api, { authenticator }))).toMatchObject({ locked: true });
  });

  it('of a passkey that was removed, is noticed', async () => {
    const { person, authenticator, credentialId } = await withPasskey();
    const wrap = await wrapOf(person, credentialId);
    const { session } = person;
    granted(await removePasskey(person.api, session, { proof: kitOf(person), credentialId, argon2id }));
    const thief = connect({ url });
    const { account } = granted(await signIn(thief, { address: person.address, ...kitOf(person), argon2id }));
    // The platform itself lets the removed passkey in, and hands out what it opened.
    const colluding: Api = async (endpoint, ...input) =>
      (endpoint as Endpoint) === signInEndpoint
        ? (endpoint.answer.parse({ account, wrap }) as Answer<typeof endpoint>)
        : thief(endpoint, ...input);
    await expect(signInByPasskey(colluding, { authenticator })).rejects.toMatchObject({
      code: 'stale_version',
    });
  });

  it('in its database, swapped between two passkeys, is noticed', async () => {
    const { person, authenticator } = await withPasskey();
    await add(person, liarFor(url));
    await platform.platform.db.pool.query(
      `update accounts.unlocks u set wrap = o.wrap from accounts.unlocks o
       where u.account_id = $1 and o.account_id = $1 and u.method = 'passkey' and o.method = 'passkey'
         and u.unlock_id <> o.unlock_id`,
      [person.session.account.accountId],
    );
    await expect(signInByPasskey(connect({ url }), { authenticator })).rejects.toMatchObject({
      code: 'bad_ciphertext',
    });
  });
});

describe('what a PRF gives', () => {
  it('is in nothing that is sent, whichever way a passkey is used', async () => {
    const sent: string[] = [];
    const cookies = cookieFetch();
    const api = httpApi({
      origin: url,
      fetch: (input, init) => {
        sent.push(`${String(input)} ${String(init?.body ?? '')}`);
        return cookies(input, init);
      },
    });
    const person = await candidate(stage());
    granted(await signIn(api, { address: person.address, ...kitOf(person), argon2id }));
    const { authenticator, prf } = listening(leaking(passkeysFor(url)));
    const { session } = person;
    const input = { proof: kitOf(person), authenticator, label: 'Telephone', argon2id };
    granted(await addPasskey(api, session, input));
    granted(await signInByPasskey(api, { authenticator }));
    const shown = { method: 'passkey', authenticator } as const;
    granted(await unlock(api, { account: session.account, ...shown, argon2id }));
    const [passkey] = granted(await api(listPasskeys)).passkeys;
    const credentialId = passkey?.credentialId ?? '';
    granted(await removePasskey(api, session, { proof: shown, credentialId, argon2id }));

    expect(prf.length).toBeGreaterThanOrEqual(3);
    expect(new Set(prf.map((one) => Buffer.from(one).toString('hex'))).size).toBe(1);
    const told = sent.join('\n');
    expect(told).toContain('/sign-in/passkey');
    for (const spelling of ['base64url', 'base64', 'hex'] as const)
      expect(told).not.toContain(Buffer.from(prf[0] ?? []).toString(spelling));
    expect(told).not.toContain(Array.from(prf[0] ?? []).join(','));
  });

  it('is not even taken when some client sends it', async () => {
    const { held } = await (async () => {
      const person = await candidate(stage());
      const one = liarFor(url);
      await add(person, one);
      return { held: one };
    })();
    const { response } = await signInBody(connect({ url }), held);
    const results = { prf: { results: { first: 'A'.repeat(43) } } };
    const hidden = [
      { ...response, clientExtensionResults: results },
      { ...response, more: [{ deep: results }] },
    ];
    for (const carrying of hidden) {
      const body = { response: carrying };
      const answer = await visit(url).send({ method: 'POST', path: '/api/sign-in/passkey', body });
      expect(answer).toMatchObject({ status: 400, code: 'invalid_request' });
      expect(answer.text).not.toContain('AAAA');
    }
  });

  it('is dropped from what an authenticator says, wherever it says it', () => {
    const first = 'c2VjcmV0';
    const said = { id: 'AAAA', clientExtensionResults: { prf: { results: { first } } } };
    expect(JSON.stringify(answerToSend(said))).not.toContain(first);
  });
});

/** An authenticator whose port forgot to take the PRF's result out of the response. */
function leaking(held: Authenticator): Authenticator {
  const leak = <T extends { response: Record<string, unknown>; prf: Uint8Array | null }>(answer: T): T => {
    const first = Buffer.from(answer.prf ?? []).toString('base64url');
    const clientExtensionResults = { prf: { enabled: true, results: { first } } };
    return { ...answer, response: { ...answer.response, clientExtensionResults } };
  };
  return {
    create: async (options) => {
      const made = await held.create(options);
      return isRefusal(made) ? made : leak(made);
    },
    get: async (options) => {
      const got = await held.get(options);
      return isRefusal(got) ? got : leak(got);
    },
  };
}
