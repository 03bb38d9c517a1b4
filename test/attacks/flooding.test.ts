import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drill, inventTerms, post, sendApplication } from '../../src/cli/selfcheck/acts.ts';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { applyToPosting } from '../../src/client/disclosure/apply.ts';
import { openCopy, readTerms } from '../../src/client/disclosure/open-copy.ts';
import { withdrawApplication } from '../../src/client/disclosure/revoke.ts';
import { changeStage, readApplication } from '../../src/shared/api/applications.ts';
import { cancelInvitation, inviteColleague } from '../../src/shared/api/employers.ts';
import { openPosting, readPosting } from '../../src/shared/api/jobs.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { isRefusal } from '../../src/shared/errors.ts';
import { type Cast, candidate, cast, employerWith } from '../behaviour/people.ts';
import { type RaisedStage, raiseStage } from '../behaviour/raised-stage.ts';
import { asVerified } from '../staged-grant.ts';

const codeOf = (answer: unknown) => (isRefusal(answer) ? answer.refused : 'ok');

describe('nobody is flooded', () => {
  let raised: RaisedStage;
  let people: Cast;

  beforeAll(async () => {
    raised = await raiseStage();
    people = await cast(raised.stage);
  });
  afterAll(() => raised.platform.dispose());

  it('with stages: ten an hour, and one mail for all of them', async () => {
    const { candidate, owner, application } = people;
    const { grantId } = application;
    await openFirst(owner, grantId);
    const codes: string[] = [];
    for (let turn = 0; turn < 10; turn++) {
      const stage = turn % 2 === 0 ? 'interview' : 'offer';
      const body = { changeId: newUuidV7(), stage } as const;
      codes.push(codeOf(await owner.api(changeStage, { params: { grantId }, body })));
    }
    // The first of the ten came about by the opening.
    expect(codes).toEqual([...Array(9).fill('ok'), 'too_many_requests']);
    expect(await countNews(candidate)).toBe(1);
  });

  it('with openings: sixty an hour by one reader, whatever the copies', async () => {
    const { owner, application } = people;
    const { grantId } = application;
    const { copyId } = granted(await owner.api(readApplication, { params: { grantId } })).application;
    await query(
      `insert into disclosure.openings
       select candidate_id, gen_random_uuid(), gen_random_uuid(), grant_id, pool, recruiter_id, leaf_id, statement, now()
       from disclosure.openings, generate_series(1, 60) where copy_id = $1`,
      [copyId],
    );
    const terms = granted(await readTerms(owner.api, owner.session, copyId ?? ''));
    expect(codeOf(await openCopy(owner.api, owner.session, terms, newUuidV7()))).toBe('too_many_requests');
  });

  it('with one application again and again: three to a posting, for ever', async () => {
    const applicant = await candidate(raised.stage);
    const { owner, employer, resume } = people;
    const postingId = await post(owner, employer.employerId, [owner]);
    await drill(applicant);
    for (let turn = 0; turn < 3; turn++) {
      const { grantId } = await sendApplication(applicant, postingId, { resume });
      granted(await withdrawApplication(applicant.api, applicant.session, grantId));
    }
    expect(await applyAs(applicant, postingId)).toBe('limit_reached');
  });

  it('with applications: forty a day', async () => {
    const applicant = await candidate(raised.stage);
    const { owner, employer, resume, postingId } = people;
    await drill(applicant);
    await sendApplication(applicant, postingId, { resume });
    await query(
      `insert into applications.applications
       select candidate_id, gen_random_uuid(), pool, gen_random_uuid(), employer_id, request_hash, stage, stage_since, sent_at
       from applications.applications, generate_series(1, 39) where candidate_id = $1`,
      [applicant.session.account.accountId],
    );
    const next = await post(owner, employer.employerId, [owner]);
    expect(await applyAs(applicant, next)).toBe('too_many_requests');
    await query(
      `update applications.applications set sent_at = sent_at - interval '25 hours' where candidate_id = $1`,
      [applicant.session.account.accountId],
    );
    expect(await applyAs(applicant, next)).toBe('ok');
  });

  it('with invitations: twenty an hour by an employer, cancelled ones counted', async () => {
    const { employer, owner } = await employerWith(raised.stage, 'Busy Yard', ['Vera Busy']);
    const params = { employerId: employer.employerId };
    const codes: string[] = [];
    for (let turn = 0; turn < 21; turn++) {
      const invitationId = newUuidV7();
      const body = {
        invitationId,
        address: 'someone@people.example',
        role: 'recruiter',
        locale: 'en',
      } as const;
      codes.push(codeOf(await owner.api(inviteColleague, { params, body })));
      await owner.api(cancelInvitation, { params: { ...params, invitationId } });
    }
    expect(codes).toEqual([...Array(20).fill('ok'), 'too_many_requests']);
  });

  it('with a posting that never ends: it can be applied to on each of at most 366 days', async () => {
    const { owner, employer, resume } = people;
    const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    const params = { employerId: employer.employerId };
    const team = [owner.session.account.accountId];
    const open = (validUntil: string) =>
      owner.api(openPosting, {
        params,
        body: { postingId: newUuidV7(), terms: inventTerms({ validUntil }), team },
      });
    expect(await open(inDays(368))).toMatchObject({
      refused: 'invalid_request',
      detail: expect.stringContaining('validUntil'),
    });
    const { postingId } = granted(await open(inDays(366)));
    const applicant = await candidate(raised.stage);
    expect((await sendApplication(applicant, postingId, { resume })).stage).toBe('sent');
  });

  async function openFirst({ api, session }: Person, grantId: string): Promise<void> {
    const { copyId } = granted(await api(readApplication, { params: { grantId } })).application;
    const terms = granted(await readTerms(api, session, copyId ?? ''));
    granted(await openCopy(api, session, terms, newUuidV7()));
  }

  async function applyAs({ api, session }: Person, postingId: string): Promise<string> {
    const { posting } = granted(await api(readPosting, { params: { postingId } }));
    const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
    const choice = {
      posting,
      team: asVerified(posting.team),
      resume: people.resume,
      fields: ['name' as const],
      message: null,
      expiresAt,
    };
    return codeOf(await applyToPosting(api, session, choice));
  }

  /** How many mails of news were written to somebody, once nothing waits to be sent. */
  async function countNews({ address }: Person): Promise<number> {
    for (;;) {
      const [row] = await query('select count(*) as n from mail.log where sent_at is null', []);
      if (Number(row?.n) === 0) break;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const mails = await raised.platform.mailsTo(address);
    return mails.filter((mail) => !/(?<![\w-])\d{6}(?![\w-])/.test(mail)).length;
  }

  async function query(sql: string, values: unknown[]): Promise<Record<string, unknown>[]> {
    return (await raised.platform.database.database.pool.query(sql, values)).rows;
  }
});
