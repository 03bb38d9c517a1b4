import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { granted, refused } from '../../src/cli/selfcheck/wrong-answer.ts';
import { sweepShowings } from '../../src/server/cards/sweep-showings.ts';
import { changeVisibility, removeHidden, type Visibility, withdrawCard } from '../../src/shared/api/cards.ts';
import { setTies } from '../../src/shared/api/desk.ts';
import { closePosting } from '../../src/shared/api/jobs.ts';
import { addToShortlist, readShortlist, removeFromShortlist } from '../../src/shared/api/search.ts';
import { encodeBase64url } from '../../src/shared/bytes/base64url.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { type Handle, isHandle } from '../../src/shared/card/handle.ts';
import { developer, FREE, hide, publish } from './card-stage.ts';
import { raiseSearchStage, type Searcher, type SearchStage } from './search-stage.ts';

describe('a shortlist', () => {
  let stage: SearchStage;
  let mills: Searcher;
  let people: Person[];

  beforeAll(async () => {
    stage = await raiseSearchStage({ CROWD_MIN: '2', CARDS_A_DAY: '250' });
    mills = await stage.employer('Example Mills');
    people = await stage.enterWith(Array.from({ length: 12 }, () => developer()));
    for (let day = 0; day < 3; day++) await stage.nextDay();
  });
  afterAll(() => stage.platform.dispose());

  const params = (handle: Handle, { postingId } = mills) => ({ postingId, handle });
  const add = (handle: Handle, to = mills) =>
    to.person.api(addToShortlist, { params: params(handle, to), body: {} });
  const remove = (handle: Handle) => mills.person.api(removeFromShortlist, { params: params(handle) });
  const read = async ({ person, postingId } = mills) =>
    granted(await person.api(readShortlist, { params: { postingId } })).cards;
  const handlesOf = (cards: readonly { handle: string }[]) => cards.map(({ handle }) => handle);
  const handles = async () => (await read()).map(({ handle }) => handle).sort();
  const findPeople = async () => {
    const found = (await mills.lookAtAll()).map(({ handle }) => handle);
    return people.filter((person) => found.includes(stage.handleFor(mills, person)));
  };
  /** Puts so many on the list that were found today, and takes all others off. */
  const listSome = async (count: number) => {
    for (const handle of await handles()) granted(await remove(handle));
    const few = (await findPeople()).slice(0, count);
    for (const person of few) granted(await add(stage.handleFor(mills, person)));
    return few;
  };

  it('holds cards as they were first shown, over days, whatever becomes of them', async () => {
    const [person] = (await listSome(1)) as [Person];
    const handle = stage.handleFor(mills, person);
    const [listed] = await read();
    expect(listed).toEqual({
      ...{ handle, card: developer(), listed: true, asked: false },
      addedByName: 'Owner of Example Mills',
    });
    expect((await mills.lookAtAll()).filter((card) => card.listed)).toMatchObject([{ handle }]);
    await publish(person, developer('JP-13'));
    for (let day = 0; day < 2; day++) await stage.nextDay();
    expect(await read()).toEqual([listed]);
    expect(
      (await mills.lookAtAll()).some((card) => card.listed),
      'under no newer handle',
    ).toBe(false);
    await publish(person, developer());
    await stage.nextDay();
  });

  it('loses with the epoch, not before, whose owner withdrew or hid in it', async () => {
    const few = (await listSome(3)) as [Person, Person, Person];
    const [stays, withdraws, hides] = few;
    const all = few.map((person) => stage.handleFor(mills, person)).sort();
    const [kept] = [stage.handleFor(mills, stays)];
    granted(await withdraws.api(withdrawCard, { body: { changeId: newUuidV7() } }));
    await hide(hides, { kind: 'employer', value: mills.employerId });
    expect(await handles(), 'an hour would tell who it was').toEqual(all);
    await stage.nextDay();
    expect(await handles()).toEqual([kept]);
  });

  it('loses with the epoch, too, who hid before, came back, and hides again', async () => {
    await listSome(0);
    const [person] = (await findPeople()) as [Person];
    const entry = { kind: 'employer', value: mills.employerId } as const;
    const [hideId = ''] = await hide(person, entry);
    granted(await person.api(removeHidden, { params: { hideId } }));
    await stage.dayWithAll([person]);
    await mills.lookAtAll();
    granted(await add(stage.handleFor(mills, person)));
    const listed = [stage.handleFor(mills, person)];
    const [again = ''] = await hide(person, entry);
    expect(await handles(), 'an hour would tell who it was').toEqual(listed);
    await stage.nextDay();
    expect(await handles()).toEqual([]);
    granted(await person.api(removeHidden, { params: { hideId: again } }));
    await stage.nextDay();
  });

  it('keeps whom only a later tie would tell apart, and reaches them no more', async () => {
    const [tied, free] = (await listSome(2)) as [Person, Person];
    for (const person of [tied, free]) granted(await remove(stage.handleFor(mills, person)));
    const group = await stage.employer('Group of Mills');
    const [hideId = ''] = await hide(tied, { kind: 'employer', value: group.employerId });
    await stage.dayWithAll([tied, free]);
    await mills.lookAtAll();
    for (const person of [tied, free]) granted(await add(stage.handleFor(mills, person)));
    const both = await handles();
    expect(both.length).toBe(2);
    const { employerId } = mills;
    const body = { agency: true, parentId: group.employerId, reason: 'The register of companies says so.' };
    granted(await stage.operator.api(setTies, { params: { employerId }, body }));
    for (let day = 0; day < 2; day++) await stage.nextDay();
    expect(await handles(), 'else the list would name who hides from the group').toEqual(both);
    expect((await mills.lookAtAll()).map(({ handle }) => handle)).not.toContain(stage.handleFor(mills, tied));
    granted(await tied.api(removeHidden, { params: { hideId } }));
    const apart = { ...body, agency: false, parentId: null };
    granted(await stage.operator.api(setTies, { params: { employerId }, body: apart }));
    await stage.nextDay();
  });

  it('loses with the epoch who is shown to chosen employers alone since', async () => {
    const [person] = (await listSome(1)) as [Person];
    const listed = await handles();
    const change = (mode: Visibility['mode']) =>
      person.api(changeVisibility, { body: { changeId: newUuidV7(), visibility: { ...FREE, mode } } });
    granted(await change('only_chosen'));
    expect(await handles(), 'an hour would tell who it was').toEqual(listed);
    await stage.nextDay();
    expect(await handles()).toEqual([]);
    granted(await change('all_but_hidden'));
    await stage.nextDay();
  });

  it('does not take up again who withdrew and comes back', async () => {
    const [person] = (await listSome(1)) as [Person];
    const handle = stage.handleFor(mills, person);
    granted(await person.api(withdrawCard, { body: { changeId: newUuidV7() } }));
    await stage.nextDay();
    const { config, platform } = stage.platform;
    await sweepShowings({ db: platform.db, config, secrets: platform.secrets }, stage.time.clock());
    await publish(person, developer());
    await stage.dayWithAll([person]);
    expect(await handles()).toEqual([]);
    expect(handlesOf(await mills.lookAtAll())).toContain(stage.handleFor(mills, person));
    expect(handlesOf(await mills.lookAtAll())).not.toContain(handle);
  });

  it('takes cards of this epoch alone, each once, and lets them go again', async () => {
    const [person] = (await listSome(1)) as [Person];
    const handle = stage.handleFor(mills, person);
    granted(await add(handle));
    expect(await handles()).toEqual([handle]);
    granted(await remove(handle));
    granted(await remove(handle));
    expect(await read()).toEqual([]);
    await stage.nextDay();
    refused(await add(handle), 'handle_over');
    refused(await add(stage.handleFor(mills, person)), 'handle_over');
    refused(await add(madeUp()), 'handle_over');
  });

  it('holds forty cards', async () => {
    const [person] = (await listSome(1)) as [Person];
    await stage.platform.database.database.pool.query(
      `insert into cards.shortlist
       select posting_id, 'another' || n, pool, employer_id, candidate_id, card, added_by, added_at, null
       from cards.shortlist, generate_series(1, 39) as n where handle = $1`,
      [stage.handleFor(mills, person)],
    );
    const [, next] = await findPeople();
    refused(await add(stage.handleFor(mills, next as Person)), 'limit_reached');
    await stage.platform.database.database.pool.query(
      "delete from cards.shortlist where handle like 'another%'",
    );
    granted(await add(stage.handleFor(mills, next as Person)));
  });

  it('ends with its posting', async () => {
    const second = await stage.another(mills);
    const [card] = await second.lookAtAll();
    if (card === undefined || !isHandle(card.handle)) throw new Error('nothing was found');
    granted(await add(card.handle, second));
    expect((await read(second)).length).toBe(1);
    const { person, postingId } = second;
    granted(await person.api(closePosting, { params: { postingId }, body: {} }));
    expect(await read(second)).toEqual([]);
    refused(await add(card.handle, second), 'posting_closed');
  });
});

function madeUp(): Handle {
  return encodeBase64url(crypto.getRandomValues(new Uint8Array(16))) as Handle;
}
