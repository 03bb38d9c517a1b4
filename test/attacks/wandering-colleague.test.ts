import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inventTerms } from '../../src/cli/selfcheck/acts.ts';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { readCheckedRecord } from '../../src/client/disclosure/check-record.ts';
import { changeStage } from '../../src/shared/api/applications.ts';
import { changePosting, closePosting, readPosting } from '../../src/shared/api/jobs.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { type Cast, cast } from '../behaviour/people.ts';
import { type RaisedStage, raiseStage } from '../behaviour/raised-stage.ts';

const idOf = ({ session }: Person) => session.account.accountId;

describe('a colleague outside the team', () => {
  let raised: RaisedStage;
  let people: Cast;

  beforeAll(async () => {
    raised = await raiseStage();
    people = await cast(raised.stage);
  });
  afterAll(() => raised.platform.dispose());

  it('puts nobody into it, and does not close its posting', async () => {
    const { bystander, owner, colleague, postingId } = people;
    const params = { postingId };
    const team = [owner, colleague, bystander].map(idOf);
    const body = { version: 1, terms: inventTerms(), team };
    expect(await bystander.api(changePosting, { params, body })).toMatchObject({ refused: 'forbidden' });
    expect(await bystander.api(closePosting, { params })).toMatchObject({ refused: 'forbidden' });
    const { posting } = granted(await owner.api(readPosting, { params }));
    expect(posting.team.map((reader) => reader.accountId).sort()).toEqual(
      [owner, colleague].map(idOf).sort(),
    );
    granted(await colleague.api(changePosting, { params, body: { ...body, team: team.slice(0, 2) } }));
  });

  it('is named on the record for what they did inside it, for good', async () => {
    const { bystander, owner, colleague, postingId, application, candidate } = people;
    const team = [owner, colleague, bystander].map(idOf);
    const change = (version: number, members: string[]) =>
      owner.api(changePosting, {
        params: { postingId },
        body: { version, terms: inventTerms(), team: members },
      });
    const { version } = granted(await owner.api(readPosting, { params: { postingId } })).posting;
    granted(await change(version, team));
    const body = { changeId: newUuidV7(), stage: 'declined' } as const;
    granted(await bystander.api(changeStage, { params: { grantId: application.grantId }, body }));
    granted(await change(version + 1, team.slice(0, 2)));
    const { people: named } = granted(await readCheckedRecord(candidate.api, candidate.session));
    expect(named.find((person) => person.accountId === idOf(bystander))?.displayName).toBe('Ines Roth');
  });
});
