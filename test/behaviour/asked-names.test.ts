import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { readRecord } from '../../src/shared/api/disclosure.ts';
import { removeMember } from '../../src/shared/api/employers.ts';
import { ask, type Market, meet, openMarket, showAgain } from '../request-stage.ts';
import { shownInterest } from '../shown-interest.ts';
import { idOf } from './desk-stage.ts';

describe('a record that holds no grant', () => {
  let market: Market;
  beforeAll(async () => {
    market = await openMarket();
  });
  afterAll(() => market.platform.dispose());

  async function named({ api }: Person) {
    const { people, postings } = granted(await api(readRecord));
    return {
      people: people.map(({ displayName, title }) => [displayName, title]),
      postings: postings.map(({ postingId, employerName }) => [postingId, employerName]),
    };
  }

  it('names the posting that its owner showed interest in', async () => {
    const [{ postingId }, , { person }] = await meet(market);
    await shownInterest(person, postingId);
    const { postings } = await named(person);
    expect(postings).toContainEqual([postingId, 'Example Mills']);
  });

  it('names who asked and for which posting, also when that person has left', async () => {
    const { owner, colleague, employerId } = market;
    const [met, other] = await meet(market);
    await ask(colleague, met);
    const before = await named(met.person);
    expect(before.people).toContainEqual(['Jun Mori', 'Recruiter']);
    expect(before.postings).toContainEqual([met.postingId, 'Example Mills']);
    expect((await named(other.person)).postings.flat()).not.toContain(met.postingId);

    await showAgain(owner);
    granted(await owner.api(removeMember, { params: { employerId, accountId: idOf(colleague) } }));
    const after = await named(met.person);
    expect(after.people).toContainEqual(['Jun Mori', 'Recruiter']);
    expect(after.postings).toEqual(before.postings);
  });
});
