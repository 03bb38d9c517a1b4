import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drill, inventTerms, post, propose, sendApplication } from '../../src/cli/selfcheck/acts.ts';
import { INVENTED_RESUME } from '../../src/cli/selfcheck/invented-resume.ts';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { connect } from '../../src/cli/selfcheck/people.ts';
import { granted, refused } from '../../src/cli/selfcheck/wrong-answer.ts';
import { signIn } from '../../src/client/accounts/sign-in.ts';
import { readMessages } from '../../src/client/conversations/read.ts';
import { sendText } from '../../src/client/conversations/send.ts';
import { applyToPosting } from '../../src/client/disclosure/apply.ts';
import { readCheckedRecord } from '../../src/client/disclosure/check-record.ts';
import { type CopyTerms, openCopy, readTerms } from '../../src/client/disclosure/open-copy.ts';
import { revokeGrant, withdrawApplication } from '../../src/client/disclosure/revoke.ts';
import { listResumes, readResume, saveResume } from '../../src/client/vault/resumes.ts';
import { endExpiredGrants } from '../../src/server/disclosure/end-grant.ts';
import { getAccount } from '../../src/shared/api/accounts.ts';
import {
  changeStage,
  listApplications,
  listReceivedApplications,
  readApplication,
} from '../../src/shared/api/applications.ts';
import { listConversations, markRead } from '../../src/shared/api/conversations.ts';
import { holdAccount, listEmployers, releaseAccount } from '../../src/shared/api/desk.ts';
import { listGrants } from '../../src/shared/api/disclosure.ts';
import { getMyEmployer, inviteColleague, removeMember } from '../../src/shared/api/employers.ts';
import {
  changePosting,
  closePosting,
  openPosting,
  readPosting,
  searchPostings,
} from '../../src/shared/api/jobs.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { type Field, selectFields } from '../../src/shared/resume/fields.ts';
import { Resume } from '../../src/shared/resume/resume.ts';
import { type TestPlatform, testPlatform } from '../platform.ts';
import { asVerified } from '../staged-grant.ts';
import { candidate, employerWith, quickArgon2id, recruiter, type Stage } from './people.ts';
import { decide, publicStage, seeInPerson } from './public-stage.ts';

const FIELDS: readonly Field[] = ['name', 'headline', 'work', 'education'];
const resume = Resume.parse(JSON.parse(INVENTED_RESUME));
let platform: TestPlatform;
let stage: Stage;
let desk: Person;
let employerId: string;
let owner: Person;
let colleague: Person;

beforeAll(async () => {
  platform = await testPlatform();
  ({ stage, desk } = await publicStage(platform));
  const home = await employerWith(stage, 'Example Mills', ['Ada Berg', 'Jun Mori']);
  employerId = home.employer.employerId;
  owner = home.owner;
  colleague = home.colleagues[0] ?? home.owner;
});
afterAll(() => platform.dispose());

