import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identityFromSeed } from '../../shared/vault/identity.ts';
import { generateKit } from './credentials.ts';
import { formatKit, parseKit } from './kit.ts';

const seeds = fc.uint8Array({ minLength: 32, maxLength: 32 });

describe('a recovery kit on paper', () => {
  it('is an age identity as it stands, without its spaces', () => {
    const kit = generateKit();
    expect(formatKit(kit).text.replaceAll(' ', '')).toBe(kit);
    expect(formatKit(kit).text).toMatch(/^AGE-SECRET-KEY-PQ-1( [A-Z0-9]{1,6}){10}$/);
  });

  it('is read back however it is typed', () => {
    const spellings = fc.constantFrom<(text: string) => string>(
      (text) => text,
      (text) => text.toLowerCase(),
      (text) => `  ${text.replaceAll(' ', '\n')} `,
      (text) => text.replace('AGE-SECRET-KEY-PQ-1 ', ''),
      (text) => text.replaceAll(' ', '-'),
      (text) => text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
      (text) => text.slice(19).replaceAll('0', 'O').replaceAll('8', 'B').replaceAll('L', 'i'),
    );
    fc.assert(
      fc.property(seeds, spellings, (seed, spell) => {
        const kit = identityFromSeed(seed);
        expect(parseKit(spell(formatKit(kit).text))).toBe(kit);
      }),
      { numRuns: 300 },
    );
  });

  it('says when any one letter is wrong', () => {
    const letters = 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L';
    fc.assert(
      fc.property(seeds, fc.nat(57), fc.nat(31), (seed, place, choice) => {
        const kit = identityFromSeed(seed);
        const at = 19 + place;
        const letter = letters[choice] ?? '';
        fc.pre(kit[at] !== letter);
        expect(parseKit(kit.slice(0, at) + letter + kit.slice(at + 1))).toMatchObject({
          refused: 'kit_mistyped',
        });
      }),
      { numRuns: 300 },
    );
  });

  it.each(['', 'AGE-SECRET-KEY-PQ-1', 'AGE-SECRET-KEY-1QQQQ', '履歴書', 'x'.repeat(10_000)])(
    'refuses what is no kit: %#',
    (text) => {
      expect(parseKit(text)).toMatchObject({ refused: 'kit_mistyped' });
    },
  );

  it('carries a check of four letters that another kit does not share', () => {
    const checks = Array.from({ length: 50 }, () => formatKit(generateKit()).checksum);
    for (const check of checks) expect(check).toMatch(/^[A-HJ-NP-Z]{4}$/);
    expect(new Set(checks).size).toBeGreaterThan(45);
  });
});
