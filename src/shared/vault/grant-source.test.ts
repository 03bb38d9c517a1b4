import { describe, expect, it } from 'vitest';
import { formUuidV7, isUuidV7, timeOfUuidV7 } from '../bytes/uuid.ts';
import { noteSource, versionNoted } from './grant-source.ts';
import { openKeyring } from './keyring.ts';

const START = 1_790_000_000_000;
const key = new Uint8Array(32).fill(7);
const planned = formUuidV7(START, new Uint8Array(10).fill(0xa5));
const documentId = '0190a0b0-0000-7000-8000-000000000001';
const source = { documentId, version: 3 };

describe('the id of a grant', () => {
  it('notes from which state of which document its copies are made, and keeps its time', () => {
    const grantId = noteSource(planned, source, key);
    expect(isUuidV7(grantId)).toBe(true);
    expect(timeOfUuidV7(grantId)).toBe(START);
    expect(grantId.slice(0, 18)).toBe(planned.slice(0, 18));
    expect(noteSource(planned, source, key), 'the same each time, so that sending again is the same').toBe(
      grantId,
    );
    for (const version of [3, 4, 5000]) expect(versionNoted(grantId, { documentId, version }, key)).toBe(3);
  });

  it('says nothing of another document, of later states alone, to another key, or when it notes nothing', () => {
    const grantId = noteSource(planned, source, key);
    const another = '0190a0b0-0000-7000-8000-000000000002';
    expect(versionNoted(grantId, { documentId: another, version: 9 }, key)).toBe(null);
    expect(versionNoted(grantId, { documentId, version: 2 }, key)).toBe(null);
    expect(versionNoted(grantId, { documentId, version: 9 }, new Uint8Array(32))).toBe(null);
    expect(versionNoted(planned, { documentId, version: 9 }, key)).toBe(null);
    expect(versionNoted('no-id', { documentId, version: 9 }, key)).toBe(null);
  });

  it('shares nothing with that of another grant from the same state but what ids of a time share', () => {
    const ids = Array.from({ length: 200 }, (_, at) =>
      noteSource(formUuidV7(START + at, new Uint8Array(10)), source, key),
    );
    expect(new Set(ids).size).toBe(200);
    // Each of the hidden bits is set in about half of them: within 6 standard deviations.
    const bits = ids.map((id) => BigInt(`0x${id.slice(19).replace('-', '')}`));
    for (let bit = 0n; bit < 62n; bit += 1n) {
      const set = bits.filter((value) => (value >> bit) & 1n).length;
      expect(Math.abs(set - 100), `bit ${bit}`).toBeLessThan(43);
    }
  });

  it('is refused to be made of what is no id', () => {
    expect(() => noteSource('grant', source, key)).toThrow(RangeError);
  });
});

describe('a keyring', () => {
  const root = (byte: number) => new Uint8Array(32).fill(byte);

  it('knows what grants of every generation were made from, and those of nobody else', async () => {
    const before = await openKeyring([root(1)]);
    const after = await openKeyring([root(1), root(2)]);
    const [older, newer] = [before.nameGrant(planned, source), after.nameGrant(planned, source)];
    expect(newer).not.toBe(older);
    expect([older, newer].map((id) => after.versionGranted(id, source))).toEqual([3, 3]);
    expect(before.versionGranted(newer, source)).toBe(null);
    expect((await openKeyring([root(3)])).versionGranted(older, source)).toBe(null);
  });
});