describe('an employer', () => {
  it('posts nothing until an operator has approved it, and reads the reason', async () => {
    const founder = await recruiter(stage, 'Nora Lind');
    const { employerId: proposed } = await propose(founder, 'New Bakery');
    const body = { postingId: newUuidV7(), terms: inventTerms(), team: [idOf(founder)] };
    const open = () => founder.api(openPosting, { params: { employerId: proposed }, body });
    refused(await open(), 'employer_not_approved');
    const { employers } = granted(await desk.api(listEmployers));
    expect(employers[0]).toMatchObject({
      employerId: proposed,
      state: 'proposed',
      proposedByName: 'Nora Lind',
    });
    await decide(desk, proposed, 'refused', 'The register does not know this number.');
    refused(await open(), 'employer_not_approved');
    const { mine } = granted(await founder.api(getMyEmployer));
    expect(mine?.employer).toMatchObject({
      state: 'refused',
      reason: 'The register does not know this number.',
    });
    await seeInPerson(desk, proposed);
    await decide(desk, proposed, 'approved', 'Found in the register after all.');
    expect(granted(await open())).toEqual({ postingId: body.postingId, version: 1 });
  });

  it('is found by its posting on the public page in three languages, with the people who will read', async () => {
    const postingId = await post(
      owner,
      employerId,
      [owner, colleague],
      inventTerms({ title: '製粉 Mill developer' }),
    );
    for (const [language, words] of [
      ['en', 'mill developer'],
      ['zh', '製粉'],
      ['ja', 'mill'],
    ] as const) {
      const list = await page(`/${language}/postings?words=${encodeURIComponent(words)}`);
      expect([list.status, list.text.includes(postingId)]).toEqual([200, true]);
      const one = await page(`/${language}/postings/${postingId}`);
      expect(one.status).toBe(200);
      for (const shown of ['製粉 Mill developer', 'Example Mills', 'Ada Berg', 'Jun Mori']) {
        expect(one.text).toContain(shown);
      }
    }
  });

  it('on hold shows no posting, takes no application, opens no copy and writes no message', async () => {
    const home = await employerWith(stage, 'Held Mills', ['Omar Stein']);
    const { owner: reader, employer } = home;
    const { applicant, postingId, grantId, terms } = await introduction({
      home: [reader, employer.employerId],
    });
    await decide(desk, employer.employerId, 'held', 'A question is open.');
    const { postings } = granted(await applicant.api(searchPostings, { query: {} }));
    expect(postings.filter((posting) => posting.employerId === employer.employerId)).toEqual([]);
    expect((await page('/en/postings')).text).not.toContain(postingId);
    refused(await applicant.api(readPosting, { params: { postingId } }), 'not_found');
    expect((await page(`/en/postings/${postingId}`)).status).toBe(404);
    refused(await openCopy(reader.api, reader.session, terms, newUuidV7()), 'employer_held');
    refused(await say(reader, grantId, 'Hello?'), 'conversation_closed');
    refused(
      await reader.api(openPosting, {
        params: { employerId: employer.employerId },
        body: { postingId: newUuidV7(), terms: inventTerms(), team: [idOf(reader)] },
      }),
      'employer_held',
    );
    await decide(desk, employer.employerId, 'approved', 'The question was answered.');
    expect((await page(`/en/postings/${postingId}`)).status).toBe(200);
    granted(await openCopy(reader.api, reader.session, terms, newUuidV7()));
  });
});

