import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inventTerms, join } from '../../src/cli/selfcheck/acts.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { PUBLIC_POOL } from '../../src/server/accounts/caller.ts';
import { findMattering, fixMattering, MATTERING_HOLDS } from '../../src/server/jobs/mattering.ts';
import { changePosting, openPosting, readMattering } from '../../src/shared/api/jobs.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { DEFAULT_MATTERING } from '../../src/shared/card/generalise.ts';
import type { Facet } from '../../src/shared/vocabulary/facets.ts';
import { idOf } from './desk-stage.ts';
import { employerWith, recruiter } from './people.ts';
import { type RaisedStage, raiseStage } from './raised-stage.ts';

describe('what matters to an employer for an occupation', () => {
  let raised: RaisedStage;
  let home: Awaited<ReturnType<typeof employerWith>>;

  beforeAll(async () => {
    raised = await raiseStage();
    home = await employerWith(raised.stage, 'Example Mills', ['Ada Berg']);
  });
  afterAll(() => raised.platform.dispose());

  async function open(occupation: string, mattering?: Facet[]): Promise<void> {
    const { owner, employer } = home;
    const body = { postingId: newUuidV7(), terms: inventTerms({ occupation }), team: [idOf(owner)] };
    const params = { employerId: employer.employerId };
    granted(await owner.api(openPosting, { params, body: { ...body, ...(mattering && { mattering }) } }));
  }
  const read = async (occupation: string, by = home.owner) =>
    by.api(readMattering, { params: { employerId: home.employer.employerId, occupation } });

  it('is the default before the first posting, and fixed until nothing', async () => {
    expect(await read('251')).toEqual({ mattering: [...DEFAULT_MATTERING], fixedUntil: null });
  });

  it('is fixed for 30 days by the posting that opens first; a later choice changes nothing', async () => {
    const before = Date.now();
    await open('512', ['availability', 'region']);
    const fixed = granted(await read('512'));
    expect(fixed.mattering).toEqual(['availability', 'region']);
    const until = Date.parse(fixed.fixedUntil ?? '');
    expect(until).toBeGreaterThanOrEqual(before + MATTERING_HOLDS);
    expect(until).toBeLessThanOrEqual(Date.now() + MATTERING_HOLDS);
    await open('512', ['skill']);
    await open('512');
    expect(await read('512')).toEqual(fixed);
  });

  it('is one choice when two postings open at once', async () => {
    await Promise.all([open('222', ['pay']), open('222', ['skill'])]);
    const { mattering } = granted(await read('222'));
    expect([['pay'], ['skill']]).toContainEqual(mattering);
  });

  it('is fixed by a posting that names nothing, too, and for each occupation by itself', async () => {
    await open('233');
    await open('233', []);
    const fixed = granted(await read('233'));
    expect(fixed.mattering).toEqual([...DEFAULT_MATTERING]);
    expect(fixed.fixedUntil).not.toBeNull();
    await open('234', []);
    expect(granted(await read('234')).mattering).toEqual([]);
  });

  it('is fixed by a posting that moves to the occupation, too', async () => {
    const { owner, employer } = home;
    const [postingId, team] = [newUuidV7(), [idOf(owner)]];
    const params = { employerId: employer.employerId };
    const body = { postingId, terms: inventTerms({ occupation: '713' }), team };
    granted(await owner.api(openPosting, { params, body }));
    const moved = { version: 1, terms: inventTerms({ occupation: '752' }), team };
    granted(await owner.api(changePosting, { params: { postingId }, body: moved }));
    await open('752', ['pay']);
    const fixed = granted(await read('752'));
    expect(fixed.mattering).toEqual([...DEFAULT_MATTERING]);
    expect(fixed.fixedUntil).not.toBeNull();
  });

  it('can be chosen anew when the 30 days are over, and holds on where nothing is chosen', async () => {
    const { employerId } = home.employer;
    await open('741', ['pay']);
    const { db } = raised.platform.platform;
    const fix = (mattering: Facet[] | undefined, now: Date) =>
      db.transact(async (tx) => {
        await fixMattering(tx, { employerId, occupation: '741', pool: PUBLIC_POOL, mattering, now });
        return findMattering(tx, employerId, '741');
      });
    const later = Date.now() + MATTERING_HOLDS;
    expect(await fix(['skill'], new Date(later - 60_000))).toEqual(['pay']);
    expect(await fix(undefined, new Date(later + 1000))).toEqual(['pay']);
    expect(await fix(['skill'], new Date(later + 2000))).toEqual(['pay']);
    expect(await fix(['skill'], new Date(later + MATTERING_HOLDS + 2000))).toEqual(['skill']);
  });

  it('is told to everybody of the employer, and to nobody else', async () => {
    const viewer = await recruiter(raised.stage, 'Vera Viewer');
    await join(home.owner, viewer, home.employer.employerId, raised.stage.invitationFor, 'viewer');
    granted(await read('512', viewer));
    const { owner: stranger } = await employerWith(raised.stage, 'Other Works', ['Omar Stein']);
    expect(await read('512', stranger)).toMatchObject({ refused: 'not_found' });
  });

  it('names four facets at most, and none twice', async () => {
    const { owner, employer } = home;
    const body = { postingId: newUuidV7(), terms: inventTerms(), team: [idOf(owner)] };
    const params = { employerId: employer.employerId };
    for (const mattering of [
      ['skill', 'skill'],
      ['skill', 'region', 'pay', 'field', 'language'],
    ] satisfies Facet[][])
      expect(await owner.api(openPosting, { params, body: { ...body, mattering } })).toMatchObject({
        refused: 'invalid_request',
      });
  });
});
