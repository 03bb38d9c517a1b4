import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeBase64url } from '../bytes/base64url.ts';
import { newUuidV7 } from '../bytes/uuid.ts';
import { Tampered } from '../errors.ts';
import { EMPTY_ROOT } from '../ledger/tree.ts';
import { formKeyMap, type MapPlace, verifyMapPlace } from './key-map.ts';

const hash = () => encodeBase64url(crypto.getRandomValues(new Uint8Array(32)));
const headsOf = (count: number) => new Map(Array.from({ length: count }, () => [newUuidV7(), hash()]));

/** A map, what stands of it in the log, and one of its employers with its place. */
function staged(count: number, at: number) {
  const heads = headsOf(count);
  const map = formKeyMap(heads);
  const employer = [...heads.keys()].at(at % count) ?? '';
  const place = map.place(employer);
  if (place === undefined) throw new Error('an employer of the map has a place');
  return { heads, map, employer, place, said: { root: encodeBase64url(map.root), employers: count } };
}

const refused = (said: { root: string; employers: number }, employer: string, place: MapPlace) => {
  try {
    verifyMapPlace(said, employer, place);
    return false;
  } catch (error) {
    return error instanceof Tampered;
  }
};

/** Another digit at a random place: other bytes, or none at all. */
function changed(text: string, at: number): string {
  const place = at % text.length;
  return text.slice(0, place) + (text[place] === 'A' ? 'B' : 'A') + text.slice(place + 1);
}

describe('the daily map', () => {
  it('shows every employer its place, whatever order they were told in', () => {
    for (const count of [1, 2, 3, 7, 8, 9, 100]) {
      const heads = headsOf(count);
      const map = formKeyMap(heads);
      const turned = formKeyMap(new Map([...heads].toReversed()));
      expect(turned.root).toEqual(map.root);
      for (const [employer, head] of heads) {
        const place = map.place(employer);
        expect(place?.head).toBe(head);
        if (place !== undefined)
          verifyMapPlace({ root: encodeBase64url(map.root), employers: count }, employer, place);
      }
      expect(map.place(newUuidV7())).toBeUndefined();
    }
  });

  it('has a root also without employers', () => {
    expect(formKeyMap(new Map())).toMatchObject({ root: EMPTY_ROOT, employers: 0 });
    const { place, employer } = staged(1, 0);
    expect(refused({ root: encodeBase64url(EMPTY_ROOT), employers: 0 }, employer, place)).toBe(true);
  });

  it('shows no other head, no other employer and no other rank, and takes no proof with a changed byte', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(), fc.nat(), (count, at, digit) => {
        const { employer, place, said } = staged(count, at);
        expect(refused(said, employer, place)).toBe(false);
        expect(refused(said, employer, { ...place, head: changed(place.head, digit % 42) })).toBe(true);
        expect(refused({ ...said, root: changed(said.root, digit % 42) }, employer, place)).toBe(true);
        expect(refused(said, newUuidV7(), place)).toBe(true);
        expect(refused(said, employer, { ...place, rank: place.rank + 1 })).toBe(true);
        expect(refused(said, employer, { ...place, proof: [...place.proof, hash()] })).toBe(true);
        if (place.proof.length === 0) return;
        const proof = place.proof.with(
          digit % place.proof.length,
          changed(place.proof[digit % place.proof.length] ?? '', digit % 42),
        );
        expect(refused(said, employer, { ...place, proof })).toBe(true);
        expect(refused(said, employer, { ...place, proof: place.proof.slice(1) })).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