describe('an introduction', () => {
  it('goes from the application to a reading that the candidate sees, by name', async () => {
    const { applicant, grantId, terms } = await introduction();
    const opened = granted(await openCopy(owner.api, owner.session, terms, newUuidV7()));
    expect(opened.content.resume).toEqual(selectFields(resume, FIELDS));
    expect(JSON.stringify(opened.content)).not.toContain('mei.tanaka@people.example');
    const { entries, people, problems } = granted(await readCheckedRecord(applicant.api, applicant.session));
    expect(problems).toEqual([]);
    expect(entries.map(({ event }) => event.type)).toEqual([
      'account.created',
      'account.manifest',
      'grant.given',
      'copy.opened',
    ]);
    const [reading] = entries.flatMap(({ event }) => (event.type === 'copy.opened' ? [event] : []));
    expect(people.find(({ accountId }) => accountId === reading?.recruiterId)?.displayName).toBe('Ada Berg');
    const { grants } = granted(await applicant.api(listGrants));
    expect(grants[0]?.readers.map(({ displayName, openings }) => [displayName, openings]).sort()).toEqual([
      ['Ada Berg', 1],
      ['Jun Mori', 0],
    ]);
    const { application } = granted(await applicant.api(readApplication, { params: { grantId } }));
    expect([application.stage, application.opened]).toEqual(['in_review', true]);
  });

  it('tells the candidate each stage, and is never told a stage before somebody has read', async () => {
    const { applicant, grantId, terms } = await introduction();
    const change = (to: 'interview' | 'hired') =>
      colleague.api(changeStage, { params: { grantId }, body: { changeId: newUuidV7(), stage: to } });
    refused(await change('interview'), 'stage_not_allowed');
    granted(await openCopy(owner.api, owner.session, terms, newUuidV7()));
    granted(await change('interview'));
    granted(await change('hired'));
    const { application, history } = granted(await applicant.api(readApplication, { params: { grantId } }));
    expect(application.stage).toBe('hired');
    expect(history.map((each) => [each.stage, each.byName])).toEqual([
      ['sent', null],
      ['in_review', 'Ada Berg'],
      ['interview', 'Jun Mori'],
      ['hired', 'Jun Mori'],
    ]);
  });

  it('opens a conversation that both sides read, with marks on what is unread', async () => {
    const { applicant, grantId } = await introduction();
    const unread = async (person: Person) => {
      const { conversations } = granted(await person.api(listConversations));
      return conversations.find((each) => each.grantId === grantId)?.unread;
    };
    expect([await unread(owner), await unread(colleague), await unread(applicant)]).toEqual([1, 1, 0]);
    granted(await owner.api(markRead, { params: { grantId }, body: { upTo: 1 } }));
    granted(await say(owner, grantId, '火曜日はいかがですか。'));
    expect([await unread(owner), await unread(colleague), await unread(applicant)]).toEqual([0, 2, 1]);
    granted(await say(applicant, grantId, 'Tuesday it is.'));
    granted(await applicant.api(markRead, { params: { grantId }, body: { upTo: 3 } }));
    expect([await unread(owner), await unread(colleague), await unread(applicant)]).toEqual([1, 3, 0]);
    for (const reader of [applicant, owner, colleague]) {
      const { messages } = granted(await readMessages(reader.api, reader.session, grantId, 0));
      expect(messages.map(({ text, senderName }) => [text, senderName])).toEqual([
        ['Good morning', null],
        ['火曜日はいかがですか。', 'Ada Berg'],
        ['Tuesday it is.', null],
      ]);
    }
  });

  it('ends when the candidate revokes: no copy, no message, no content left', async () => {
    const { applicant, grantId, terms } = await introduction();
    granted(await openCopy(owner.api, owner.session, terms, newUuidV7()));
    expect(granted(await revokeGrant(applicant.api, applicant.session, grantId)).state).toBe('revoked');
    refused(await openCopy(owner.api, owner.session, terms, newUuidV7()), 'grant_revoked');
    refused(await say(owner, grantId, 'Hello?'), 'conversation_closed');
    expect(await copiesLeft(grantId)).toBe(0);
    const { entries, problems } = granted(await readCheckedRecord(applicant.api, applicant.session));
    expect([entries.at(-1)?.event.type, problems]).toEqual(['grant.revoked', []]);
  });

  it('ends by itself when its time is over: copies are destroyed, once, on the record', async () => {
    const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
    const { applicant, grantId, terms } = await introduction({ expiresAt });
    const { db, secrets } = platform.platform;
    const parts = { secrets, origin: platform.origin };
    await endExpiredGrants(db, parts, new Date());
    expect(await copiesLeft(grantId)).toBe(2);
    const later = new Date(Date.now() + 3_700_000);
    await endExpiredGrants(db, parts, later);
    await endExpiredGrants(db, parts, later);
    expect(await copiesLeft(grantId)).toBe(0);
    // The clock of the platform, too, comes to that hour.
    const past = "update disclosure.grants set expires_at = now() - interval '1 second' where grant_id = $1";
    await db.pool.query(past, [grantId]);
    refused(await openCopy(owner.api, owner.session, terms, newUuidV7()), 'grant_expired');
    const { entries, problems } = granted(await readCheckedRecord(applicant.api, applicant.session));
    expect(entries.filter(({ event }) => event.type === 'grant.expired').length).toBe(1);
    expect(problems).toEqual([]);
  });

  it('is refused when the posting was closed', async () => {
    const postingId = await post(owner, employerId, [owner]);
    const applicant = await candidate(stage);
    const { posting } = granted(await applicant.api(readPosting, { params: { postingId } }));
    granted(await owner.api(closePosting, { params: { postingId } }));
    refused(await applyToPosting(applicant.api, applicant.session, choice(posting)), 'posting_closed');
    expect((await page(`/en/postings/${postingId}`)).status).toBe(410);
    expect(granted(await applicant.api(listApplications)).applications).toEqual([]);
  });

  it('is refused when other people would read than those the candidate saw', async () => {
    const postingId = await post(owner, employerId, [owner]);
    const applicant = await candidate(stage);
    const { posting } = granted(await applicant.api(readPosting, { params: { postingId } }));
    const changed = { version: 1, terms: inventTerms(), team: [idOf(owner), idOf(colleague)] };
    granted(await owner.api(changePosting, { params: { postingId }, body: changed }));
    refused(await applyToPosting(applicant.api, applicant.session, choice(posting)), 'team_changed');
    const seen = granted(await applicant.api(readPosting, { params: { postingId } })).posting;
    granted(await applyToPosting(applicant.api, applicant.session, choice(seen)));
  });

  it('can begin anew after it was withdrawn', async () => {
    const { applicant, postingId, grantId } = await introduction();
    const again = () => sendApplication(applicant, postingId, { resume, fields: FIELDS });
    await expect(again()).rejects.toThrow('already_applied');
    granted(await withdrawApplication(applicant.api, applicant.session, grantId));
    await drill(applicant);
    expect((await again()).stage).toBe('sent');
  });
});

