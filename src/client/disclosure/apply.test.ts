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
  const { posting, team } = grant;
  choice = { posting, team, resume, fields: ['name'], expiresAt: '2030-01-01T00:00:00.000Z', message: null };
});

describe('applying', () => {
  it('tells of each reader’s copy once it is sealed', async () => {
    const sealed: string[] = [];
    const onSealed = (recruiterId: string) => sealed.push(recruiterId);
    await sealApplication(grant.candidate, { ...choice, onSealed }, grant.plan);
    expect(sealed.sort()).toEqual(grant.posting.team.map(({ accountId }) => accountId).sort());
  });

  it('notes for its owner alone which state of which résumé was given, and sends nothing more', async () => {
    const source = { documentId: '0190a0b0-0000-7000-8000-000000000001', version: 4 };
    const sent = await sealApplication(grant.candidate, { ...choice, source, message: 'Hello' }, grant.plan);
    const without = await sealApplication(grant.candidate, { ...choice, message: 'Hello' }, grant.plan);
    const asked = { ...source, version: 9 };
    expect(grant.candidate.keyring.versionGranted(sent.grantId, asked)).toBe(4);
    expect(grant.candidate.keyring.versionGranted(without.grantId, asked)).toBe(null);
    expect(grant.recruiter.keyring.versionGranted(sent.grantId, asked)).toBe(null);
    expect(Object.keys(sent)).toEqual(Object.keys(without));
    const sizes = ({ copies, message }: typeof sent) =>
      [...copies, message].map((part) => JSON.stringify(part).length);
    expect(sizes(sent)).toEqual(sizes(without));
    expect(JSON.stringify(sent)).not.toContain(source.documentId);
  });

  it('seals nothing to keys that changed, before the candidate said so', async () => {
    let accepted = 0;
    const change = { what: 'root', accountId: null, name: 'Mills', before: '1', now: '2' } as const;
    const accept = async () => {
      accepted += 1;
    };
    const changed = { ...choice, team: { ...choice.team, changes: [change], accept } };
    const mute = scriptedApi(({ path }) => expect.unreachable(`${path} was asked`));
    const onSealed = () => expect.unreachable('something was sealed');
    const answer = await applyToPosting(mute, grant.candidate, { ...changed, onSealed });
    expect(answer).toMatchObject({ refused: 'team_changed' });
    const sent: string[] = [];
    const api = scriptedApi(({ path }) => {
      sent.push(path);
      return { refused: 'unavailable' };
    });
    await applyToPosting(api, grant.candidate, { ...changed, changesAccepted: true });
    expect(sent).toContain('/applications');
    expect(accepted, 'what was not sent is not kept').toBe(0);
  });

  it('seals to nobody whose keys are not confirmed', async () => {
    const [reader, unconfirmed] = choice.team.readers;
    if (reader === undefined || unconfirmed === undefined) throw new Error('a team of two is staged');
    const team = { ...choice.team, readers: [reader], unconfirmed: [unconfirmed] };
    const { copies } = await sealApplication(grant.candidate, { ...choice, team }, grant.plan);
    expect(copies.map(({ recruiterId }) => recruiterId)).toEqual([reader.accountId]);
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
