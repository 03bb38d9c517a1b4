import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drill, inventTerms, propose, sendApplication } from '../../src/cli/selfcheck/acts.ts';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { planApplication, sealApplication } from '../../src/client/disclosure/apply.ts';
import { openCopy as openOwnCopy, readTerms } from '../../src/client/disclosure/open-copy.ts';
import { apply, readApplication } from '../../src/shared/api/applications.ts';
import { openCopy, revokeGrant } from '../../src/shared/api/disclosure.ts';
import {
  cancelInvitation,
  getMyEmployer,
  inviteColleague,
  proposeEmployer,
  removeMember,
} from '../../src/shared/api/employers.ts';
import { openPosting, readPosting } from '../../src/shared/api/jobs.ts';
import { destroyDocument, readDocument, saveDocument } from '../../src/shared/api/vault.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { manifestWith, manifestWithout } from '../behaviour/next-manifest.ts';
import { recruiter } from '../behaviour/people.ts';
import { type RaisedStage, raiseStage } from '../behaviour/raised-stage.ts';
import { asVerified } from '../staged-grant.ts';
import { type Scene, SEALED, setScene } from './authority-scene.ts';

const idOf = ({ session }: Person) => session.account.accountId;

describe('an object of somebody else', () => {
  let raised: RaisedStage;
  let scene: Scene;
  /** Of the other candidate, to the same posting. */
  let secondGrantId: string;

  beforeAll(async () => {
    raised = await raiseStage();
    scene = await setScene(raised);
    const { otherCandidate, postingId, resume } = scene.people;
    secondGrantId = (await sendApplication(otherCandidate, postingId, { resume })).grantId;
  });
  afterAll(() => raised.platform.dispose());

  it('stays as it is when another candidate saves or destroys under its id', async () => {
    const { candidate, otherCandidate } = scene.people;
    const params = { documentId: (await scene.ids()).documentId };
    const before = granted(await candidate.api(readDocument, { params }));
    const sha256 = scene.props.documentHash;
    const state = { kind: 'original' as const, version: 1, sha256 };
    const manifest = await manifestWith(otherCandidate, { ...params, ...state });
    const body = { ...state, ciphertext: SEALED, manifest };
    granted(await otherCandidate.api(saveDocument, { params, body }));
    const without = await manifestWithout(otherCandidate, params.documentId);
    granted(await otherCandidate.api(destroyDocument, { params, body: { manifest: without } }));
    expect(await otherCandidate.api(readDocument, { params })).toMatchObject({ refused: 'not_found' });
    expect(await candidate.api(readDocument, { params })).toEqual(before);
  });

  it('is no copy to open for a colleague, nor by a statement about another copy', async () => {
    const { owner, bystander } = scene.people;
    const { copyId } = await scene.ids();
    const { signedOpening } = scene.props;
    const foreign = await bystander.api(openCopy, { params: { copyId }, body: { signed: signedOpening } });
    expect(foreign).toMatchObject({ refused: 'not_found' });
    const params = { grantId: secondGrantId };
    const { application } = granted(await owner.api(readApplication, { params }));
    const swapped = await owner.api(openCopy, {
      params: { copyId: application.copyId ?? '' },
      body: { signed: signedOpening },
    });
    expect(swapped).toMatchObject({ refused: 'statement_invalid' });
  });

  it('is not opened by its own reader while on hold, though the terms can be looked at', async () => {
    const { api, session } = scene.people.colleague;
    const params = { grantId: scene.people.application.grantId };
    const { copyId } = granted(await api(readApplication, { params })).application;
    const terms = granted(await readTerms(api, session, copyId ?? ''));
    expect(await openOwnCopy(api, session, terms, newUuidV7())).toMatchObject({ refused: 'account_held' });
  });

  it('is no grant to revoke, even with a revocation that its candidate signed', async () => {
    const { otherCandidate } = scene.people;
    const { grantId } = await scene.ids();
    const body = { signed: scene.props.signedRevocation };
    expect(await otherCandidate.api(revokeGrant, { params: { grantId }, body })).toMatchObject({
      refused: 'not_found',
    });
    const own = { grantId: secondGrantId };
    expect(await otherCandidate.api(revokeGrant, { params: own, body })).toMatchObject({
      refused: 'signature_invalid',
    });
  });

  it('lends its id to no application and no copy of another candidate', async () => {
    const { people, props } = scene;
    const { postingId: secondId } = props.sealedApplication as { postingId: string };
    const { posting } = granted(await people.owner.api(readPosting, { params: { postingId: secondId } }));
    const { grantId, copyId } = await scene.ids();
    const { session, api } = people.otherCandidate;
    await drill(people.otherCandidate);
    const choice = {
      ...{
        posting,
        team: asVerified(posting.team),
        resume: people.resume,
        fields: ['name' as const],
        message: null,
      },
      expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
    };
    const plan = planApplication(posting);
    const sameCopy = {
      ...plan,
      copyIds: new Map([...plan.copyIds.keys()].map((reader) => [reader, copyId])),
    };
    for (const taken of [{ ...plan, grantId }, sameCopy]) {
      const body = await sealApplication(session, choice, taken);
      expect(await api(apply, { body })).toMatchObject({ refused: 'id_taken' });
    }
  });

  it('is no person or invitation of an employer that has others', async () => {
    const { outsider, otherEmployer, owner } = scene.people;
    const { employerId } = otherEmployer;
    const { memberId, invitationId } = await scene.ids();
    expect(await outsider.api(removeMember, { params: { employerId, accountId: memberId } })).toMatchObject({
      refused: 'not_found',
    });
    await outsider.api(cancelInvitation, { params: { employerId, invitationId } });
    const { mine } = granted(await owner.api(getMyEmployer));
    expect(mine?.members.map(({ accountId }) => accountId)).toContain(memberId);
    expect(mine?.invitations.map((each) => each.invitationId)).toContain(invitationId);
  });

  it('is no reader for the postings of another employer, and no posting of it', async () => {
    const { outsider, otherEmployer, owner, postingId } = scene.people;
    const params = { employerId: otherEmployer.employerId };
    const open = (body: { postingId: string; team: string[] }) =>
      outsider.api(openPosting, { params, body: { ...body, terms: inventTerms() } });
    expect(await open({ postingId: newUuidV7(), team: [idOf(outsider), idOf(owner)] })).toMatchObject({
      refused: 'team_changed',
    });
    expect(await open({ postingId, team: [idOf(outsider)] })).toMatchObject({ refused: 'id_taken' });
  });

  it('is no employer to propose again', async () => {
    const newcomer = await recruiter(raised.stage, 'Petra Vale');
    const { employerId, name, country, registrationNumber, website, evidence } = scene.people.employer;
    const body = { employerId, name, country, registrationNumber, website, evidence, title: 'Owner' };
    expect(await newcomer.api(proposeEmployer, { body })).toMatchObject({ refused: 'id_taken' });
    const { employerId: own } = await propose(newcomer, 'Vale and Daughters');
    const params = { employerId: own };
    const invitation = { address: 'a@people.example', role: 'recruiter' as const, locale: 'en' as const };
    expect(
      await newcomer.api(inviteColleague, { params, body: { ...invitation, invitationId: newUuidV7() } }),
    ).toMatchObject({ refused: 'employer_not_approved' });
  });
});
