import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inventTerms, post, sendApplication } from '../../src/cli/selfcheck/acts.ts';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { openCopy, readTerms } from '../../src/client/disclosure/open-copy.ts';
import { revokeGrant, withdrawApplication } from '../../src/client/disclosure/revoke.ts';
import { changeStage, readApplication } from '../../src/shared/api/applications.ts';
import { sendMessage } from '../../src/shared/api/conversations.ts';
import { inviteColleague } from '../../src/shared/api/employers.ts';
import { changePosting, openPosting } from '../../src/shared/api/jobs.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { isRefusal } from '../../src/shared/errors.ts';
import { type Cast, candidate, cast } from '../behaviour/people.ts';
import { type RaisedStage, raiseStage } from '../behaviour/raised-stage.ts';
import { countWaiting, meetingChange, pause } from './in-between.ts';

const idOf = ({ session }: Person) => session.account.accountId;
const codeOf = (answer: unknown) => (isRefusal(answer) ? answer.refused : 'ok');

describe('between a decision and its write', () => {
  let raised: RaisedStage;
  let people: Cast;

  beforeAll(async () => {
    raised = await raiseStage();
    people = await cast(raised.stage);
  });
  afterAll(() => raised.platform.dispose());

  it('no hold slips in: whoever is held in the same moment does nothing more', async () => {
    const { owner, employer, application } = people;
    const { api, session } = owner;
    const { grantId } = application;
    const { employerId } = employer;
    const spareId = await post(owner, employerId, [owner]);
    const terms = await termsOf(owner, grantId);
    const team = [idOf(owner)];
    const invitation = {
      invitationId: newUuidV7(),
      address: 'new@people.example',
      role: 'recruiter',
      locale: 'en',
    } as const;
    const acts: Record<string, () => Promise<unknown>> = {
      opens: () => openCopy(api, session, terms, newUuidV7()),
      'sets a stage': () =>
        api(changeStage, { params: { grantId }, body: { changeId: newUuidV7(), stage: 'declined' } }),
      writes: () =>
        api(sendMessage, { params: { grantId }, body: { messageId: newUuidV7(), ciphertext: 'c2VhbGVk' } }),
      posts: () =>
        api(openPosting, {
          params: { employerId },
          body: { postingId: newUuidV7(), terms: inventTerms(), team },
        }),
      'changes a posting': () =>
        api(changePosting, {
          params: { postingId: spareId },
          body: { version: 1, terms: inventTerms(), team },
        }),
      invites: () => api(inviteColleague, { params: { employerId }, body: invitation }),
    };
    const codes: Record<string, string> = {};
    for (const [name, act] of Object.entries(acts)) {
      const answer = await meetingChange(raised.platform.database, hold('A complaint.'), act);
      codes[name] = codeOf(answer);
      await raised.platform.database.database.pool.query(...queryOf(hold(null)));
    }
    expect(codes).toEqual(Object.fromEntries(Object.keys(acts).map((name) => [name, 'account_held'])));

    function hold(reason: string | null) {
      const sql = 'update accounts.accounts set held_reason = $1 where account_id = $2';
      return { sql, values: [reason, idOf(owner)] };
    }
  });

  it('no removal slips in: whoever leaves in the same moment opens nothing more', async () => {
    const { colleague, application } = people;
    const terms = await termsOf(colleague, application.grantId);
    const leave = {
      sql: 'update employers.members set left_at = now() where account_id = $1',
      values: [idOf(colleague)],
    };
    const opened = await meetingChange(raised.platform.database, leave, () =>
      openCopy(colleague.api, colleague.session, terms, newUuidV7()),
    );
    expect(codeOf(opened)).toBe('not_in_team');
  });

  it('no revocation slips in: no message is taken after it', async () => {
    const { owner, application, candidate } = people;
    const { grantId } = application;
    const order: string[] = [];
    const body = { messageId: newUuidV7(), ciphertext: 'c2VhbGVk' };
    await holding('select from conversations.conversations where grant_id = $1 for update', grantId, [
      async () => order.push(`sent: ${codeOf(await owner.api(sendMessage, { params: { grantId }, body }))}`),
      async () =>
        order.push(`revoked: ${codeOf(await revokeGrant(candidate.api, candidate.session, grantId))}`),
    ]);
    expect([
      ['sent: ok', 'revoked: ok'],
      ['revoked: ok', 'sent: conversation_closed'],
    ]).toContainEqual(order);
  });

  it('opening and withdrawing wait for each other in one order: neither is a deadlock', async () => {
    const { owner, postingId, resume } = people;
    const applicant = await candidate(raised.stage);
    const { grantId } = await sendApplication(applicant, postingId, { resume });
    const terms = await termsOf(owner, grantId);
    const before = await countDeadlocks();
    const answers: string[] = [];
    await holding('select from applications.applications where grant_id = $1 for update', grantId, [
      async () => answers.push(codeOf(await withdrawApplication(applicant.api, applicant.session, grantId))),
      async () => answers.push(codeOf(await openCopy(owner.api, owner.session, terms, newUuidV7()))),
    ]);
    expect(answers).toContain('ok');
    // A server process tells what it counted at the latest when it ends.
    await raised.platform.platform.close();
    expect(await countDeadlocks()).toBe(before);
  });

  async function termsOf({ api, session }: Person, grantId: string) {
    const { copyId } = granted(await api(readApplication, { params: { grantId } })).application;
    return granted(await readTerms(api, session, copyId ?? ''));
  }

  /** Starts `acts` one after the other while rows are locked; each has come as far as it can before the next. */
  async function holding(sql: string, grantId: string, acts: readonly (() => Promise<unknown>)[]) {
    const { database, url } = raised.platform.database;
    const holder = new pg.Client({ connectionString: url });
    await holder.connect();
    try {
      await holder.query('begin');
      await holder.query(sql, [grantId]);
      let ended = 0;
      const under: Promise<unknown>[] = [];
      for (const act of acts) {
        under.push(act().finally(() => ended++));
        while (ended + (await countWaiting(database.pool)) < under.length) await pause();
      }
      await holder.query('commit');
      await Promise.all(under);
    } finally {
      await holder.end();
    }
  }

  async function countDeadlocks(): Promise<number> {
    const { rows } = await raised.platform.database.database.pool.query<{ n: string }>(
      'select deadlocks as n from pg_stat_database where datname = current_database()',
    );
    return Number(rows[0]?.n);
  }
});

const queryOf = ({ sql, values }: { sql: string; values: unknown[] }): [string, unknown[]] => [sql, values];
