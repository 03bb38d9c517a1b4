import { expect, test } from 'vitest';
import { newUuidV7 } from '../bytes/uuid.ts';
import { seedOfIdentity } from './identity.ts';
import { openKeyring } from './keyring.ts';

const root = (byte: number) => new Uint8Array(32).fill(byte);

test('derives each prekey again from the root, and no two alike', async () => {
  const [first, second] = [newUuidV7(), newUuidV7()];
  const keyring = await openKeyring([root(1)]);
  const [pair] = await keyring.forPrekey(first);
  expect((await (await openKeyring([root(1)])).forPrekey(first))[0].recipient).toBe(pair.recipient);
  const [grant] = await keyring.readersOfGrant(first);
  const others = [(await keyring.forPrekey(second))[0], grant, keyring, keyring.documents];
  const recipients = [pair, ...others].map(({ recipient }) => recipient);
  expect(new Set(recipients).size).toBe(recipients.length);
});

test('makes new prekeys of the newest generation and still reads those of the ones before', async () => {
  const prekeyId = newUuidV7();
  const before = await openKeyring([root(1)]);
  const after = await openKeyring([root(1), root(2)]);
  const [newest, ...past] = await after.forPrekey(prekeyId);
  expect(newest.recipient).toBe((await (await openKeyring([root(2)])).forPrekey(prekeyId))[0].recipient);
  const [old] = await before.forPrekey(prekeyId);
  expect(past.map(({ identity }) => seedOfIdentity(identity))).toEqual([seedOfIdentity(old.identity)]);
});

test('reads what was sealed to a grant’s pair by any generation', async () => {
  const grantId = newUuidV7();
  const before = await openKeyring([root(1)]);
  const after = await openKeyring([root(1), root(2)]);
  const recipients = (await after.readersOfGrant(grantId)).map(({ recipient }) => recipient);
  expect(recipients).toEqual([
    (await after.forGrant(grantId)).recipient,
    (await before.forGrant(grantId)).recipient,
  ]);
});
