import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { passkeysFor } from '../../src/cli/selfcheck/hold-passkeys.ts';
import { connect, type Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import type { Authenticator } from '../../src/client/accounts/authenticator.ts';
import { addPasskey, removePasskey, signInByPasskey } from '../../src/client/accounts/passkeys.ts';
import { unlock } from '../../src/client/accounts/unlock.ts';
import { readCheckedRecord } from '../../src/client/disclosure/check-record.ts';
import { getAccount } from '../../src/shared/api/accounts.ts';
import { getPasskeyWrap, listPasskeys } from '../../src/shared/api/passkeys.ts';
import { isRefusal } from '../../src/shared/errors.ts';
import { type TestPlatform, testPlatform } from '../platform.ts';
import { quickArgon2id as argon2id, candidate } from './people.ts';

let platform: TestPlatform;
let url: string;
const stage = () => ({ url, codeFor: platform.codeFor });

beforeAll(async () => {
  platform = await testPlatform();
  url = platform.origin;
});
afterAll(() => platform.dispose());

const kitOf = ({ kit }: Person) => ({ method: 'kit', secret: kit }) as const;

async function add(person: Person, authenticator: Authenticator = person.authenticator, label = 'Telephone') {
  const { api, session } = person;
  return addPasskey(api, session, { proof: kitOf(person), authenticator, label, argon2id });
}

/** Signs in on another device that holds the same passkey. */
async function arrive(authenticator: Authenticator) {
  const api = connect({ url });
  return { api, signedIn: granted(await signInByPasskey(api, { authenticator })) };
}

describe('a passkey', () => {
  it('signs in and unlocks without anything being typed', async () => {
    const person = await candidate(stage());
    const { passkeys } = granted(await add(person));
    expect(passkeys).toMatchObject([
      { label: 'Telephone', unlocks: true, deviceBound: true, suspended: false, usedAt: null },
    ]);
    const { signedIn, api } = await arrive(person.authenticator);
    if ('locked' in signedIn) throw new Error('the passkey did not unlock');
    expect(signedIn.account.accountId).toBe(person.session.account.accountId);
    expect(signedIn.keyring.recipient).toBe(person.session.keyring.recipient);
    expect(granted(await api(listPasskeys)).passkeys[0]?.usedAt).not.toBeNull();
  });

  it('unlocks a page that is signed in but locked', async () => {
    const person = await candidate(stage());
    granted(await add(person));
    const { api, authenticator, session } = person;
    const opened = granted(
      await unlock(api, { account: session.account, method: 'passkey', authenticator, argon2id }),
    );
    expect(opened.keyring.recipient).toBe(session.keyring.recipient);
  });

  it('without a PRF signs in and leaves the account locked, until passphrase or kit unlock it', async () => {
    const person = await candidate(stage());
    const authenticator = passkeysFor(url, { prf: false, deviceBound: false });
    expect(granted(await add(person, authenticator)).passkeys).toMatchObject([
      { unlocks: false, deviceBound: false },
    ]);
    const { api, signedIn } = await arrive(authenticator);
    expect(signedIn).toEqual({ account: expect.objectContaining({ kind: 'candidate' }), locked: true });
    const { account } = granted(await api(getAccount));
    const byPasskey = { account, method: 'passkey', authenticator, argon2id } as const;
    expect(await unlock(api, byPasskey)).toMatchObject({ refused: 'passkey_refused' });
    const opened = granted(await unlock(api, { account, ...kitOf(person), argon2id }));
    expect(opened.keyring.recipient).toBe(person.session.keyring.recipient);
  });

  it('whose PRF answers at sign-in only is asked once more when it is made', async () => {
    const person = await candidate(stage());
    const authenticator = passkeysFor(url, { prf: 'only-at-get' });
    expect(granted(await add(person, authenticator)).passkeys).toMatchObject([{ unlocks: true }]);
    expect((await arrive(authenticator)).signedIn).toHaveProperty('keyring');
  });

  it('is made once only in the same authenticator', async () => {
    const person = await candidate(stage());
    granted(await add(person));
    expect(await add(person)).toMatchObject({ refused: 'passkey_known' });
  });

  it('is added by nobody who only found the screen open', async () => {
    const person = await candidate(stage());
    const other = await candidate(stage());
    const { api, session, authenticator } = person;
    const wrong = { proof: kitOf(other), authenticator, label: 'Telephone', argon2id };
    expect(await addPasskey(api, session, wrong)).toMatchObject({ refused: 'sign_in_failed' });
    expect(granted(await api(listPasskeys)).passkeys).toEqual([]);
  });

  it('of one device goes on when that of another was removed', async () => {
    const person = await candidate(stage());
    const lost = passkeysFor(url);
    granted(await add(person, lost, 'Old telephone'));
    granted(await add(person));
    const elsewhere = await arrive(lost);
    const [first] = granted(await person.api(listPasskeys)).passkeys;
    const credentialId = first?.credentialId ?? '';
    const proof = { method: 'passkey', authenticator: person.authenticator } as const;
    const { api, session } = person;
    const left = granted(await removePasskey(api, session, { proof, credentialId, argon2id }));
    expect(left.passkeys.map(({ label }) => label)).toEqual(['Telephone']);
    expect(await signInByPasskey(connect({ url }), { authenticator: lost })).toMatchObject({
      refused: 'sign_in_failed',
    });
    expect(await elsewhere.api(getAccount)).toMatchObject({ refused: 'signed_out' });
    expect(await api(getPasskeyWrap, { params: { credentialId } })).toMatchObject({ refused: 'not_found' });
    expect((await arrive(person.authenticator)).signedIn).toHaveProperty('keyring');
  });

  it('takes the account from nobody when the last is removed: passphrase and kit stay', async () => {
    const person = await candidate(stage());
    const { passkeys } = granted(await add(person, passkeysFor(url, { prf: false })));
    const credentialId = passkeys[0]?.credentialId ?? '';
    const { api, session } = person;
    const left = await removePasskey(api, session, { proof: kitOf(person), credentialId, argon2id });
    expect(left).toEqual({ passkeys: [] });
    const again = await unlock(api, { account: session.account, ...kitOf(person), argon2id });
    expect(isRefusal(again)).toBe(false);
  });

  it('stands on the record with its coming and its going', async () => {
    const person = await candidate(stage());
    const credentialId = granted(await add(person)).passkeys[0]?.credentialId ?? '';
    const { api, session } = person;
    granted(await removePasskey(api, session, { proof: kitOf(person), credentialId, argon2id }));
    const { entries, problems } = granted(await readCheckedRecord(api, session));
    expect(problems).toEqual([]);
    const causes = entries.flatMap(({ event }) => (event.type === 'account.manifest' ? [event.because] : []));
    expect(causes.slice(-2)).toEqual(['passkey_added', 'passkey_removed']);
  });

  it('is one of twenty at most', async () => {
    const person = await candidate(stage());
    for (let made = 0; made < 20; made += 1) granted(await add(person, passkeysFor(url, { prf: false })));
    const more = await add(person, passkeysFor(url, { prf: false }));
    expect(more).toMatchObject({ refused: 'limit_reached' });
  });
});
