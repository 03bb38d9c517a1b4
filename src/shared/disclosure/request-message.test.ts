import { beforeAll, expect, test } from 'vitest';
import { encodeUtf8 } from '../bytes/utf8.ts';
import { newUuidV7 } from '../bytes/uuid.ts';
import { Tampered } from '../errors.ts';
import { type Keyring, openKeyring } from '../vault/keyring.ts';
import { seal } from '../vault/seal.ts';
import { MAX_REQUEST_TEXT, sealRequestMessage, unsealRequestMessage } from './request-message.ts';

const ids = { requestId: newUuidV7(), postingId: newUuidV7() };
const prekeyId = newUuidV7();
let keyring: Keyring;
beforeAll(async () => {
  keyring = await openKeyring([new Uint8Array(32).fill(7)]);
});

test('is read by whoever holds the prekey, and by nobody with another', async () => {
  const [prekey] = await keyring.forPrekey(prekeyId);
  const sealed = await sealRequestMessage({ ...ids, text: 'はじめまして。' }, prekey.recipient);
  expect(await unsealRequestMessage(sealed, prekey.identity, ids)).toBe('はじめまして。');
  const [other] = await keyring.forPrekey(newUuidV7());
  await expect(unsealRequestMessage(sealed, other.identity, ids)).rejects.toThrow(Tampered);
  await expect(unsealRequestMessage(sealed, keyring.identity, ids)).rejects.toThrow(Tampered);
});

test('fits no other request and no other posting', async () => {
  const [prekey] = await keyring.forPrekey(prekeyId);
  const sealed = await sealRequestMessage({ ...ids, text: 'Hello.' }, prekey.recipient);
  for (const wrong of [{ requestId: newUuidV7() }, { postingId: newUuidV7() }]) {
    const opened = unsealRequestMessage(sealed, prekey.identity, { ...ids, ...wrong });
    await expect(opened).rejects.toMatchObject({ code: 'wrong_document' });
  }
});

test('is nothing else that somebody sealed to the prekey', async () => {
  const [prekey] = await keyring.forPrekey(prekeyId);
  const message = { kind: 'sealfolio.request-message/v1', ...ids, text: 'x'.repeat(MAX_REQUEST_TEXT + 1) };
  for (const content of ['no json', JSON.stringify({ ...ids, text: 'Hello.' }), JSON.stringify(message)]) {
    const sealed = await seal(encodeUtf8(content), [prekey.recipient]);
    const opened = unsealRequestMessage(sealed, prekey.identity, ids);
    await expect(opened).rejects.toMatchObject({ code: 'bad_encoding' });
  }
});

test('is not sealed when it is empty or too long', async () => {
  const [prekey] = await keyring.forPrekey(prekeyId);
  for (const text of ['', 'x'.repeat(MAX_REQUEST_TEXT + 1)])
    await expect(sealRequestMessage({ ...ids, text }, prekey.recipient)).rejects.toThrow(RangeError);
});
