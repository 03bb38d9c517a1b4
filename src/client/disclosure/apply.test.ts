import { beforeAll, describe, expect, it } from 'vitest';
import { type StagedGrant, scriptedApi, stageGrant } from '../../../test/staged-grant.ts';
import { MAX_MESSAGE } from '../../shared/disclosure/message.ts';
import { Resume } from '../../shared/resume/resume.ts';
import { type ApplicationChoice, applyToPosting, sealApplication } from './apply.ts';

let grant: StagedGrant;
let choice: ApplicationChoice;
beforeAll(async () => {
  grant = await stageGrant();
  const resume = Resume.parse({ basics: { name: 'Lin Mei' } });
  const { posting } = grant;
  choice = { posting, resume, fields: ['name'], expiresAt: '2030-01-01T00:00:00.000Z', message: null };
});

describe('applying', () => {
  it('tells of each reader’s copy once it is sealed', async () => {
    const sealed: string[] = [];
    const onSealed = (recruiterId: string) => sealed.push(recruiterId);
    await sealApplication(grant.candidate, { ...choice, onSealed }, grant.plan);
    expect(sealed.sort()).toEqual(grant.posting.team.map(({ accountId }) => accountId).sort());
  });

  it('sends nothing with a first message that says nothing, or that is too long', async () => {
    const api = scriptedApi(({ path }) => expect.unreachable(`${path} was asked`));
    for (const [message, refused] of [
      [' \n', 'invalid_request'],
      ['x'.repeat(MAX_MESSAGE + 1), 'too_large'],
    ] as const)
      expect(await applyToPosting(api, grant.candidate, { ...choice, message })).toMatchObject({ refused });
  });

  it('sends a first message that holds half a surrogate pair, mended', async () => {
    const api = scriptedApi(() => ({ refused: 'unavailable' }));
    const answer = await applyToPosting(api, grant.candidate, { ...choice, message: 'Hi \ud800' });
    expect(answer).toEqual({ refused: 'unavailable' });
  });
});
