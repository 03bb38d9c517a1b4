import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { join, post } from '../../src/cli/selfcheck/acts.ts';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { granted, refused } from '../../src/cli/selfcheck/wrong-answer.ts';
import { holdAccount } from '../../src/shared/api/desk.ts';
import { changeRole } from '../../src/shared/api/employers.ts';
import { closePosting } from '../../src/shared/api/jobs.ts';
import {
  addToShortlist,
  readShortlist,
  removeFromShortlist,
  searchCards,
} from '../../src/shared/api/search.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import type { Handle } from '../../src/shared/card/handle.ts';
import type { RefusalCode } from '../../src/shared/errors.ts';
import { developer, hide } from '../behaviour/card-stage.ts';
import { idOf } from '../behaviour/desk-stage.ts';
import { recruiter } from '../behaviour/people.ts';
import { decide } from '../behaviour/public-stage.ts';
import { type RawAnswer, visitAs } from '../behaviour/raw-visit.ts';
import { raiseSearchStage, type Searcher, type SearchStage } from '../behaviour/search-stage.ts';

const PEOPLE = 14;
const RATION = 30;

describe('whoever searches', () => {
  let stage: SearchStage;
  let mills: Searcher;
  let works: Searcher;
  let people: Person[];

  beforeAll(async () => {
    stage = await raiseSearchStage({ CROWD_MIN: '2', CARDS_A_DAY: String(RATION) });
    mills = await stage.employer('Example Mills');
    works = await stage.employer('Other Works');
    people = await stage.enterWith(Array.from({ length: PEOPLE }, () => developer()));
    for (let day = 0; day < 3; day++) await stage.nextDay();
  });
  afterAll(() => stage.platform.dispose());

  /** Tries all that can be done with cards for a posting; each try is refused alike. */
  const tryAll = async (person: Person, postingId: string, handle: Handle, ...codes: RefusalCode[]) => {
    const body = { filters: {}, page: 1 };
    refused(await person.api(searchCards, { params: { postingId }, body }), ...codes);
    refused(await person.api(addToShortlist, { params: { postingId, handle }, body: {} }), ...codes);
    refused(await person.api(removeFromShortlist, { params: { postingId, handle } }), ...codes);
  };
  const handleOf = async (searcher: Searcher): Promise<Handle> => {
    const [card] = await searcher.lookAtAll();
    if (card === undefined) throw new Error('nothing was found');
    return card.handle;
  };
  const colleague = async (role: 'recruiter' | 'viewer') => {
    const person = await recruiter(stage.stage, `A ${role}`);
    await join(mills.person, person, mills.employerId, stage.stage.invitationFor, role);
    return person;
  };

  it('for a posting of another employer is told that there is none', async () => {
    const { person, postingId } = mills;
    await tryAll(works.person, postingId, await handleOf(mills), 'not_found');
    refused(await works.person.api(readShortlist, { params: { postingId } }), 'not_found');
    await tryAll(person, newUuidV7(), await handleOf(mills), 'not_found');
  });

  it('outside the team, as a viewer, or on hold, is refused', async () => {
    const { postingId, employerId } = mills;
    const handle = await handleOf(mills);
    const [bystander, viewer] = [await colleague('recruiter'), await colleague('viewer')];
    await tryAll(bystander, postingId, handle, 'not_in_team');
    refused(await bystander.api(readShortlist, { params: { postingId } }), 'not_in_team');
    await tryAll(viewer, postingId, handle, 'role_not_allowed');
    refused(await viewer.api(readShortlist, { params: { postingId } }), 'role_not_allowed');

    const own = await post(mills.person, employerId, [mills.person, bystander]);
    granted(await bystander.api(searchCards, { params: { postingId: own }, body: { filters: {}, page: 1 } }));
    const reason = 'A complaint is looked into.';
    const held = { params: { accountId: idOf(bystander) }, body: { reason } };
    granted(await stage.operator.api(holdAccount, held));
    await tryAll(bystander, own, handle, 'account_held');
    const demoted = await colleague('recruiter');
    const theirs = await post(mills.person, employerId, [demoted, mills.person]);
    const params = { employerId, accountId: idOf(demoted) };
    granted(await mills.person.api(changeRole, { params, body: { role: 'viewer' } }));
    await tryAll(demoted, theirs, handle, 'role_not_allowed');
  });

  it('for a posting that is closed, or of an employer on hold, finds nothing more', async () => {
    const { person, employerId, postingId } = await stage.another(mills);
    granted(await person.api(closePosting, { params: { postingId }, body: {} }));
    await tryAll(person, postingId, await handleOf(mills), 'posting_closed');
    await decide(stage.operator, employerId, 'held');
    await tryAll(person, mills.postingId, stage.handleFor(mills, people[0] as Person), 'employer_held');
    await decide(stage.operator, employerId, 'approved');
  });

  it('without a passkey that was shown lately is refused', async () => {
    stage.time.pass(13);
    await tryAll(
      mills.person,
      mills.postingId,
      stage.handleFor(mills, people[0] as Person),
      'passkey_needed',
    );
    await stage.nextDay();
  });

  it('with a handle that is made up, over, or another posting’s, is told of each the same', async () => {
    const second = await stage.another(mills);
    await second.look();
    const old = stage.handleFor(mills, people[0] as Person);
    await mills.look();
    await stage.nextDay();
    const other = await handleOf(second);
    const foreign = await handleOf(works);
    const madeUp = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64url') as Handle;
    const visit = await visitAs(stage.platform.origin, mills.person);
    const answers: RawAnswer[] = [];
    for (const handle of [old, other, foreign, madeUp]) {
      const path = `/api/postings/${mills.postingId}/shortlist/${handle}`;
      answers.push(await visit.send({ method: 'PUT', path, body: {} }));
    }
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers[0]?.code).toBe('handle_over');
  });

  it('asks for nothing that is no code, no page, or no facet', async () => {
    const visit = await visitAs(stage.platform.origin, mills.person);
    for (const body of [
      { filters: { region: ['ZZ'] }, page: 1 },
      { filters: { region: [] }, page: 1 },
      { filters: { region: ["JP' or true --"] }, page: 1 },
      { filters: { words: ['robin'] }, page: 1 },
      { filters: { region: { not: 'JP' } }, page: 1 },
      { filters: {}, page: 0 },
      { filters: {}, page: 51 },
      { filters: {}, page: 1, order: 'newest' },
    ]) {
      const path = `/api/postings/${mills.postingId}/search`;
      expect((await visit.send({ method: 'POST', path, body })).code).toBe('invalid_request');
    }
  });

  it('four times at once is shown the same, once, and spends once', async () => {
    const fresh = await stage.employer('Fresh Works');
    const answers = await Promise.all([1, 2, 3, 4].map(() => fresh.look()));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    const [{ cards, ration }] = answers as [(typeof answers)[number]];
    expect(cards.length).toBe(stage.awake(people).length);
    expect(ration).toEqual({ left: RATION - cards.length, of: RATION });
  });

  it('for two postings cannot tell who is who: no string and no place is shared', async () => {
    await stage.nextDay();
    const second = await stage.another(mills);
    const [one, other] = [await mills.look(), await second.look()];
    const strings = (answer: unknown) => new Set(JSON.stringify(answer).match(/[A-Za-z0-9_-]{20,}/g));
    const both = [...strings(one.cards)].filter((text) => strings(other.cards).has(text));
    expect(both).toEqual([]);
    expect(one.cards.length).toBe(other.cards.length);
    expect(one.cards.map(({ card }) => card)).toEqual(other.cards.map(({ card }) => card));
    expect(one.cards.some(({ asked, listed }) => asked || listed)).toBe(false);
  });

  it('at another employer is shown no string of these', async () => {
    const texts = await Promise.all(
      [mills, works].map(async ({ person, postingId }) => {
        const visit = await visitAs(stage.platform.origin, person);
        const path = `/api/postings/${postingId}/search`;
        return (await visit.send({ method: 'POST', path, body: { filters: {}, page: 1 } })).text;
      }),
    );
    const [ours, theirs] = texts.map((text) => new Set(text.match(/[A-Za-z0-9_-]{20,}/g)));
    expect(ours?.size).toBeGreaterThan(2);
    expect([...(ours ?? [])].filter((text) => theirs?.has(text))).toEqual([]);
  });

  it('sees no place that fills when somebody unseen hides', async () => {
    const fresh = await stage.employer('Watching Works');
    const { cards } = await fresh.look();
    const found = people.filter((person) =>
      cards.some(({ handle }) => handle === stage.handleFor(fresh, person)),
    );
    const second = await stage.another(fresh);
    await hide(found[0] as Person, { kind: 'employer', value: fresh.employerId });
    const before = await second.look();
    expect(before.cards.length).toBe(cards.length - 1);
    await hide(found[1] as Person, { kind: 'employer', value: fresh.employerId });
    expect(await second.look(), 'who was shown stays').toEqual(before);
    expect(await second.look({}, 2)).toMatchObject({ cards: [], more: false });
  });
});
