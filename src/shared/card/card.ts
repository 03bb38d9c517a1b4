/**
 * A card: what an employer may be shown of a person who is looking (PROTOCOL section 3). Each facet holds codes of its
 * vocabulary or nothing. Promises that nothing typed gets in: the schema admits known codes in their one order and
 * refuses all else, so that not even the order can carry a message. Holds no employer, school, date or text.
 * Does not promise anonymity: that a card is shared by a crowd is `crowd.ts`'s rule.
 */
import { z } from 'zod';
import { FACET_TREES } from '../vocabulary/facet-trees.ts';
import { FACETS, type Facet } from '../vocabulary/facets.ts';

/**
 * Codes by facet; a facet of which nothing is said is empty. `ANY` is never written. Only languages and skills may hold
 * more than one code: see {@link CARD_LIMITS}.
 */
export type Card = { readonly [Each in Facet]: readonly string[] };

/** How many codes a facet may hold. */
export const CARD_LIMITS: { readonly [Each in Facet]: number } = {
  occupation: 1,
  region: 1,
  experience: 1,
  education: 1,
  field: 1,
  graduation: 1,
  language: 4,
  skill: 8,
  work_mode: 1,
  pay: 1,
  availability: 1,
};

/** The card that says nothing. */
export const EMPTY_CARD: Card = mapFacets(() => []);

/** A card from outside: known codes, not too many, nothing said twice, in the one order of {@link orderCodes}. */
export const CardSchema: z.ZodType<Card> = z.strictObject(mapFacets(schemaOf));

/**
 * The one spelling of a facet's codes: sorted by code unit, each once, and none that a narrower one implies. Codes must
 * be known; says nothing about their number.
 */
export function orderCodes(facet: Facet, codes: readonly string[]): readonly string[] {
  if (codes.length < 2) return codes;
  const { levelsOf } = FACET_TREES[facet];
  const implied = new Set(codes.flatMap((code) => levelsOf(code).slice(1)));
  return [...new Set(codes)].filter((code) => !implied.has(code)).sort();
}

/** A card of these codes, in their one order. Does not check them: {@link CardSchema} does. */
export function orderCard(codes: Partial<Card>): Card {
  return mapFacets((facet) => orderCodes(facet, codes[facet] ?? []));
}

/** A text that two cards share when, and only when, they say the same. Both must be ordered. */
export function spellCard(card: Card): string {
  // No code holds a comma or a semicolon: a test sees to it.
  let text = '';
  for (const facet of FACETS) text += `${card[facet].join()};`;
  return text;
}

/** An object of all facets in the order in which a card shows them. */
export function mapFacets<Value>(fill: (facet: Facet) => Value): { readonly [Each in Facet]: Value } {
  return {
    occupation: fill('occupation'),
    region: fill('region'),
    experience: fill('experience'),
    education: fill('education'),
    field: fill('field'),
    graduation: fill('graduation'),
    language: fill('language'),
    skill: fill('skill'),
    work_mode: fill('work_mode'),
    pay: fill('pay'),
    availability: fill('availability'),
  };
}

function schemaOf(facet: Facet) {
  const { entryOf, levelsOf } = FACET_TREES[facet];
  const widest = (code: string) => levelsOf(code).at(-2);
  return (
    z
      .array(z.string().refine((code) => entryOf(code) !== undefined, { error: 'not a code', abort: true }))
      .max(CARD_LIMITS[facet], { abort: true })
      .refine((codes) => orderCodes(facet, codes).join() === codes.join(), { error: 'not in order' })
      // One language is known at one level; two skills of one area may well stand together.
      .refine((codes) => facet !== 'language' || new Set(codes.map(widest)).size === codes.length, {
        error: 'a language twice',
      })
  );
}
