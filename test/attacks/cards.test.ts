import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { granted, refused } from '../../src/cli/selfcheck/wrong-answer.ts';
import {
  addHidden,
  changeVisibility,
  confirmCard,
  findEmployers,
  type HideEntry,
  MyCard,
  pauseCard,
  publishCard,
  readMyCard,
  removeHidden,
  withdrawCard,
} from '../../src/shared/api/cards.ts';
import { holdAccount } from '../../src/shared/api/desk.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { type Card, EMPTY_CARD } from '../../src/shared/card/card.ts';
import { isRefusal } from '../../src/shared/errors.ts';
import { developer, EMPLOYED, FREE, hide, type Looking, looking, publish } from '../behaviour/card-stage.ts';
import { idOf } from '../behaviour/desk-stage.ts';
import { candidate, employerWith } from '../behaviour/people.ts';
import { playedClock } from '../behaviour/played-clock.ts';
import { type RaisedStage, raiseStage } from '../behaviour/raised-stage.ts';
import { visitAs } from '../behaviour/raw-visit.ts';

const time = playedClock();
let raised: RaisedStage;
let look: Looking;

beforeAll(async () => {
  raised = await raiseStage({ clock: time.clock });
  look = looking(raised.platform, time.clock);
});
afterAll(() => raised.platform.dispose());

const mineOf = async (person: Person) => granted(await person.api(readMyCard)).mine;
const changed = (changeId = newUuidV7()) => ({ body: { changeId } });
const published = (card: Card = developer(), changeId = newUuidV7()) => ({
  body: { changeId, card, visibility: FREE },
});
const named = (value: string): HideEntry => ({ hideId: newUuidV7(), list: 'hidden', kind: 'name', value });

describe('a card cannot carry', () => {
  const SAID = 'Reach me at robin@people.example';
  it.each<[string, Record<string, unknown>]>([
    ['a sentence', { skill: [SAID] }],
    ['a sentence beside a code', { occupation: ['251', SAID] }],
    ['a facet of its own', { headline: [SAID] }],
    ['a code that does not exist', { occupation: ['999'] }],
    ['a code of another facet', { occupation: ['JP-13'] }],
    ['the word for anything', { region: ['*'] }],
    ['a name that every object has', { skill: ['constructor'] }],
    ['a text where a list should be', { occupation: '251' }],
    ['a number', { occupation: [251] }],
    ['a code with a blank', { occupation: ['251 '] }],
    ['two occupations', { occupation: ['251', '252'] }],
    ['one code twice', { language: ['en-B2', 'en-B2'] }],
    ['one language at two levels', { language: ['en-B1', 'en-B2'] }],
    ['codes in an order that could say something', { language: ['fr-B2', 'de-B2'] }],
    ['five languages', { language: ['de-B2', 'en-B2', 'fr-B2', 'ja-B2', 'zh-B2'] }],
  ])('%s', async (_what, changes) => {
    const person = await candidate(raised.stage);
    const by = await visitAs(raised.platform.origin, person);
    const body = { changeId: newUuidV7(), visibility: FREE, card: { ...EMPTY_CARD, ...changes } };
    const answer = await by.send({ method: 'PUT', path: '/api/card', body });
    expect(answer.code).toBe('invalid_request');
    expect(answer.text).not.toContain('robin');
    expect((await mineOf(person)).state).toBe('none');
  });

  it('more than one spelling of what is said', async () => {
    const person = await candidate(raised.stage);
    const by = await visitAs(raised.platform.origin, person);
    const backwards = Object.fromEntries(Object.entries(developer()).reverse());
    const body = { changeId: newUuidV7(), visibility: FREE, card: backwards };
    expect((await by.send({ method: 'PUT', path: '/api/card', body })).code).toBe('ok');
    const { rows } = await raised.platform.platform.db.pool.query<{ next_card: string }>(
      'select next_card from cards.cards where candidate_id = $1',
      [idOf(person)],
    );
    expect(rows[0]?.next_card).toBe(JSON.stringify(developer()));
  });
});