describe('a held account', () => {
  it('sees the reason and can do nothing new, but a candidate still revokes', async () => {
    const { applicant, grantId } = await introduction();
    const params = { accountId: idOf(applicant) };
    granted(await desk.api(holdAccount, { params, body: { reason: 'Somebody complained.' } }));
    expect(granted(await applicant.api(getAccount)).account.heldReason).toBe('Somebody complained.');
    const other = await post(owner, employerId, [owner]);
    const { posting } = granted(await applicant.api(readPosting, { params: { postingId: other } }));
    refused(await applyToPosting(applicant.api, applicant.session, choice(posting)), 'account_held');
    refused(await say(applicant, grantId, 'Hello?'), 'account_held');
    expect(granted(await revokeGrant(applicant.api, applicant.session, grantId)).state).toBe('revoked');
    granted(await desk.api(releaseAccount, { params, body: { reason: 'It was a mistake.' } }));
    refused(await applyToPosting(applicant.api, applicant.session, choice(posting)), 'kit_drill_due');
    await drill(applicant);
    granted(await applyToPosting(applicant.api, applicant.session, choice(posting)));
    const { entries, problems } = granted(await readCheckedRecord(applicant.api, applicant.session));
    expect(problems).toEqual([]);
    const reasons = entries.flatMap(({ event }) => ('reason' in event ? [[event.type, event.reason]] : []));
    expect(reasons).toEqual([
      ['account.held', 'Somebody complained.'],
      ['account.released', 'It was a mistake.'],
    ]);
  });

  it('of a recruiter opens no copy, sets no stage, posts nothing, invites and removes nobody', async () => {
    const { grantId, terms } = await introduction();
    const params = { accountId: idOf(owner) };
    granted(await desk.api(holdAccount, { params, body: { reason: 'Too many openings.' } }));
    refused(await openCopy(owner.api, owner.session, terms, newUuidV7()), 'account_held');
    const body = { changeId: newUuidV7(), stage: 'declined' } as const;
    refused(await owner.api(changeStage, { params: { grantId }, body }), 'account_held');
    refused(await say(owner, grantId, 'Hello?'), 'account_held');
    const opening = { postingId: newUuidV7(), terms: inventTerms(), team: [idOf(owner)] };
    refused(await owner.api(openPosting, { params: { employerId }, body: opening }), 'account_held');
    const invitation = {
      ...{ invitationId: newUuidV7(), address: 'friend@people.example' },
      ...({ role: 'owner', locale: 'en' } as const),
    };
    refused(await owner.api(inviteColleague, { params: { employerId }, body: invitation }), 'account_held');
    const other = { employerId, accountId: idOf(colleague) };
    refused(await owner.api(removeMember, { params: other }), 'account_held');
    granted(await desk.api(releaseAccount, { params, body: { reason: 'Explained.' } }));
    granted(await openCopy(owner.api, owner.session, terms, newUuidV7()));
  });
});

