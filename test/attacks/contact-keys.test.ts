import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_BROWSER_KEY, passkeysFor } from '../../src/cli/selfcheck/hold-passkeys.ts';
import { connect, type Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { type BrowserKey, showPasskey } from '../../src/client/accounts/contact-keys.ts';
import { answerToSend, requestOptions } from '../../src/client/accounts/passkey-options.ts';
import { addPasskey } from '../../src/client/accounts/passkeys.ts';
import { signIn } from '../../src/client/accounts/sign-in.ts';
import type { Api } from '../../src/client/api.ts';
import { inviteColleague } from '../../src/shared/api/employers.ts';
import {
  beginPasskeyCheck,
  confirmContactKey,
  endContactKey,
  listContactKeys,
  passPasskeyCheck,
} from '../../src/shared/api/passkeys.ts';
import { checkDnsProof } from '../../src/shared/api/proofs.ts';
import { decodeBase64url, encodeBase64url } from '../../src/shared/bytes/base64url.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { isRefusal } from '../../src/shared/errors.ts';
import { browserStatement } from '../../src/shared/vault/browser-proof.ts';
import { quickArgon2id as argon2id, recruiter } from '../behaviour/people.ts';
import { holdBrowserKey } from '../browser-key.ts';
import { type TestPlatform, testPlatform } from '../platform.ts';
import { kitOf } from './passkey-scene.ts';

let platform: TestPlatform;
let url: string;
const stage = () => ({ url, codeFor: platform.codeFor });

beforeAll(async () => {
  platform = await testPlatform();
  url = platform.origin;
});
afterAll(() => platform.dispose());

/** A session of this person's in the hands of somebody who has no passkey of theirs. */
async function steal(person: Person): Promise<Api> {
  const api = connect({ url });
  granted(await signIn(api, { address: person.address, ...kitOf(person), argon2id }));
  return api;
}

/** An act that only who may contact candidates gets any answer to: here, that there is no such key. */
async function contacts(api: Api): Promise<string> {
  const answer = await api(confirmContactKey, { params: { keyId: newUuidV7() } });
  return isRefusal(answer) ? answer.refused : 'done';
}

/** The body of a check, ready to be sent. */
async function checkBody(person: Person, api: Api, browserKey: BrowserKey = NO_BROWSER_KEY) {
  const { options } = granted(await api(beginPasskeyCheck));
  const asked = requestOptions(options, { prf: false });
  const got = granted(await person.authenticator.get(asked));
  const challenge = decodeBase64url(asked.challenge);
  const signed = await browserKey.sign(browserStatement(challenge, person.session.account.accountId));
  const browser = signed && {
    publicKey: encodeBase64url(signed.publicKey),
    signature: encodeBase64url(signed.signature),
  };
  return { response: answerToSend(got.response), keyId: newUuidV7(), label: 'Desk', browser };
}

describe('a stolen session', () => {
  it('contacts nobody with a check that its owner passed elsewhere', async () => {
    const person = await recruiter(stage());
    const body = await checkBody(person, person.api);
    granted(await person.api(passPasskeyCheck, { body }));
    const api = await steal(person);
    expect(await api(passPasskeyCheck, { body })).toMatchObject({ refused: 'sign_in_failed' });
    expect(await contacts(api)).toBe('passkey_needed');
  });

  it('brings in no accomplice and proves no domain, but once there was no key', async () => {
    const person = await recruiter(stage());
    const params = { employerId: newUuidV7() };
    const invitation = { invitationId: newUuidV7(), address: 'friend@people.example' };
    const invite = (api: Api) =>
      api(inviteColleague, { params, body: { ...invitation, role: 'owner', locale: 'en' } });
    const check = (api: Api) => api(checkDnsProof, { params: { ...params, proofId: newUuidV7() }, body: {} });
    const api = await steal(person);
    for (const act of [invite, check]) {
      expect(await act(api)).toMatchObject({ refused: 'passkey_needed' });
      expect(await act(person.api)).toMatchObject({ refused: 'not_found' });
    }
    const { keys } = granted(await person.api(listContactKeys));
    granted(await person.api(endContactKey, { params: { keyId: keys[0]?.keyId ?? '' }, body: {} }));
    expect(await invite(api)).toMatchObject({ refused: 'not_found' });
  });

  it('contacts nobody with the passkey of another account', async () => {
    const person = await recruiter(stage());
    const thief = await recruiter(stage());
    const api = await steal(person);
    const { options } = granted(await api(beginPasskeyCheck));
    const asked = { ...requestOptions(options, { prf: false }), allowCredentials: [] };
    const { response } = granted(await thief.authenticator.get(asked));
    const body = { response: answerToSend(response), keyId: newUuidV7(), label: 'Desk', browser: null };
    expect(await api(passPasskeyCheck, { body })).toMatchObject({ refused: 'sign_in_failed' });
    expect(await contacts(api)).toBe('passkey_needed');
  });

  it('adds no passkey of its own without a secret of the account', async () => {
    const person = await recruiter(stage());
    const thief = await recruiter(stage());
    const api = await steal(person);
    const own = passkeysFor(url);
    const input = { proof: kitOf(thief), authenticator: own, label: 'Mine', argon2id };
    expect(await addPasskey(api, person.session, input)).toMatchObject({ refused: 'sign_in_failed' });
  });

  it('confirms no key of its own, whatever id it gives it', async () => {
    const person = await recruiter(stage());
    const api = await steal(person);
    const own = passkeysFor(url);
    granted(
      await addPasskey(api, person.session, {
        ...{ proof: kitOf(person), authenticator: own, label: 'Mine', argon2id },
      }),
    );
    const [old] = granted(await api(listContactKeys)).keys;
    const asked = requestOptions(granted(await api(beginPasskeyCheck)).options, { prf: false });
    const { response } = granted(await own.get(asked));
    const body = {
      response: answerToSend(response),
      keyId: old?.keyId ?? '',
      label: 'Mine',
      browser: null,
    };
    expect(await api(passPasskeyCheck, { body })).toMatchObject({ refused: 'id_taken' });
    expect(await contacts(api)).toBe('passkey_needed');
  });
});

describe('a check that is played back in its own session', () => {
  it('is answered as it was, and lasts no longer for it', async () => {
    const person = await recruiter(stage());
    const body = await checkBody(person, person.api);
    const first = granted(await person.api(passPasskeyCheck, { body }));
    expect(granted(await person.api(passPasskeyCheck, { body }))).toEqual(first);
    await platform.platform.db.pool.query(
      `update accounts.sessions set contact_at = contact_at - interval '13 hours' where account_id = $1`,
      [person.session.account.accountId],
    );
    await person.api(passPasskeyCheck, { body });
    expect(await contacts(person.api)).toBe('passkey_needed');
  });

  it('gives nothing back after its key was ended', async () => {
    const person = await recruiter(stage());
    const body = await checkBody(person, person.api);
    granted(await person.api(passPasskeyCheck, { body }));
    await platform.platform.db.pool.query(
      `update passkeys.contact_keys set ended_at = now() where account_id = $1`,
      [person.session.account.accountId],
    );
    expect(await person.api(passPasskeyCheck, { body })).toMatchObject({ refused: 'sign_in_failed' });
  });
});

describe('the key of a browser', () => {
  let person: Person;

  beforeAll(async () => {
    const someone = await recruiter(stage());
    const synced = passkeysFor(url, { deviceBound: false });
    granted(
      await addPasskey(someone.api, someone.session, {
        ...{ proof: kitOf(someone), authenticator: synced, label: 'Cloud', argon2id },
      }),
    );
    person = { ...someone, authenticator: synced };
  });

  const forged: [string, (own: BrowserKey) => BrowserKey][] = [
    ['signed another challenge', (own) => ({ sign: () => own.sign(new Uint8Array(68)) })],
    [
      'signed for another account',
      (own) => ({
        sign: (bytes) => own.sign(browserStatement(bytes.slice(0, 32), newUuidV7())),
      }),
    ],
    [
      'is not the one that signed',
      (own) => ({
        async sign(bytes) {
          const [mine, other] = [await own.sign(bytes), await holdBrowserKey().sign(bytes)];
          return mine && other && { publicKey: other.publicKey, signature: mine.signature };
        },
      }),
    ],
    [
      'is no point of the curve',
      (own) => ({
        async sign(bytes) {
          const signed = await own.sign(bytes);
          return signed && { ...signed, publicKey: new Uint8Array(65).fill(4) };
        },
      }),
    ],
  ];

  it.each(forged)('is refused when it %s', async (_case, forge) => {
    const api = await steal(person);
    const shown = { authenticator: person.authenticator, browserKey: forge(holdBrowserKey()), label: 'Desk' };
    expect(await showPasskey(api, person.session.account, shown)).toMatchObject({
      refused: 'passkey_refused',
    });
    expect(granted(await api(listContactKeys)).keys.map(({ kind }) => kind)).toEqual(['passkey']);
  });

  it('does nothing without the passkey', async () => {
    const own = holdBrowserKey();
    const captured = await checkBody(person, person.api, own);
    granted(await person.api(passPasskeyCheck, { body: captured }));
    const api = await steal(person);
    const asked = requestOptions(granted(await api(beginPasskeyCheck)).options, { prf: false });
    const { accountId } = person.session.account;
    const signed = await own.sign(browserStatement(decodeBase64url(asked.challenge), accountId));
    const browser = signed && {
      publicKey: encodeBase64url(signed.publicKey),
      signature: encodeBase64url(signed.signature),
    };
    const body = { ...captured, keyId: newUuidV7(), browser };
    expect(await api(passPasskeyCheck, { body })).toMatchObject({ refused: 'sign_in_failed' });
    expect(await contacts(api)).toBe('passkey_needed');
  });
});
