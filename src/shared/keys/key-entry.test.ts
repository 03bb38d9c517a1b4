import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomHash, rootOf, StagedChain, stageOwner } from '../../../test/staged-keys.ts';
import { encodeBase64url } from '../bytes/base64url.ts';
import { decodeUtf8, encodeUtf8 } from '../bytes/utf8.ts';
import { newUuidV7 } from '../bytes/uuid.ts';
import { Tampered } from '../errors.ts';
import { type Canonical, canonicalBytes, canonicalText } from '../ledger/canonical.ts';
import { formPlatformEntry, hashOfKeys, isSignedBy, type PlatformBody, parseKeyEntry } from './key-entry.ts';

const at = '2026-03-01T09:00:00.000Z';
const map = (covered: number): PlatformBody => ({
  ...{ v: 1, type: 'map', at, covered, employers: 1, root: randomHash() },
});

test('an employer’s entry is read as it was signed, and its signature is of that key and those words', async () => {
  const [owner, other] = await Promise.all([stageOwner(), stageOwner()]);
  const entry = parseKeyEntry(await new StagedChain().form(rootOf(owner), owner));
  if (entry.signature === null) throw new Error('an employer signs');
  expect(entry.body).toMatchObject({ type: 'employer.root', owner: owner.owner, previous: null });
  expect(await isSignedBy(entry, owner.owner)).toBe(true);
  expect(await isSignedBy(entry, other.owner)).toBe(false);
  const moved = { ...entry.body, seat: newUuidV7() };
  expect(await isSignedBy({ ...entry, body: moved }, owner.owner)).toBe(false);
});

test('what the platform says stands without a signature, and nothing of an employer does', async () => {
  const body = map(3);
  expect(parseKeyEntry(formPlatformEntry(body))).toEqual({ body, signature: null });
  const owner = await stageOwner();
  const { body: root } = parseKeyEntry(await new StagedChain().form(rootOf(owner), owner));
  const signature = encodeBase64url(new Uint8Array(64));
  expect(() => parseKeyEntry(canonicalBytes({ body: root, signature: null } as Canonical))).toThrow(Tampered);
  expect(() => parseKeyEntry(canonicalBytes({ body, signature } as Canonical))).toThrow(Tampered);
});

test('no other spelling and no further word is an entry', () => {
  const said = decodeUtf8(formPlatformEntry(map(3)));
  const { body } = parseKeyEntry(encodeUtf8(said));
  const others: readonly string[] = [
    ...['', '{}', 'null', said.replace('{', '{ '), `${said}\n`, said.replace('"v":1', '"v":2')],
    ...[said.replace('"type":"map"', '"type":"mop"'), said.replace('"signature":null', '"signature":""')],
    canonicalText({ body: { ...body, name: 'Example Mills' }, signature: null } as Canonical),
    canonicalText({ body, signature: null, more: 1 } as Canonical),
  ];
  for (const other of others) expect(() => parseKeyEntry(encodeUtf8(other)), other).toThrow(Tampered);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(() => parseKeyEntry(bytes)).toThrow(Tampered);
    }),
  );
});

test('an entry is not longer than a log takes', () => {
  const names = Array.from({ length: 1000 }, (_, place) => `/assets/${'x'.repeat(60)}${place}.js`);
  const files = Object.fromEntries(names.map((name) => [name, randomHash()]));
  const body: PlatformBody = { v: 1, type: 'release', at, version: '1', files };
  expect(() => formPlatformEntry(body)).toThrow(RangeError);
  const long = canonicalBytes({ body, signature: null } as Canonical);
  expect(() => parseKeyEntry(long)).toThrow(Tampered);
});

test('the hash of somebody’s keys is another for another account or another key', () => {
  const keys = { accountId: newUuidV7(), recipient: 'age1pq1first', signKey: randomHash() };
  const hashes = [
    hashOfKeys(keys),
    hashOfKeys({ ...keys, accountId: newUuidV7() }),
    hashOfKeys({ ...keys, recipient: 'age1pq1second' }),
    hashOfKeys({ ...keys, signKey: randomHash() }),
  ];
  expect(new Set(hashes).size).toBe(4);
  expect(hashOfKeys({ ...keys })).toBe(hashes[0]);
});