describe('two windows that edit one résumé', () => {
  it('keep what was saved first, and tell the second', async () => {
    const first = await candidate(stage);
    const api = connect({ url: platform.origin });
    const typed = { address: first.address, method: 'passphrase', secret: first.passphrase } as const;
    const session = granted(await signIn(api, { ...typed, argon2id: quickArgon2id }));
    const documentId = newUuidV7();
    const content = {
      ...{ title: 'One', language: 'en' as const, resume, leftover: [], labels: [] },
      ...{ originalId: null, originalName: null },
    };
    granted(await saveResume(first.api, first.session, { documentId, version: 1, content }));
    const seen = granted(await readResume(api, session, documentId));
    const mine = { ...content, title: 'From the first window' };
    granted(await saveResume(first.api, first.session, { documentId, version: 2, content: mine }));
    const theirs = { ...content, title: 'From the second window' };
    const late = { documentId, version: seen.version + 1, content: theirs };
    refused(await saveResume(api, session, late), 'document_changed');
    const stored = granted(await listResumes(api, session));
    expect(stored.map((each) => [each.version, each.content.title])).toEqual([[2, 'From the first window']]);
  });
});

/** Somebody applies to `home`'s posting (the employer's of this file, when not said); its owner has read the terms. */
async function introduction(told: { home?: [Person, string]; expiresAt?: string } = {}) {
  const [reader, employer] = told.home ?? [owner, employerId];
  const postingId = await post(reader, employer, told.home ? [reader] : [owner, colleague]);
  const applicant = await candidate(stage);
  const { expiresAt } = told;
  const sent = {
    resume,
    fields: FIELDS,
    message: 'Good morning',
    ...(expiresAt !== undefined && { expiresAt }),
  };
  const { grantId } = await sendApplication(applicant, postingId, sent);
  const { applications } = granted(await reader.api(listReceivedApplications, { params: { postingId } }));
  const copyId = applications.find((each) => each.grantId === grantId)?.copyId ?? '';
  const terms: CopyTerms = granted(await readTerms(reader.api, reader.session, copyId));
  return { applicant, postingId, grantId, terms };
}

type Posting = Parameters<typeof applyToPosting>[2]['posting'];
function choice(posting: Posting) {
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
  return { posting, team: asVerified(posting.team), resume, fields: FIELDS, expiresAt, message: null };
}

async function say({ api, session }: Person, grantId: string, text: string) {
  const { parties } = granted(await readMessages(api, session, grantId, 0));
  return sendText(api, session, { grantId, messageId: newUuidV7(), text, parties });
}

async function page(path: string): Promise<{ status: number; text: string }> {
  const response = await fetch(platform.origin + path);
  return { status: response.status, text: await response.text() };
}

async function copiesLeft(grantId: string): Promise<number> {
  const { rows } = await platform.platform.db.pool.query<{ n: number }>(
    'select count(*) as n from disclosure.copies where grant_id = $1 and ciphertext is not null',
    [grantId],
  );
  return rows[0]?.n ?? -1;
}

const idOf = ({ session }: Person) => session.account.accountId;
