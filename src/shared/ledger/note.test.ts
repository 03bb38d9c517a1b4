import { ed25519 } from '@noble/curves/ed25519.js';
import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../bytes/utf8.ts';
import { Tampered } from '../errors.ts';
import { type Checkpoint, formCheckpoint, openCheckpoint, parseCheckpoint } from './checkpoint.ts';
import { cosignedAt, cosignedSubtree, cosignedText, formCosignature, verifyWith } from './cosignature.ts';
import {
  formKey,
  formNote,
  KEY_TYPES,
  type NoteKey,
  noteKey,
  openNote,
  parseKey,
  parseNote,
} from './note.ts';
import { hashEntry, rootOf } from './tree.ts';

const verify = verifyWith({ ed25519: (key, message, signature) => good(key, message, signature) });

// C2SP signed-note's own example.
const PUBLISHED_KEY = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k';
const PUBLISHED_NOTE =
  'This is an example message.\n\n' +
  '— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n';

const logSeed = new Uint8Array(32).fill(1);
const witnessSeed = new Uint8Array(32).fill(2);
const log = keyOf('log.example/events', KEY_TYPES.ed25519, logSeed);
const witness = keyOf('witness.example', KEY_TYPES.cosignature, witnessSeed);
const checkpoint: Checkpoint = {
  origin: log.name,
  size: 3,
  root: rootOf([1, 2, 3].map((each) => hashEntry(Uint8Array.of(each)))),
  extensions: [],
};
const text = formCheckpoint(checkpoint);
const note = formNote(text, [
  { name: log.name, id: log.id, signature: ed25519.sign(encodeUtf8(text), logSeed) },
  { name: witness.name, id: witness.id, signature: cosign(text, 1_800_000_000) },
]);
const known = { log, origin: log.name, cosigners: [witness] };

describe('a signed note', () => {
  it('is read and verified as its specification shows', async () => {
    const key = parseKey(PUBLISHED_KEY);
    expect(formKey(key)).toBe(PUBLISHED_KEY);
    const opened = await openNote(PUBLISHED_NOTE, [key], verify);
    expect(opened).toEqual({ text: 'This is an example message.\n', signers: [key] });
    const { text: said, signatures } = parseNote(PUBLISHED_NOTE);
    expect(formNote(said, signatures)).toBe(PUBLISHED_NOTE);
  });

  it('is refused with any bit of text or signature turned', async () => {
    const key = parseKey(PUBLISHED_KEY);
    const bytes = encodeUtf8(PUBLISHED_NOTE);
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const turned = bytes.slice();
      turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const other = new TextDecoder().decode(turned);
      await expect(openNote(other, [key], verify), `bit ${bit}`).rejects.toThrow(Tampered);
    }
  });

  it('passes over keys that nobody knows, and is refused when only those signed', async () => {
    const stranger = { name: 'stranger.example', id: '00000000', signature: new Uint8Array(64) };
    const { text: said, signatures } = parseNote(PUBLISHED_NOTE);
    const both = formNote(said, [stranger, ...signatures]);
    const key = parseKey(PUBLISHED_KEY);
    expect((await openNote(both, [key], verify)).signers).toEqual([key]);
    await expect(openNote(formNote(said, [stranger]), [key], verify)).rejects.toThrow('no known key');
  });

  it('is refused when a known key’s signature is not good beside one that is', async () => {
    const broken = formNote(text, [
      ...parseNote(note).signatures.slice(0, 1),
      { name: witness.name, id: witness.id, signature: formCosignature(1, new Uint8Array(64)) },
    ]);
    await expect(openCheckpoint(broken, known, verify)).rejects.toThrow('witness.example is not good');
    const twice = formNote(text, [...parseNote(note).signatures, ...parseNote(note).signatures]);
    await expect(openCheckpoint(twice, known, verify)).rejects.toThrow('signed twice');
  });

  it.each([
    '',
    '\n',
    'a\n\n',
    'a\n\n— b\n',
    'a\n\n- b AAAAAAA=\n',
    'a\u0007\n\n— b AAAAAAA=\n',
    'a\n\n— b AAAAAAA=',
  ])('is no note: %j', (other) => {
    expect(() => parseNote(other)).toThrow(Tampered);
  });

  it.each([
    '',
    'a+b',
    'a+00000000+AQ==',
    PUBLISHED_KEY.replace('530d', '530e'),
    `${PUBLISHED_KEY} `,
    'a b+530d903a+AA==',
  ])('has no key %j', (line) => {
    expect(() => parseKey(line)).toThrow(Tampered);
  });
});

