import fc from 'fast-check';
import { argon2id } from 'hash-wasm';
import { expect, test } from 'vitest';
import { encodeBase64url } from '../bytes/base64url.ts';
import { decodeUtf8, encodeUtf8 } from '../bytes/utf8.ts';
import { Tampered } from '../errors.ts';
import { identityFromSeed, parseRecipient, recipientOf, seedOfIdentity } from './identity.ts';
import { openKeyring } from './keyring.ts';
import { generatePassphrase } from './passphrase.ts';
import { seal, unseal } from './seal.ts';
import { verifySignature } from './signing.ts';
import {
  ARGON2ID,
  type Argon2id,
  unlockByKit,
  unlockByPasskey,
  unlockByPassphrase,
  unwrapSecret,
  wrapSecret,
} from './unlock.ts';

const seed = (byte: number) => new Uint8Array(32).fill(byte);
const secretOf = (...roots: Uint8Array[]) => ({ roots, recordKey: null });
const slow: Argon2id = (password, salt) =>
  argon2id({
    password,
    salt,
    memorySize: ARGON2ID.memoryKiB,
    iterations: ARGON2ID.iterations,
    parallelism: ARGON2ID.parallelism,
    hashLength: ARGON2ID.length,
    outputType: 'binary',
  });

test('opens for the named recipient and for nobody else', async () => {
  const [mine, other] = [identityFromSeed(seed(1)), identityFromSeed(seed(2))];
  const sealed = await seal(encodeUtf8('履歴書'), [await recipientOf(mine)]);
  expect(decodeUtf8(await unseal(sealed, mine))).toBe('履歴書');
  await expect(unseal(sealed, other)).rejects.toThrow(Tampered);
});

test('refuses a sealed file in which any single bit was changed', async () => {
  const identity = identityFromSeed(seed(3));
  const sealed = await seal(encodeUtf8('one line'), [await recipientOf(identity)]);
  await fc.assert(
    fc.asyncProperty(fc.nat(sealed.length * 8 - 1), async (bit) => {
      const changed = sealed.slice();
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      await expect(unseal(changed, identity)).rejects.toThrow(Tampered);
    }),
    { numRuns: 60 },
  );
});

test('never seals to a classical recipient, alone or beside a hybrid one', async () => {
  const classical = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';
  expect(() => parseRecipient(classical)).toThrow(Tampered);
  const hybrid = await recipientOf(identityFromSeed(seed(4)));
  await expect(seal(new Uint8Array(1), [hybrid, classical as typeof hybrid])).rejects.toThrow(Tampered);
});

test('gives the seed of an identity back, and notices a wrong letter', () => {
  const identity = identityFromSeed(seed(5));
  expect(seedOfIdentity(identity)).toEqual(seed(5));
  expect(() => seedOfIdentity(`${identity.slice(0, -1)}${identity.endsWith('Q') ? 'P' : 'Q'}`)).toThrow(
    Tampered,
  );
});

test('signs in one domain only', async () => {
  const { signing } = await openKeyring([seed(6)]);
  const message = encodeUtf8('statement');
  const signature = await signing.sign('sealfolio/copy-statement/v1', message);
  expect(await verifySignature(signing.verifyKey, 'sealfolio/copy-statement/v1', message, signature)).toBe(
    true,
  );
  expect(await verifySignature(signing.verifyKey, 'sealfolio/message/v1', message, signature)).toBe(false);
});

test('makes the same keys from one root, and other keys for each grant', async () => {
  const [once, again] = [await openKeyring([seed(7)]), await openKeyring([seed(7)])];
  expect(again.recipient).toBe(once.recipient);
  const [a, b] = [await once.forGrant('a'), await once.forGrant('b')];
  expect(new Set([once.recipient, once.documents.recipient, a.recipient, b.recipient]).size).toBe(4);
  expect(again.documents).toEqual(once.documents);
  expect(a.signing.verifyKey).not.toEqual(b.signing.verifyKey);
});

test('unlocks with the passphrase however it is typed, and not with another', async () => {
  const passphrase = generatePassphrase();
  const unlock = await unlockByPassphrase(passphrase, seed(8), slow);
  const wrap = await wrapSecret(secretOf(seed(9)), 'account-1', unlock);
  const typed = await unlockByPassphrase(` ${passphrase.toUpperCase().replaceAll('-', ' ')} `, seed(8), slow);
  expect(await unwrapSecret(wrap, 'account-1', typed)).toEqual(secretOf(seed(9)));
  const wrong = await unlockByPassphrase(generatePassphrase(), seed(8), slow);
  await expect(unwrapSecret(wrap, 'account-1', wrong)).rejects.toThrow(Tampered);
});

test('unlocks with the kit, and refuses the wrap of another account', async () => {
  const unlock = unlockByKit(identityFromSeed(seed(10)).replace(/(.{8})/g, '$1 '));
  const wrap = await wrapSecret(secretOf(seed(10), seed(11)), 'account-1', unlock);
  expect(await unwrapSecret(wrap, 'account-1', unlock)).toEqual(secretOf(seed(10), seed(11)));
  await expect(unwrapSecret(wrap, 'account-2', unlock)).rejects.toThrow(Tampered);
});

test('opens what the first accounts sealed: one root by itself', async () => {
  const unlock = unlockByKit(identityFromSeed(seed(13)));
  const content = JSON.stringify({
    kind: 'sealfolio.root/v1',
    accountId: 'account-1',
    root: Array.from(seed(14)),
  });
  const wrap = await seal(encodeUtf8(content), [await recipientOf(identityFromSeed(unlock.wrapSeed))]);
  expect(await unwrapSecret(wrap, 'account-1', unlock)).toEqual(secretOf(seed(14)));
});

test('unlocks with a passkey, whose wrap differs with each account', async () => {
  const unlock = unlockByPasskey(seed(15), 'account-1');
  const wrap = await wrapSecret(secretOf(seed(16)), 'account-1', unlock);
  expect(await unwrapSecret(wrap, 'account-1', unlock)).toEqual(secretOf(seed(16)));
  expect(unlockByPasskey(seed(15), 'account-2').wrapSeed).not.toEqual(unlock.wrapSeed);
  expect(() => unlockByPasskey(seed(15).subarray(1), 'account-1')).toThrow(RangeError);
});

test('finds the generation of keys that gave a grant', async () => {
  const before = await openKeyring([seed(17)]);
  const after = await openKeyring([seed(17), seed(18)]);
  const given = await before.forGrant('a');
  const signKey = encodeBase64url(given.signing.verifyKey);
  expect((await after.forGrant('a', signKey)).recipient).toBe(given.recipient);
  expect((await after.forGrant('a')).recipient).not.toBe(given.recipient);
  expect(after.past.map((one) => one.recipient)).toEqual([before.recipient]);
  await expect((await openKeyring([seed(18)])).forGrant('a', signKey)).rejects.toThrow(Tampered);
});

test('keeps the sign-in secret apart from what opens the wrap', () => {
  const unlock = unlockByKit(identityFromSeed(seed(12)));
  expect(unlock.signInSecret).not.toEqual(unlock.wrapSeed);
});

test('generates passphrases of four groups without look-alikes', () => {
  const many = Array.from({ length: 200 }, generatePassphrase);
  for (const passphrase of many)
    expect(passphrase).toMatch(/^([a-hjkmnp-rt-z2-46-9]{4}-){3}[a-hjkmnp-rt-z2-46-9]{4}$/);
  expect(new Set(many).size).toBe(200);
});
