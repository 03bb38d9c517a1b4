import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendApplication } from '../../src/cli/selfcheck/acts.ts';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { applyToPosting } from '../../src/client/disclosure/apply.ts';
import { readCheckedRecord } from '../../src/client/disclosure/check-record.ts';
import { openCopy, readTerms } from '../../src/client/disclosure/open-copy.ts';
import { revokeGrant } from '../../src/client/disclosure/revoke.ts';
import { listApplications, readApplication } from '../../src/shared/api/applications.ts';
import {
  acceptInvitation,
  getMyEmployer,
  inviteColleague,
  proposeEmployer,
  removeMember,
} from '../../src/shared/api/employers.ts';
import { readPosting } from '../../src/shared/api/jobs.ts';
import { saveDocument } from '../../src/shared/api/vault.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { hashOf } from '../../src/shared/disclosure/statement.ts';
import { isRefusal } from '../../src/shared/errors.ts';
import { manifestWith } from '../behaviour/next-manifest.ts';
import { type Cast, candidate, cast, employerWith, recruiter } from '../behaviour/people.ts';
import { type RaisedStage, raiseStage } from '../behaviour/raised-stage.ts';
import { asVerified } from '../staged-grant.ts';

/** `ok`, or the refusal's code, of each answer, sorted. */
const codesOf = (answers: readonly unknown[]) =>
  answers.map((answer) => (isRefusal(answer) ? answer.refused : 'ok')).sort();

describe('of two acts in the same moment', () => {
  let raised: RaisedStage;
  let people: Cast;

  beforeAll(async () => {
    raised = await raiseStage();
    people = await cast(raised.stage);
  });
  afterAll(() => raised.platform.dispose());

  it('one applies: nobody has two applications to a posting', async () => {
    const { api, session } = people.otherCandidate;
    const { posting } = granted(await api(readPosting, { params: { postingId: people.postingId } }));
    const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
    const choice = {
      posting,
      team: asVerified(posting.team),
      resume: people.resume,
      fields: ['name' as const],
      message: null,
      expiresAt,
    };
    const sent = await Promise.all([1, 2, 3].map(() => applyToPosting(api, session, choice)));
    expect(codesOf(sent)).toEqual(['already_applied', 'already_applied', 'ok']);
    expect(granted(await api(listApplications)).applications.length).toBe(1);
  });

  it('one window saves: the other is told, and nothing is overwritten', async () => {
    const params = { documentId: newUuidV7() };
    const save = async (text: string) => {
      const content = Buffer.from(text);
      const state = { kind: 'resume' as const, version: 1, sha256: hashOf(new Uint8Array(content)) };
      const manifest = await manifestWith(people.candidate, { ...params, ...state });
      const body = { ...state, ciphertext: content.toString('base64url'), manifest };
      return people.candidate.api(saveDocument, { params, body });
    };
    expect(codesOf(await Promise.all([save('one'), save('two'), save('three')]))).toEqual([
      'document_changed',
      'document_changed',
      'ok',
    ]);
  });

  it('one proposal is made: nobody owns two employers', async () => {
    const newcomer = await recruiter(raised.stage, 'Tove Twice');
    const propose = (name: string) => {
      const body = { employerId: newUuidV7(), name, country: 'SE', registrationNumber: name, evidence: '' };
      return newcomer.api(proposeEmployer, {
        body: { ...body, website: 'https://twice.example', title: 'Owner' },
      });
    };
    expect(codesOf(await Promise.all([propose('First'), propose('Second')]))).toEqual([
      'employer_exists',
      'ok',
    ]);
  });

  it('one owner leaves: an employer keeps one', async () => {
    const { employer, owner } = await employerWith(raised.stage, 'Two Owners', ['Una Erst']);
    const second = await recruiter(raised.stage, 'Dua Zweit');
    const params = { employerId: employer.employerId };
    const invitation = {
      invitationId: newUuidV7(),
      address: second.address,
      role: 'owner',
      locale: 'en',
    } as const;
    granted(await owner.api(inviteColleague, { params, body: invitation }));
    const token = await raised.invitationFor(second.address);
    granted(await second.api(acceptInvitation, { body: { token, title: 'Owner' } }));
    const leave = ({ api, session }: Person) =>
      api(removeMember, { params: { ...params, accountId: session.account.accountId } });
    expect(codesOf(await Promise.all([leave(owner), leave(second)]))).toEqual(['forbidden', 'ok']);
    const left = [
      granted(await owner.api(getMyEmployer)).mine,
      granted(await second.api(getMyEmployer)).mine,
    ];
    expect(left.filter((mine) => mine?.role === 'owner').length).toBe(1);
  });

  it('a revocation wins or an opening is on the record: never a reading that is not', async () => {
    const { owner, postingId, resume } = people;
    for (let round = 0; round < 4; round++) {
      const applicant = await candidate(raised.stage);
      const { grantId } = await sendApplication(applicant, postingId, { resume });
      const { copyId } = granted(await owner.api(readApplication, { params: { grantId } })).application;
      const terms = granted(await readTerms(owner.api, owner.session, copyId ?? ''));
      const open = () => openCopy(owner.api, owner.session, terms, newUuidV7());
      const [first, revoked, second] = await Promise.all([
        open(),
        revokeGrant(applicant.api, applicant.session, grantId),
        open(),
      ]);
      expect(isRefusal(revoked)).toBe(false);
      const opened = [first, second].filter((answer) => !isRefusal(answer)).length;
      const { entries, problems } = granted(await readCheckedRecord(applicant.api, applicant.session));
      expect(problems).toEqual([]);
      expect(entries.filter(({ event }) => event.type === 'copy.opened').length).toBe(opened);
      expect(entries.filter(({ event }) => event.type === 'grant.revoked').length).toBe(1);
      expect(await open()).toMatchObject({ refused: 'grant_revoked' });
    }
  });
});
