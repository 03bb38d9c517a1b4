import { describe, expect, it } from 'vitest';
import { CardSchema } from '../../shared/card/card.ts';
import { APPLICATION_ENDS, INTEREST_ENDS, planWorld, REQUEST_ENDS } from './plan.ts';
import { resumeOf } from './resume-of.ts';

const world = planWorld('sealfolio', 2000);
const kinds = (values: readonly string[]) => [...new Set(values)].sort();

describe('the plan of a demo', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(planWorld('sealfolio', 2000)).toEqual(world);
    expect(planWorld('other', 2000).candidates).not.toEqual(world.candidates);
  });

  it('has 2,000 cards over 12 occupations and 9 regions in three languages, 40 employers and 120 postings', () => {
    const { candidates, employers, postings } = world;
    expect([candidates.length, employers.length, postings.length]).toEqual([2000, 40, 120]);
    expect(kinds(candidates.map(({ trade }) => trade.occupation))).toHaveLength(12);
    expect(kinds(candidates.map(({ place }) => place.region))).toHaveLength(9);
    expect(kinds(candidates.map(({ locale }) => locale))).toEqual(['en', 'ja', 'zh']);
    expect(kinds(employers.map(({ name }) => name))).toHaveLength(40);
    expect(kinds(employers.map(({ fate }) => fate))).toEqual(['approved', 'held', 'proposed', 'refused']);
    expect(kinds(candidates.map(({ address }) => address))).toHaveLength(2000);
  });

  it('has only cards that the platform takes', () => {
    const wrong = world.candidates.filter(({ card }) => !CardSchema.safeParse(card).success);
    expect(wrong.map(({ card }) => card)).toEqual([]);
  });

  it('goes on in every way', () => {
    const ends = (kind: 'application' | 'interest') =>
      kinds(world.stories.flatMap((story) => (story.kind === kind ? [story.ends].flat() : [])));
    expect(ends('application')).toEqual([...APPLICATION_ENDS].sort());
    expect(ends('interest')).toEqual([...INTEREST_ENDS].sort());
    const asked = world.stories.flatMap((story) => (story.kind === 'search' ? story.ends : []));
    expect(kinds(asked)).toEqual([...REQUEST_ENDS].sort());
  });

  it('has open postings, closed ones, and ones that ran out', () => {
    const closed = world.postings.filter(({ closedDaysAgo }) => closedDaysAgo !== null);
    const over = world.postings.filter((one) => one.closedDaysAgo === null && one.daysAgo > one.openFor + 1);
    const open = world.postings.filter((one) => one.closedDaysAgo === null && one.daysAgo < one.openFor);
    for (const some of [closed, over, open]) expect(some.length).toBeGreaterThan(5);
  });

  it('has a résumé for everybody, in the language of the place', () => {
    const [first] = world.candidates;
    if (first === undefined) throw new Error('nobody');
    expect(resumeOf(world.seed, first, 2026)).toEqual(resumeOf(world.seed, first, 2026));
    const names = world.candidates.map((one) => resumeOf(world.seed, one, 2026).basics.name);
    expect(names.filter((name) => name === '')).toEqual([]);
  });
});
