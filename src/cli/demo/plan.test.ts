import { describe, expect, it } from 'vitest';
import { CardSchema } from '../../shared/card/card.ts';
import { PLAYED_DAYS } from './calendar.ts';
import { planWorld, type World } from './plan.ts';
import { PRINTED } from './plan-candidates.ts';
import { APPLICATION_ENDS, INTEREST_ENDS, isHidden, lastDay, type PlannedStory } from './plan-stories.ts';
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

  it.each([2000, 500, 100, 30])('goes on in every way, with %i cards', (size) => {
    expectAllEnds(planWorld('sealfolio', size).stories);
  });

  it('lets those whose sign-ins are printed live through nearly all of it', () => {
    for (const candidate of [0, PRINTED - 1]) {
      const own = world.stories.filter((one) => one.kind !== 'search' && one.candidate === candidate);
      expect(kinds(own.map(({ ends }) => String(ends))).length).toBeGreaterThan(11);
      expect(own.some(({ posting }) => world.postings[posting]?.employer === candidate)).toBe(true);
    }
  });

  it('lets one of them be asked in a small world too', () => {
    for (const size of [30, 100, 500]) {
      const { stories } = planWorld('sealfolio', size);
      const asked = stories.filter((one) => one.kind === 'interest' && one.ends === 'asked');
      expect(asked.some((one) => 'candidate' in one && one.candidate < PRINTED)).toBe(true);
    }
  });

  it('lets nobody act where it could only be refused, whatever the seed', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      for (const size of [30, 100, 500]) {
        const planned = planWorld(String(seed), size);
        expect(planned.stories.flatMap((story) => faultsOf(planned, story))).toEqual([]);
        expect(faultsOfPostings(planned)).toEqual([]);
      }
    }
    expect(world.stories.flatMap((story) => faultsOf(world, story))).toEqual([]);
    expect(faultsOfPostings(world)).toEqual([]);
  });

  it('asks for no more résumés a day than an employer may', () => {
    const asked = world.stories.flatMap((story) => {
      const many = story.kind === 'search' ? story.ends.length : story.kind === 'interest' ? 1 : 0;
      const day = story.days[story.kind === 'search' ? 0 : 1];
      return Array.from({ length: many }, () => `${world.postings[story.posting]?.employer} ${day}`);
    });
    const counts = [...Map.groupBy(asked, (day) => day).values()].map((same) => same.length);
    expect(Math.max(...counts)).toBeLessThanOrEqual(10);
  });

  it('has open postings, closed ones, and ones that ran out', () => {
    const closed = world.postings.filter(({ closedDaysAgo }) => closedDaysAgo !== null);
    const over = world.postings.filter((one) => one.closedDaysAgo === null && one.daysAgo > one.openFor + 1);
    const open = world.postings.filter((one) => one.closedDaysAgo === null && one.daysAgo < one.openFor);
    for (const some of [closed, over, open]) expect(some.length).toBeGreaterThan(5);
  });

  it('writes how well a language is known in the language of the résumé', () => {
    const said = world.candidates
      .filter(({ locale }) => locale !== 'en')
      .flatMap((one) => resumeOf(world.seed, one, 2026).languages.map(({ fluency }) => fluency));
    expect(said).toContain('母語');
    expect(said).toContain('母语');
    expect(said).not.toContain('native');
  });

  it('has a résumé for everybody, in the language of the place', () => {
    const [first] = world.candidates;
    if (first === undefined) throw new Error('nobody');
    expect(resumeOf(world.seed, first, 2026)).toEqual(resumeOf(world.seed, first, 2026));
    const names = world.candidates.map((one) => resumeOf(world.seed, one, 2026).basics.name);
    expect(names.filter((name) => name === '')).toEqual([]);
  });
});

function expectAllEnds(stories: readonly PlannedStory[]): void {
  const ends = (kind: PlannedStory['kind']) =>
    kinds(stories.flatMap((story) => (story.kind === kind ? [story.ends].flat() : [])));
  expect(ends('application')).toEqual([...APPLICATION_ENDS].sort());
  expect(ends('interest')).toEqual([...INTEREST_ENDS].sort());
  expect(ends('search')).toEqual(
    ['declined', 'expired', 'granted', 'lapsed', 'opened', 'revoked', 'waiting'].sort(),
  );
}

/** What would be refused, in words. */
function faultsOf({ candidates, employers, postings }: World, story: PlannedStory): string[] {
  const posting = postings[story.posting];
  const employer = employers[posting?.employer ?? -1];
  const [first = 0, last = 0] = [story.days[0], story.days.at(-1)];
  if (posting === undefined || employer === undefined) return ['there is no such posting'];
  const candidate =
    story.kind === 'search' ? undefined : candidates.find(({ number }) => number === story.candidate);
  const faults = {
    'acts on a day that is not played': story.days.some((day) => !PLAYED_DAYS.includes(day)),
    'acts twice on a day': story.days.some((day, at) => day >= (story.days[at - 1] ?? Infinity)),
    'begins before the posting': first >= posting.daysAgo,
    'goes on after the posting’s last day': last < lastDay(posting),
    'is with an employer that does not act': employer.fate !== 'approved',
    'begins before the candidate came': candidate !== undefined && first >= candidate.daysAgo,
    'is with an employer that the card is hidden from':
      candidate !== undefined && isHidden(candidate, employer),
  };
  return Object.entries(faults).flatMap(([fault, holds]) => (holds ? [`${story.kind} ${fault}`] : []));
}

function faultsOfPostings({ employers, postings }: World): string[] {
  return postings.flatMap(({ number, employer, daysAgo, closedDaysAgo }) => {
    const { daysAgo: came = 0, heldDaysAgo = null } = employers[employer] ?? {};
    const days = [daysAgo, closedDaysAgo ?? 1];
    const isRight =
      daysAgo < came &&
      (closedDaysAgo === null || closedDaysAgo < daysAgo) &&
      days.every((day) => PLAYED_DAYS.includes(day)) &&
      (heldDaysAgo === null || [daysAgo, closedDaysAgo ?? daysAgo].every((day) => day > heldDaysAgo));
    return isRight ? [] : [`posting ${number}`];
  });
}
