import fc from 'fast-check';
import { expect, test } from 'vitest';
import { card, facet } from '../../../test/cards.ts';
import { ANY } from '../vocabulary/facet-tree.ts';
import { FACET_TREES } from '../vocabulary/facet-trees.ts';
import { FACETS } from '../vocabulary/facets.ts';
import { CARD_LIMITS, CardSchema, EMPTY_CARD, mapFacets, orderCard, orderCodes, spellCard } from './card.ts';

const admitted = (value: unknown) => CardSchema.safeParse(value).success;
const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('Mei Lin', 'toString', '__proto__', 'constructor', ANY, '', ' 251', '251 ', '２５１'),
);

test('admits nothing typed, in any place', () => {
  fc.assert(
    fc.property(card, facet, texts, (own, of, typed) => {
      fc.pre(FACET_TREES[of].entryOf(typed) === undefined);
      expect(admitted(own)).toBe(true);
      expect(admitted({ ...own, [of]: [typed] })).toBe(false);
      expect(admitted({ ...own, [of]: [...own[of], typed] })).toBe(false);
      expect(admitted({ ...own, [of]: typed })).toBe(false);
    }),
  );
});

test('admits no name that is not a facet, and no card that lacks one', () => {
  fc.assert(
    fc.property(card, facet, texts, (own, of, typed) => {
      const { [of]: _, ...rest } = own;
      expect(admitted(rest)).toBe(false);
      expect(admitted({ ...own, [`${typed}\0`]: [] })).toBe(false);
    }),
  );
  for (const name of ['toString', 'constructor', 'headline', 'employer', 'updatedAt']) {
    expect(admitted({ ...EMPTY_CARD, [name]: 'x' })).toBe(false);
  }
});

test('gives back codes and nothing else, whatever it was given', () => {
  const nested = fc.oneof(fc.anything(), fc.array(fc.anything(), { maxLength: 3 }));
  fc.assert(
    fc.property(fc.record(mapFacets(() => nested)), (value) => {
      const read = CardSchema.safeParse(value);
      for (const of of read.success ? FACETS : []) {
        expect(read.data?.[of].every((code) => FACET_TREES[of].entryOf(code) !== undefined)).toBe(true);
      }
    }),
  );
  const hidden = JSON.parse(JSON.stringify(EMPTY_CARD).replace('{', '{"__proto__":{"headline":"Mei Lin"},'));
  const read = CardSchema.safeParse(hidden);
  expect(JSON.stringify(read.data ?? {})).not.toContain('Mei Lin');
  expect(Object.getPrototypeOf(read.data ?? {})).toBe(Object.prototype);
});

test('has one spelling of each card: another order or a code said twice is refused', () => {
  const skills = FACET_TREES.skill.finest.slice(0, 3).map(({ code }) => code);
  const ordered = orderCodes('skill', skills);
  const said = (skill: readonly string[]) => admitted({ ...EMPTY_CARD, skill });
  expect(said(ordered)).toBe(true);
  expect(said(ordered.toReversed())).toBe(false);
  expect(said([...ordered, ordered[0] ?? ''])).toBe(false);
  fc.assert(
    fc.property(card, (own) => {
      const mixed = mapFacets((of) => [...own[of].toReversed(), ...own[of]]);
      expect(orderCard(mixed)).toEqual(own);
    }),
  );
});

test('says no code that a narrower one implies', () => {
  const [narrow = '', wide = ''] = FACET_TREES.skill.levelsOf(FACET_TREES.skill.finest[0]?.code ?? '');
  expect(orderCodes('skill', [wide, narrow])).toEqual([narrow]);
  expect(admitted({ ...EMPTY_CARD, skill: [wide, narrow].sort() })).toBe(false);
});

test('admits a language once, and no more codes than a facet may hold', () => {
  expect(admitted({ ...EMPTY_CARD, language: ['en-C1', 'ja-B2'] })).toBe(true);
  expect(admitted({ ...EMPTY_CARD, language: ['ja-B2', 'ja-C1'] })).toBe(false);
  for (const of of FACETS) {
    const codes = FACET_TREES[of].finest.filter(({ code }) => of !== 'language' || code.endsWith('-B2'));
    const some = (count: number) =>
      orderCodes(
        of,
        codes.slice(0, count).map(({ code }) => code),
      );
    expect(admitted({ ...EMPTY_CARD, [of]: some(CARD_LIMITS[of]) })).toBe(true);
    expect(admitted({ ...EMPTY_CARD, [of]: some(CARD_LIMITS[of] + 1) })).toBe(false);
  }
});

test('spells two cards alike only when they say the same', () => {
  const codes = FACETS.flatMap((of) => FACET_TREES[of].entries.map(({ code }) => code));
  expect(codes.filter((code) => /[,;]/.test(code))).toEqual([]);
  fc.assert(
    fc.property(card, card, (one, other) => {
      expect(spellCard(one) === spellCard(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
    }),
  );
});