describe('a change that arrives again', () => {
  it('is one, however often it is sent at once', async () => {
    const person = await candidate(raised.stage);
    const sent = published();
    const answers = await Promise.all(Array.from({ length: 8 }, () => person.api(publishCard, sent)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const { rows } = await raised.platform.platform.db.pool.query(
      `select 1 from ledger.events where subject_id = $1 and body like '%card.changed%'`,
      [idOf(person)],
    );
    expect(rows.length).toBe(1);
  });

  it('shows nothing that was withdrawn meanwhile', async () => {
    const person = await candidate(raised.stage);
    const late = published();
    granted(await person.api(publishCard, late));
    granted(await person.api(withdrawCard, changed()));
    expect(granted(await person.api(publishCard, late)).mine).toMatchObject({
      state: 'withdrawn',
      card: null,
    });
    time.nextDay();
    expect(await look.shown(person)).toBeUndefined();
  });

  it('is no other change, also when others came between', async () => {
    const person = await candidate(raised.stage);
    const first = newUuidV7();
    granted(await person.api(publishCard, published(developer(), first)));
    const asked = [
      () => person.api(publishCard, published(developer('JP-13'), first)),
      () => person.api(withdrawCard, changed(first)),
      () => person.api(confirmCard, changed(first)),
    ];
    for (const ask of asked) refused(await ask(), 'id_taken');
    granted(await person.api(pauseCard, changed()));
    for (const ask of asked) refused(await ask(), 'id_taken');
    expect(await mineOf(person)).toMatchObject({ state: 'paused', card: developer() });
  });

  it('takes back no removal from the hide list, and touches nobody else’s entry', async () => {
    const [person, other] = [await candidate(raised.stage), await candidate(raised.stage)];
    const entry = named('Example Mills');
    const body = { entries: [entry] };
    granted(await person.api(addHidden, { body }));
    granted(await other.api(addHidden, { body }));
    granted(await other.api(removeHidden, { params: { hideId: entry.hideId } }));
    granted(await other.api(addHidden, { body }));
    expect([(await mineOf(person)).entries.length, (await mineOf(other)).entries.length]).toEqual([1, 0]);
    const foreign = named('Second Yard');
    granted(await person.api(addHidden, { body: { entries: [foreign] } }));
    refused(await other.api(removeHidden, { params: { hideId: foreign.hideId } }), 'not_found');
    refused(await person.api(addHidden, { body: { entries: [{ ...foreign, value: 'Third' }] } }), 'id_taken');
  });
});

describe('somebody who works', () => {
  it('is shown nothing of earlier than its own time, whatever comes between', async () => {
    const person = await candidate(raised.stage);
    const due = new Map<string, number>();
    const regions = ['DE-BE', 'JP-13', 'FR-IDF', 'DE-BY', 'DE-HH'];
    for (const region of regions) {
      await publish(person, developer(region), EMPLOYED);
      const { rows } = await raised.platform.platform.db.pool.query<{ next_from: Date }>(
        'select next_from from cards.cards where candidate_id = $1',
        [idOf(person)],
      );
      due.set(region, rows[0]?.next_from.getTime() ?? Number.POSITIVE_INFINITY);
      // No choice but publishing anew makes a change come sooner.
      const body = { changeId: newUuidV7(), visibility: FREE };
      granted(await person.api(changeVisibility, { body }));
      time.nextDay();
      await expectDue(person, due);
    }
    for (let day = 0; day < 8; day++) {
      time.nextDay();
      await expectDue(person, due);
    }
    expect(await look.shown(person)).toEqual(developer('DE-HH'));
  });

  async function expectDue(person: Person, due: ReadonlyMap<string, number>): Promise<void> {
    const region = (await look.shown(person))?.region[0];
    if (region === undefined) return;
    expect(due.get(region)).toBeLessThanOrEqual(look.epoch().began.getTime());
  }

  it('is told nothing by which the hour of a change could be found', async () => {
    const person = await candidate(raised.stage);
    const mine = await publish(person, developer(), EMPLOYED);
    expect(Object.keys(mine).sort()).toEqual(Object.keys(MyCard.shape).sort());
    const { rows } = await raised.platform.platform.db.pool.query<{ next_from: Date; lapses_at: Date }>(
      'select next_from, lapses_at from cards.cards where candidate_id = $1',
      [idOf(person)],
    );
    const { entries } = { entries: JSON.stringify(mine) };
    for (const secret of [rows[0]?.next_from, rows[0]?.lapses_at])
      expect(entries).not.toContain(secret?.toISOString());
  });
});

describe('a hide list', () => {
  it('never holds more than 200 entries, however many come at once', async () => {
    const person = await candidate(raised.stage);
    const many = (count: number) => ({
      entries: Array.from({ length: count }, (_, at) => named(`Mill ${at}`)),
    });
    refused(await person.api(addHidden, { body: many(201) }), 'invalid_request');
    const answers = await Promise.all(
      ['A', 'B', 'C', 'D', 'E'].map((letter) => {
        const entries = many(50).entries.map((entry) => ({ ...entry, value: `${letter} ${entry.value}` }));
        return person.api(addHidden, { body: { entries } });
      }),
    );
    expect(answers.filter(isRefusal).map(({ refused: code }) => code)).toEqual(['limit_reached']);
    expect((await mineOf(person)).entries.length).toBe(200);
  });

  it('says nothing to anybody: employers are found alike whoever hides from them', async () => {
    const [person, other] = [await candidate(raised.stage), await candidate(raised.stage)];
    const { employer } = await employerWith(raised.stage, 'Quiet Quarry');
    const find = async () =>
      JSON.stringify(await other.api(findEmployers, { query: { words: 'qui', page: 1 } }));
    const before = await find();
    await hide(person, { kind: 'employer', value: employer.employerId });
    await publish(person);
    expect(await find()).toBe(before);
  });
});

describe('a held account', () => {
  it('may hide and stop, and show nothing more to anybody', async () => {
    const { employer } = await employerWith(raised.stage, 'Third Yard');
    const person = await candidate(raised.stage);
    await publish(person);
    const [hideId = ''] = await hide(person, { kind: 'name', value: 'Example Mills' });
    const chosen = { params: { accountId: idOf(person) }, body: { reason: 'A complaint.' } };
    granted(await raised.operator.api(holdAccount, chosen));
    const see = (visibility: typeof FREE) =>
      person.api(changeVisibility, { body: { changeId: newUuidV7(), visibility } });
    refused(await person.api(publishCard, published()), 'account_held');
    refused(await person.api(confirmCard, changed()), 'account_held');
    refused(await person.api(removeHidden, { params: { hideId } }), 'account_held');
    granted(await see({ ...EMPLOYED, mode: 'only_chosen' }));
    refused(await see(EMPLOYED), 'account_held');
    await hide(person, { kind: 'name', value: 'Second Yard' });
    const one: HideEntry = { ...named(employer.employerId), list: 'chosen', kind: 'employer' };
    refused(await person.api(addHidden, { body: { entries: [one] } }), 'account_held');
    granted(await person.api(pauseCard, changed()));
    granted(await person.api(withdrawCard, changed()));
    expect(await mineOf(person)).toMatchObject({ state: 'withdrawn', mode: 'only_chosen' });
  });
});
