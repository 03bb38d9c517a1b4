import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type WebAuthnCredential,
} from '@simplewebauthn/server';
import { describe, expect, it } from 'vitest';
import { type Lies, type SoftwareAuthenticator, softwareAuthenticator } from './software-authenticator.ts';

const ORIGIN = 'https://jobs.example';
const RP_ID = 'jobs.example';
const OTHER = { origin: 'https://jobs.example.evil.example', rpId: 'evil.example' };
const SALT = new Uint8Array(32).fill(7);
const SITE = { origin: ORIGIN, rpId: RP_ID };
const TRUE_SITE = { expectedOrigin: ORIGIN, expectedRPID: RP_ID };

async function registration(extensions = { prf: { eval: { first: SALT } } }) {
  const options = await generateRegistrationOptions({
    rpName: 'Sealfolio',
    rpID: RP_ID,
    userName: 'Ada Berg',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  return { ...options, extensions: { ...options.extensions, ...extensions } };
}

async function signIn(extensions = { prf: { eval: { first: SALT } } }) {
  const options = await generateAuthenticationOptions({ rpID: RP_ID, userVerification: 'required' });
  return { ...options, extensions };
}

async function register(authenticator: SoftwareAuthenticator, lies?: Lies) {
  const options = await registration();
  const made = await authenticator.create(options, lies);
  const expectedChallenge = options.challenge;
  const verified = await verifyRegistrationResponse({
    response: made.response,
    expectedChallenge,
    ...TRUE_SITE,
  });
  if (!verified.verified) throw new Error('the registration was not verified');
  return { ...made, options, ...verified.registrationInfo };
}

async function comeBack(authenticator: SoftwareAuthenticator, credential: WebAuthnCredential, lies?: Lies) {
  const options = await signIn();
  const made = await authenticator.get(options, lies);
  const check = (expectedChallenge: string, counter = credential.counter) =>
    verifyAuthenticationResponse({
      ...{ response: made.response, expectedChallenge, credential: { ...credential, counter } },
      ...TRUE_SITE,
    });
  const { verified, authenticationInfo } = await check(options.challenge);
  return { ...made, verified, options, ...authenticationInfo, check };
}

describe('a software authenticator', () => {
  it('registers a device-bound passkey, with the user present and verified', async () => {
    const made = await register(softwareAuthenticator(SITE));
    expect(made).toMatchObject({ fmt: 'none', userVerified: true, credentialDeviceType: 'singleDevice' });
    expect([made.credentialBackedUp, made.credential.counter, made.origin]).toEqual([false, 0, ORIGIN]);
    expect(made.authenticatorExtensionResults).toEqual({ 'hmac-secret': true });
  });

  it('registers a synced one, which says that it is backed up', async () => {
    const made = await register(softwareAuthenticator({ ...SITE, deviceBound: false }));
    expect([made.credentialDeviceType, made.credentialBackedUp]).toEqual(['multiDevice', true]);
  });

  it('signs in as the user it was made for, and counts', async () => {
    const authenticator = softwareAuthenticator(SITE);
    const { credential, options } = await register(authenticator);
    const first = await comeBack(authenticator, credential);
    expect([first.verified, first.userVerified, first.newCounter]).toEqual([true, true, 1]);
    expect(first.response.response.userHandle).toBe(options.user.id);
    const second = await comeBack(authenticator, { ...credential, counter: first.newCounter });
    expect([second.verified, second.newCounter]).toEqual([true, 2]);
  });

  it('signs in many times, whatever the numbers in the signature are', async () => {
    const authenticator = softwareAuthenticator({ ...SITE, deviceBound: false });
    const { credential } = await register(authenticator);
    for (let time = 0; time < 300; time += 1) {
      const { verified, newCounter } = await comeBack(authenticator, credential);
      expect([verified, newCounter]).toEqual([true, 0]);
    }
  });

  it('finds its passkey by the list it is given, and refuses when it has none', async () => {
    const authenticator = softwareAuthenticator(SITE);
    await expect(authenticator.get(await signIn())).rejects.toMatchObject({ name: 'NotAllowedError' });
    const older = await register(authenticator);
    const newer = await register(authenticator);
    const options = await signIn();
    const one = { type: 'public-key', id: older.credential.id };
    expect((await authenticator.get(options)).response.id).toBe(newer.credential.id);
    expect((await authenticator.get({ ...options, allowCredentials: [one] })).response.id).toBe(one.id);
    const again = { ...(await registration()), excludeCredentials: [one] };
    await expect(authenticator.create(again)).rejects.toMatchObject({ name: 'InvalidStateError' });
  });

  it('works for no other site', async () => {
    const authenticator = softwareAuthenticator(SITE);
    await register(authenticator);
    const options = { ...(await signIn()), rpId: OTHER.rpId };
    await expect(authenticator.get(options)).rejects.toMatchObject({ name: 'SecurityError' });
  });
});

describe('its PRF', () => {
  it('gives the same 32 bytes at creation and at each sign-in, and others for another salt or passkey', async () => {
    const authenticator = softwareAuthenticator(SITE);
    const made = await register(authenticator);
    const back = await comeBack(authenticator, made.credential);
    expect(made.prf?.length).toBe(32);
    expect(back.prf).toEqual(made.prf);
    const inJson = await signIn();
    Object.assign(inJson.extensions.prf.eval, { first: Buffer.from(SALT).toString('base64url') });
    expect((await authenticator.get(inJson)).prf).toEqual(made.prf);
    const other = await signIn({ prf: { eval: { first: new Uint8Array(32) } } });
    expect((await authenticator.get(other)).prf).not.toEqual(made.prf);
    expect((await register(softwareAuthenticator(SITE))).prf).not.toEqual(made.prf);
  });

  it('is never inside what is sent', async () => {
    const authenticator = softwareAuthenticator(SITE);
    const made = await register(authenticator);
    const back = await comeBack(authenticator, made.credential);
    expect(made.response.clientExtensionResults.prf).toEqual({ enabled: true });
    expect(back.response.clientExtensionResults).toEqual({});
    const result = Buffer.from(made.prf ?? []);
    const sent = JSON.stringify([made.response, back.response]);
    for (const spelling of ['base64url', 'base64', 'hex'] as const)
      expect(sent).not.toContain(result.toString(spelling));
  });

  it('can be missing, at all or when the passkey is made', async () => {
    const without = softwareAuthenticator({ ...SITE, prf: false });
    const made = await register(without);
    expect([made.prf, made.response.clientExtensionResults.prf]).toEqual([undefined, { enabled: false }]);
    expect(made.authenticatorExtensionResults).toBeUndefined();
    expect((await comeBack(without, made.credential)).prf).toBeUndefined();
    const late = softwareAuthenticator({ ...SITE, prf: 'only-at-get' });
    const begun = await register(late);
    expect([begun.prf, begun.response.clientExtensionResults.prf]).toEqual([undefined, { enabled: true }]);
    expect((await comeBack(late, begun.credential)).prf?.length).toBe(32);
  });
});

describe('a server refuses its lies', () => {
  const lies: [string, Lies][] = [
    ['another origin', { origin: OTHER.origin }],
    ['another site', { rpId: OTHER.rpId }],
    ['another challenge', { challenge: 'c29tZXRoaW5nIGVsc2U' }],
    ['another act', { type: 'webauthn.other' }],
    ['an absent user', { userPresent: false }],
    ['an unverified user', { userVerified: false }],
  ];

  it.each(lies)('%s, at registration', async (_name, lie) => {
    await expect(register(softwareAuthenticator(SITE), lie)).rejects.toThrow();
  });

  it.each(lies)('%s, at sign-in', async (_name, lie) => {
    const authenticator = softwareAuthenticator(SITE);
    const { credential } = await register(authenticator);
    await expect(comeBack(authenticator, credential, lie)).rejects.toThrow();
  });

  it('an answer played back, by its challenge and by its count', async () => {
    const authenticator = softwareAuthenticator(SITE);
    const { credential } = await register(authenticator);
    const { check, newCounter, options } = await comeBack(authenticator, credential);
    await expect(check((await signIn()).challenge)).rejects.toThrow(/challenge/);
    await expect(check(options.challenge, newCounter)).rejects.toThrow(/counter/);
  });

  it('a clone that comes after the one it was made of', async () => {
    const authenticator = softwareAuthenticator(SITE);
    const { credential } = await register(authenticator);
    const clone = authenticator.clone();
    const { newCounter, prf } = await comeBack(authenticator, credential);
    const known = { ...credential, counter: newCounter };
    await expect(comeBack(clone, known)).rejects.toThrow(/counter/);
    const passing = await comeBack(clone, known);
    expect([passing.verified, passing.prf]).toEqual([true, prf]);
    await expect(comeBack(authenticator, { ...known, counter: passing.newCounter })).rejects.toThrow();
  });

  it('a passkey of the same name with other keys', async () => {
    const authenticator = softwareAuthenticator(SITE);
    const { credential } = await register(authenticator);
    const stranger = softwareAuthenticator(SITE);
    await register(stranger);
    const forged = await comeBack(stranger, credential).catch(() => ({ verified: false }));
    expect(forged.verified).toBe(false);
    expect((await comeBack(authenticator, credential)).verified).toBe(true);
  });
});
