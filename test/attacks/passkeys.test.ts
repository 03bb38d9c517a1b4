import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_BROWSER_KEY } from '../../src/cli/selfcheck/hold-passkeys.ts';
import { connect, type Person } from '../../src/cli/selfcheck/people.ts';
import type { Lies } from '../../src/cli/selfcheck/software-authenticator.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { showPasskey } from '../../src/client/accounts/contact-keys.ts';
import { answerToSend, creationOptions } from '../../src/client/accounts/passkey-options.ts';
import { removePasskey, signInByPasskey } from '../../src/client/accounts/passkeys.ts';
import { unlock } from '../../src/client/accounts/unlock.ts';
import { readCheckedRecord } from '../../src/client/disclosure/check-record.ts';
import { getAccount } from '../../src/shared/api/accounts.ts';
import {
  beginPasskey,
  beginPasskeyCheck,
  beginPasskeySignIn,
  getPasskeyWrap,
  listContactKeys,
  listPasskeys,
} from '../../src/shared/api/passkeys.ts';
import { decodeBase64url, encodeBase64url } from '../../src/shared/bytes/base64url.ts';
import { quickArgon2id as argon2id, candidate, recruiter } from '../behaviour/people.ts';
import { type RawAnswer, visit } from '../behaviour/raw-visit.ts';
import { type TestPlatform, testPlatform } from '../platform.ts';
import { add, answerTo, kitOf, type Liar, liar, liarFor, signInBody } from './passkey-scene.ts';

const PATH = '/api/sign-in/passkey';
const LIES: [string, Lies][] = [
  ['made on a page of another origin', { origin: 'http://localhost:1' }],
  ['made on a page whose name begins like ours', { origin: 'http://localhost.evil.example' }],
  ['made for another site', { rpId: 'evil.example' }],
  ['to another challenge', { challenge: encodeBase64url(new Uint8Array(32)) }],
  ['to a challenge that is none', { challenge: 'c2hvcnQ' }],
  ['of another kind', { type: 'webauthn.create' }],
  ['of a user who is not there', { userPresent: false }],
  ['of a user who was not verified', { userVerified: false }],
  ['in the name of another user', { userHandle: encodeBase64url(new Uint8Array(16)) }],
];

let platform: TestPlatform;
let url: string;
let refusal: string;
const stage = () => ({ url, codeFor: platform.codeFor });
const stranger = () => connect({ url });

beforeAll(async () => {
  platform = await testPlatform();
  url = platform.origin;
  refusal = (await post({ response: { id: 'AAAA' } })).text;
});
afterAll(() => platform.dispose());

function post(body: unknown): Promise<RawAnswer> {
  return visit(url).send({ method: 'POST', path: PATH, body });
}

async function withPasskey(): Promise<{ person: Person; held: Liar }> {
  const person = await candidate(stage());
  const held = liarFor(url);
  await add(person, held);
  return { person, held };
}

/** Refused as everything is that does not fit: byte for byte. */
async function expectRefused(body: unknown): Promise<void> {
  const answer = await post(body);
  expect(answer).toMatchObject({ status: 401, code: 'sign_in_failed', text: refusal });
  expect(answer.headers.getSetCookie()).toEqual([]);
}

describe('a sign-in by passkey is refused alike', () => {
  it.each(LIES)('%s', async (_name, lies) => {
    const { held } = await withPasskey();
    held.lies = lies;
    await expectRefused(await signInBody(stranger(), held));
    held.lies = {};
    expect((await post(await signInBody(stranger(), held))).status).toBe(200);
  });

  it('when it is played back', async () => {
    const { held } = await withPasskey();
    const body = await signInBody(stranger(), held);
    expect((await post(body)).status).toBe(200);
    await expectRefused(body);
  });

  it('when it arrives twice at once: one of the two', async () => {
    const { held } = await withPasskey();
    const body = await signInBody(stranger(), held);
    const codes = (await Promise.all([post(body), post(body)])).map(({ code }) => code);
    expect(codes.sort()).toEqual(['ok', 'sign_in_failed']);
  });

  it('when it answers a challenge that was answered before, also wrongly', async () => {
    const { held } = await withPasskey();
    const { options } = granted(await stranger()(beginPasskeySignIn));
    const first = answerToSend((await answerTo(options, held)).response);
    await expectRefused({ response: { ...first, id: 'AAAA', rawId: 'AAAA' } });
    await expectRefused({ response: first });
    await expectRefused({ response: answerToSend((await answerTo(options, held)).response) });
  });

  it('when it comes too late', async () => {
    const { held } = await withPasskey();
    const body = await signInBody(stranger(), held);
    await platform.platform.db.pool.query(
      `update passkeys.challenges set expires_at = now() - interval '1 second'`,
    );
    await expectRefused(body);
  });

  it('when its challenge was drawn for something else', async () => {
    const { person, held } = await withPasskey();
    const check = granted(await person.api(beginPasskeyCheck)).options;
    await expectRefused({ response: answerToSend((await answerTo(check, held)).response) });
    const { challenge } = granted(await person.api(beginPasskey)).options;
    const registering = { ...check, challenge };
    await expectRefused({ response: answerToSend((await answerTo(registering, held)).response) });
  });

  it('when the platform knows no such passkey', async () => {
    const { person } = await withPasskey();
    const unknown = liarFor(url);
    const { options } = granted(await person.api(beginPasskey));
    granted(await unknown.authenticator.create(creationOptions(options)));
    await expectRefused(await signInBody(stranger(), unknown));
  });

  it('when it names the credential of another account', async () => {
    const [thief, victim] = [await withPasskey(), await withPasskey()];
    const [passkey] = granted(await victim.person.api(listPasskeys)).passkeys;
    const { response } = await signInBody(stranger(), thief.held);
    const id = passkey?.credentialId ?? '';
    await expectRefused({ response: { ...response, id, rawId: id } });
    expect((await post(await signInBody(stranger(), victim.held))).status).toBe(200);
  });

  it('when it is no answer of a passkey at all', async () => {
    for (const response of [{}, { id: '' }, { id: 'AAAA', rawId: 'AAAA', type: 'public-key', response: 7 }])
      await expectRefused({ response });
  });
});

