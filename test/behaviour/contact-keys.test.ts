import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_BROWSER_KEY, passkeysFor } from '../../src/cli/selfcheck/hold-passkeys.ts';
import { connect, type Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import type { Authenticator } from '../../src/client/accounts/authenticator.ts';
import { type BrowserKey, showPasskey } from '../../src/client/accounts/contact-keys.ts';
import { addPasskey, removePasskey, signInByPasskey } from '../../src/client/accounts/passkeys.ts';
import { signIn } from '../../src/client/accounts/sign-in.ts';
import type { Api } from '../../src/client/api.ts';
import { readCheckedRecord } from '../../src/client/disclosure/check-record.ts';
import {
  confirmContactKey,
  endContactKey,
  listContactKeys,
  listPasskeys,
} from '../../src/shared/api/passkeys.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { isRefusal } from '../../src/shared/errors.ts';
import { holdBrowserKey } from '../browser-key.ts';
import { type TestPlatform, testPlatform } from '../platform.ts';
import { quickArgon2id as argon2id, candidate, recruiter } from './people.ts';

let platform: TestPlatform;
let url: string;

beforeAll(async () => {
  platform = await testPlatform();
  url = platform.origin;
});
afterAll(() => platform.dispose());

const stage = () => ({ url, codeFor: platform.codeFor });
const kitOf = ({ kit }: Person) => ({ method: 'kit', secret: kit }) as const;

/** Signs in by the kit, on a device that showed no passkey. */
async function arrive(person: Person): Promise<Api> {
  const api = connect({ url });
  granted(await signIn(api, { address: person.address, ...kitOf(person), argon2id }));
  return api;
}

async function addOne(person: Person, api: Api, authenticator: Authenticator) {
  const { session } = person;
  granted(await addPasskey(api, session, { proof: kitOf(person), authenticator, label: 'New', argon2id }));
}

function show(
  person: Person,
  api: Api,
  authenticator: Authenticator,
  browserKey: BrowserKey = NO_BROWSER_KEY,
) {
  return showPasskey(api, person.session.account, { authenticator, browserKey, label: 'New device' });
}

/** An act that only who may contact candidates gets any answer to: here, that there is no such key. */
async function contacts(api: Api): Promise<string> {
  const answer = await api(confirmContactKey, { params: { keyId: newUuidV7() } });
  return isRefusal(answer) ? answer.refused : 'done';
}
const MAY = 'not_found';

describe('contacting candidates', () => {
  it('needs a passkey that was shown in this very session', async () => {
    const person = await recruiter(stage());
    expect(await contacts(person.api)).toBe(MAY);
    const api = await arrive(person);
    expect(await contacts(api)).toBe('passkey_needed');
    const { until } = granted(await show(person, api, person.authenticator));
    expect(Date.parse(until ?? '') - Date.now()).toBeGreaterThan(11.9 * 3_600_000);
    expect(await contacts(api)).toBe(MAY);
    expect(granted(await api(listContactKeys)).until).toBe(until);
  });

  it('needs it again after twelve hours', async () => {
    const person = await recruiter(stage());
    const { accountId } = person.session.account;
    const hours = (count: number) =>
      platform.platform.db.pool.query(
        `update accounts.sessions set contact_at = now() - ${count} * interval '1 hour' where account_id = $1`,
        [accountId],
      );
    await hours(11);
    expect(await contacts(person.api)).toBe(MAY);
    await hours(13);
    expect(await contacts(person.api)).toBe('passkey_needed');
    expect(granted(await person.api(listContactKeys)).until).toBeNull();
  });

  it('is possible at once after signing in by a passkey that stays in its device', async () => {
    const person = await recruiter(stage());
    const api = connect({ url });
    granted(await signInByPasskey(api, { authenticator: person.authenticator }));
    expect(await contacts(api)).toBe(MAY);
  });

  it('asks no candidate for a passkey, nor lets one show any', async () => {
    const person = await candidate(stage());
    granted(
      await addPasskey(person.api, person.session, {
        ...{ proof: kitOf(person), authenticator: person.authenticator, label: 'Mine', argon2id },
      }),
    );
    expect(await show(person, person.api, person.authenticator)).toMatchObject({ refused: 'forbidden' });
  });
});

describe('a further device', () => {
  it('is in force at once when its owner may contact candidates in that session', async () => {
    const person = await recruiter(stage());
    const device = passkeysFor(url);
    await addOne(person, person.api, device);
    expect(granted(await show(person, person.api, device)).until).not.toBeNull();
    const { keys } = granted(await person.api(listContactKeys));
    expect(keys.map(({ kind, confirmedAt }) => [kind, confirmedAt !== null])).toEqual([
      ['passkey', true],
      ['passkey', true],
    ]);
  });

  it('waits otherwise, until its owner says yes on an older one', async () => {
    const person = await recruiter(stage());
    const api = await arrive(person);
    const device = passkeysFor(url);
    await addOne(person, api, device);
    const { contactKey, until } = granted(await show(person, api, device));
    expect([contactKey.confirmedAt, until]).toEqual([null, null]);
    expect(await contacts(api)).toBe('passkey_needed');
    const itself = await api(confirmContactKey, { params: { keyId: contactKey.keyId } });
    expect(itself).toMatchObject({ refused: 'passkey_needed' });

    granted(await person.api(confirmContactKey, { params: { keyId: contactKey.keyId } }));
    expect(granted(await show(person, api, device))).toMatchObject({
      contactKey: { keyId: contactKey.keyId },
      until: expect.any(String),
    });
    expect(await contacts(api)).toBe(MAY);
  });

  it('is no first one because all older ones were ended', async () => {
    const person = await recruiter(stage());
    const api = await arrive(person);
    for (const { keyId } of granted(await api(listContactKeys)).keys)
      granted(await api(endContactKey, { params: { keyId } }));
    const device = passkeysFor(url);
    await addOne(person, api, device);
    expect(granted(await show(person, api, device)).until).toBeNull();
  });
});

describe('a passkey that can be copied', () => {
  it('contacts nobody by itself, but with a key that this browser cannot give away', async () => {
    const person = await recruiter(stage());
    const synced = passkeysFor(url, { deviceBound: false });
    await addOne(person, person.api, synced);
    expect(await show(person, person.api, synced)).toMatchObject({ refused: 'passkey_refused' });
    const shown = granted(await show(person, person.api, synced, holdBrowserKey()));
    expect(shown).toMatchObject({ contactKey: { kind: 'browser' }, until: expect.any(String) });
  });

  it('is the same device with the same browser’s key, and another with another', async () => {
    const person = await recruiter(stage());
    const synced = passkeysFor(url, { deviceBound: false });
    const own = holdBrowserKey();
    await addOne(person, person.api, synced);
    const first = granted(await show(person, person.api, synced, own));
    const api = await arrive(person);
    const again = granted(await show(person, api, synced, own));
    expect(again.contactKey.keyId).toBe(first.contactKey.keyId);
    expect(again.until).not.toBeNull();
    const elsewhere = await arrive(person);
    const other = granted(await show(person, elsewhere, synced, holdBrowserKey()));
    expect(other.contactKey.keyId).not.toBe(first.contactKey.keyId);
    expect(other.until).toBeNull();
  });
});

describe('ending a device', () => {
  it('ends what every session may by it, in the same moment', async () => {
    const person = await recruiter(stage());
    const api = await arrive(person);
    granted(await show(person, api, person.authenticator));
    const [key] = granted(await api(listContactKeys)).keys;
    granted(await person.api(endContactKey, { params: { keyId: key?.keyId ?? '' } }));
    expect([await contacts(api), await contacts(person.api)]).toEqual(['passkey_needed', 'passkey_needed']);
    expect(granted(await api(listContactKeys))).toMatchObject({ keys: [], until: null });
  });

  it('comes with the removal of its passkey', async () => {
    const person = await recruiter(stage());
    const { api, session } = person;
    const credentialId = await idOf(person);
    granted(await removePasskey(api, session, { proof: kitOf(person), credentialId, argon2id }));
    expect(await contacts(api)).toBe('passkey_needed');
    expect(granted(await api(listContactKeys)).keys).toEqual([]);
  });

  it('stands on the record, as its coming does', async () => {
    const person = await recruiter(stage());
    const { api, session } = person;
    const [key] = granted(await api(listContactKeys)).keys;
    granted(await api(endContactKey, { params: { keyId: key?.keyId ?? '' } }));
    const { entries, problems } = granted(await readCheckedRecord(api, session));
    expect(problems).toEqual([]);
    const whats = entries.flatMap(({ event }) => (event.type === 'account.contact_key' ? [event.what] : []));
    expect(whats).toEqual(['registered', 'confirmed', 'ended']);
  });
});

async function idOf({ api }: Person): Promise<string> {
  const { passkeys } = granted(await api(listPasskeys));
  return passkeys[0]?.credentialId ?? '';
}