describe('a checkpoint', () => {
  it('is opened with its cosigners, and says the size and the root', async () => {
    expect(await openCheckpoint(note, known, verify)).toEqual({ checkpoint, cosigners: [witness] });
    const alone = await openCheckpoint(note, { ...known, cosigners: [] }, verify);
    expect(alone).toEqual({ checkpoint, cosigners: [] });
  });

  it('is refused when it is another log’s, or when only a witness signed', async () => {
    await expect(openCheckpoint(note, { ...known, origin: 'other.example' }, verify)).rejects.toMatchObject({
      code: 'bad_checkpoint',
    });
    const unsigned = formNote(text, parseNote(note).signatures.slice(1));
    await expect(openCheckpoint(unsigned, known, verify)).rejects.toMatchObject({ code: 'bad_checkpoint' });
  });

  it('keeps lines that it does not understand', () => {
    const extended = { ...checkpoint, extensions: ['something new'] };
    expect(parseCheckpoint(formCheckpoint(extended))).toEqual(extended);
  });

  it.each([
    'log\n3\n',
    'log\n03\nAA==\n',
    text.replace('\n3\n', '\n-3\n'),
    text.replace('\n3\n', '\n9007199254740993\n'),
    text.trimEnd(),
    `${text}\n`,
    text.replace('log.example/events', ''),
  ])('is none: %j', (other) => {
    expect(() => parseCheckpoint(other)).toThrow(Tampered);
  });
});

describe('a cosignature', () => {
  it('tells when it was made, and no other time fits it', async () => {
    const [, line] = parseNote(note).signatures;
    expect(line && cosignedAt(line.signature)).toBe(1_800_000_000);
    const later = line?.signature.slice() ?? new Uint8Array(72);
    later[7] = (later[7] ?? 0) + 1;
    expect(await verify(witness, text, later)).toBe(false);
    expect(cosignedAt(new Uint8Array(8))).toBeUndefined();
  });

  it('of ML-DSA-44 covers name, time, origin, size and root, in the order of the specification', () => {
    const signed = cosignedSubtree(text, 'w.example', 5);
    const expected = [
      ...encodeUtf8('subtree/v1\n\0'),
      ...[9, ...encodeUtf8('w.example')],
      ...[0, 0, 0, 0, 0, 0, 0, 5],
      ...[18, ...encodeUtf8('log.example/events')],
      ...new Uint8Array(8),
      ...[0, 0, 0, 0, 0, 0, 0, 3],
      ...checkpoint.root,
    ];
    expect([...signed]).toEqual(expected);
  });

  it('of a kind for which no scheme is at hand is not good', async () => {
    const other = noteKey('pq.example', KEY_TYPES.mldsaCosignature, new Uint8Array(1312));
    expect(await verify(other, text, new Uint8Array(2428))).toBe(false);
    expect(await verify({ ...other, type: 0xff }, text, new Uint8Array(72))).toBe(false);
  });
});

function keyOf(name: string, type: number, seed: Uint8Array): NoteKey {
  return noteKey(name, type, ed25519.getPublicKey(seed));
}

function cosign(said: string, seconds: number): Uint8Array {
  return formCosignature(seconds, ed25519.sign(cosignedText(said, seconds), witnessSeed));
}

function good(key: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  try {
    return ed25519.verify(signature, message, key, { zip215: false });
  } catch {
    return false;
  }
}