describe('a new passkey is refused', () => {
  const lies = LIES.filter(([, lie]) => !('type' in lie) && !('userHandle' in lie));

  it.each([...lies, ['of another kind', { type: 'webauthn.get' }] as [string, Lies]])(
    '%s',
    async (_name, lie) => {
      const person = await candidate(stage());
      const held = liarFor(url);
      held.lies = lie;
      await expect(add(person, held)).rejects.toThrow('passkey_refused');
      expect(granted(await person.api(listPasskeys)).passkeys).toEqual([]);
    },
  );

  it('when its challenge was drawn for another account', async () => {
    const [person, other] = [await candidate(stage()), await candidate(stage())];
    const { options } = granted(await other.api(beginPasskey));
    const held = liarFor(url);
    held.lies = { challenge: String(options.challenge) };
    await expect(add(person, held)).rejects.toThrow('passkey_refused');
  });
});

describe('a passkey that was copied', () => {
  it('is suspended when the copy answers, and so is the original', async () => {
    const { person, held } = await withPasskey();
    const copy = liar(held.software.clone());
    expect((await post(await signInBody(stranger(), held))).status).toBe(200);
    const answer = await post(await signInBody(stranger(), copy));
    expect(answer).toMatchObject({ status: 403, code: 'passkey_suspended' });
    for (const one of [held, copy, held]) {
      expect((await post(await signInBody(stranger(), one))).code).toBe('passkey_suspended');
    }
    expect(granted(await person.api(listPasskeys)).passkeys).toMatchObject([{ suspended: true }]);
  });

  it('opens nothing and proves nothing after that, and its owner is told', async () => {
    const { person, held } = await withPasskey();
    const copy = liar(held.software.clone());
    await post(await signInBody(stranger(), held));
    await post(await signInBody(stranger(), copy));
    const { api, session } = person;
    const [passkey] = granted(await api(listPasskeys)).passkeys;
    const credentialId = passkey?.credentialId ?? '';
    expect(await api(getPasskeyWrap, { params: { credentialId } })).toMatchObject({ refused: 'not_found' });
    const { rows } = await platform.platform.db.pool.query(
      `select octet_length(verifier) as length from accounts.unlocks where account_id = $1 and method = 'passkey'`,
      [session.account.accountId],
    );
    expect(rows).toEqual([{ length: 0 }]);
    const { entries } = granted(await readCheckedRecord(api, session));
    expect(entries.at(-1)?.event.type).toBe('account.passkey_suspended');
    await expect
      .poll(() => platform.mailsTo(person.address))
      .toContainEqual(
        expect.stringContaining('One of your passkeys answered in a way that only a copy of it would'),
      );
    granted(await removePasskey(api, session, { proof: kitOf(person), credentialId, argon2id }));
    const again = await unlock(api, { account: session.account, ...kitOf(person), argon2id });
    expect(again).toHaveProperty('keyring');
  });

  it('keeps no session that it began before it gave itself away', async () => {
    const { person, held } = await withPasskey();
    const copy = liar(held.software.clone());
    const thief = stranger();
    const begun = await signInByPasskey(thief, { authenticator: copy.authenticator });
    expect(begun).toHaveProperty('keyring');
    granted(await thief(getAccount));
    expect((await post(await signInBody(stranger(), held))).code).toBe('passkey_suspended');
    expect(await thief(getAccount)).toMatchObject({ refused: 'signed_out' });
    granted(await person.api(getAccount));
  });

  it('contacts no candidates any more, also where it was shown before', async () => {
    const person = await recruiter(stage());
    const { api, session } = person;
    const held = liarFor(url);
    await add(person, held);
    const copy = liar(held.software.clone());
    const shown = { authenticator: held.authenticator, browserKey: NO_BROWSER_KEY, label: 'Telephone' };
    granted(await showPasskey(api, session.account, shown));
    expect((await post(await signInBody(stranger(), copy))).code).toBe('passkey_suspended');
    const { keys, until } = granted(await api(listContactKeys));
    expect([keys.length, until], 'the key of the other passkey is left').toEqual([1, null]);
  });

  it('is not suspended by somebody who only writes a lower count', async () => {
    const { held } = await withPasskey();
    await post(await signInBody(stranger(), held));
    const { response } = await signInBody(stranger(), held);
    const inner = response.response as { authenticatorData: string };
    const data = decodeBase64url(inner.authenticatorData);
    data.set([0, 0, 0, 0], 33);
    const forged = { ...inner, authenticatorData: encodeBase64url(data) };
    await expectRefused({ response: { ...response, response: forged } });
    expect((await post(await signInBody(stranger(), held))).status).toBe(200);
  });
});
