import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { post } from '../../src/cli/selfcheck/acts.ts';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { granted, refused } from '../../src/cli/selfcheck/wrong-answer.ts';
import { PUBLIC_POOL } from '../../src/server/accounts/caller.ts';
import { openPool } from '../../src/server/accounts/pools.ts';
import { epochNow } from '../../src/server/cards/epoch-now.ts';
import { listShowable } from '../../src/server/cards/list-showable.ts';
import { readEpoch } from '../../src/server/cards/read-epoch.ts';
import { sweepCards } from '../../src/server/cards/store.ts';
import {
  addHidden,
  changeVisibility,
  findEmployers,
  type HideEntry,
  readFacetTable,
  readMyCard,
  removeHidden,
  type Visibility,
} from '../../src/shared/api/cards.ts';
import { closePosting } from '../../src/shared/api/jobs.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { FACET_TREES } from '../../src/shared/vocabulary/facet-trees.ts';
import { FACETS } from '../../src/shared/vocabulary/facets.ts';
import { whatDoesNotFit } from '../leaf-for-leaf.ts';
import { EMPLOYED, FREE, hide, type Looking, looking, publish } from './card-stage.ts';
import { idOf } from './desk-stage.ts';
import { candidate, employerWith } from './people.ts';
import { playedClock } from './played-clock.ts';
import { decide } from './public-stage.ts';
import { type RaisedStage, raiseStage } from './raised-stage.ts';

const time = playedClock();
let raised: RaisedStage;
let look: Looking;
let mills: Awaited<ReturnType<typeof employerWith>>;
let agency: Awaited<ReturnType<typeof employerWith>>;

beforeAll(async () => {
  raised = await raiseStage({ clock: time.clock });
  look = looking(raised.platform, time.clock);
  mills = await employerWith(raised.stage, 'Example Mills GmbH');
  agency = await employerWith(raised.stage, 'Bridge Staffing');
  await raised.platform.database.database.pool.query(
    'update employers.employers set agency = true where employer_id = $1',
    [agency.employer.employerId],
  );
});
afterAll(() => raised.platform.dispose());

const mineOf = async (person: Person) => granted(await person.api(readMyCard)).mine;
const see = async (person: Person, visibility: Visibility) =>
  granted(await person.api(changeVisibility, { body: { changeId: newUuidV7(), visibility } })).mine;
const hiddenFromMills = (person: Person) => look.isHidden(person, mills.employer.employerId);
const hiddenFromAgency = (person: Person) => look.isHidden(person, agency.employer.employerId);

describe('a hide list', () => {
  it.each([
    ['name', 'EXAMPLE MILLS'],
    ['domain', 'https://www.Mills.example/'],
    ['domain', 'jobs.mills.example'],
  ] as const)('hides from an employer by its %s at once: %s', async (kind, value) => {
    const person = await candidate(raised.stage);
    expect(await hiddenFromMills(person)).toBe(false);
    await hide(person, { kind, value });
    expect(await hiddenFromMills(person)).toBe(true);
    expect((await mineOf(person)).entries).toMatchObject([{ kind, value, label: value }]);
    expect(await hiddenFromAgency(await candidate(raised.stage))).toBe(false);
  });

  it('hides by registration number and by the employer itself, whose name it tells', async () => {
    const [one, other] = [await candidate(raised.stage), await candidate(raised.stage)];
    const { employerId, registrationNumber, name } = mills.employer;
    await hide(one, { kind: 'number', value: registrationNumber.toLowerCase().replace(' ', '-') });
    await hide(other, { kind: 'employer', value: employerId });
    expect([await hiddenFromMills(one), await hiddenFromMills(other)]).toEqual([true, true]);
    expect((await mineOf(other)).entries).toMatchObject([{ value: employerId, label: name }]);
  });

  it('hides from an employer that registers later', async () => {
    const person = await candidate(raised.stage);
    await hide(person, { kind: 'name', value: '未来株式会社' });
    const { employer } = await employerWith(raised.stage, '（株）未来');
    expect(await look.isHidden(person, employer.employerId)).toBe(true);
  });

  it('hides until the epoch ends from whom was taken off', async () => {
    const person = await candidate(raised.stage);
    const [hideId = ''] = await hide(person, { kind: 'name', value: 'Example Mills' });
    time.nextDay();
    granted(await person.api(removeHidden, { params: { hideId } }));
    expect((await mineOf(person)).entries).toEqual([]);
    expect(await hiddenFromMills(person)).toBe(true);
    time.nextDay();
    expect(await hiddenFromMills(person)).toBe(false);
  });

  it('forgets what was taken off a month ago, and nothing that is in force', async () => {
    const person = await candidate(raised.stage);
    const [hideId = ''] = await hide(
      person,
      ...[{ kind: 'name', value: 'First Yard' } as const, { kind: 'name', value: 'Second Yard' } as const],
    );
    granted(await person.api(removeHidden, { params: { hideId } }));
    const { db } = raised.platform.platform;
    const kept = async () => {
      const sql = 'select label from cards.hidden where candidate_id = $1 order by label';
      return (await db.pool.query<{ label: string }>(sql, [idOf(person)])).rows.map(({ label }) => label);
    };
    await db.transact((tx) => sweepCards(tx, new Date(time.clock().getTime() - 3_600_000)));
    expect(await kept()).toEqual(['First Yard', 'Second Yard']);
    await db.transact((tx) => sweepCards(tx, time.clock()));
    expect(await kept()).toEqual(['Second Yard']);
    expect((await mineOf(person)).entries).toMatchObject([{ label: 'Second Yard' }]);
  });

  it('holds 200 entries, and each saying once', async () => {
    const person = await candidate(raised.stage);
    const add = (entries: HideEntry[]) => person.api(addHidden, { body: { entries } });
    const named = (value: string): HideEntry => ({
      ...{ hideId: newUuidV7(), list: 'hidden', kind: 'name', value },
    });
    for (let page = 0; page < 4; page++) {
      granted(await add(Array.from({ length: 50 }, (_, index) => named(`Mill ${page * 50 + index}`))));
    }
    refused(await add([named('One more')]), 'limit_reached');
    granted(await add([named('mill 7 ltd'), named('MILL 7')]));
    const { entries } = await mineOf(person);
    expect(entries.length).toBe(200);
    granted(await person.api(removeHidden, { params: { hideId: entries[0]?.hideId ?? '' } }));
    granted(await add([named('One more')]));
    refused(await add([named('Another one')]), 'limit_reached');
  });

  it('takes only what can be compared', async () => {
    const person = await candidate(raised.stage);
    const add = (entry: Pick<HideEntry, 'list' | 'kind' | 'value'>) =>
      person.api(addHidden, { body: { entries: [{ ...entry, hideId: newUuidV7() }] } });
    refused(await add({ list: 'chosen', kind: 'name', value: 'Example Mills' }), 'invalid_request');
    refused(await add({ list: 'hidden', kind: 'domain', value: 'not a domain' }), 'invalid_request');
    refused(await add({ list: 'hidden', kind: 'domain', value: 'gmail.com' }), 'domain_not_usable');
    refused(await add({ list: 'hidden', kind: 'number', value: '--' }), 'invalid_request');
    refused(await add({ list: 'hidden', kind: 'employer', value: newUuidV7() }), 'not_found');
    refused(await add({ list: 'hidden', kind: 'employer', value: 'agencies' }), 'not_found');
    expect((await mineOf(person)).entries).toEqual([]);
  });
});

describe('visibility', () => {
  it('hides those who work somewhere from agencies, unless they allow them with an epoch to come', async () => {
    const person = await candidate(raised.stage);
    await publish(person, undefined, EMPLOYED);
    expect([await hiddenFromAgency(person), await hiddenFromMills(person)]).toEqual([true, false]);
    time.nextDay();
    expect(await see(person, { ...EMPLOYED, agencies: 'shown' })).toMatchObject({ agencies: 'shown' });
    expect(await hiddenFromAgency(person)).toBe(true);
    time.nextDay();
    expect(await hiddenFromAgency(person)).toBe(false);
    await see(person, EMPLOYED);
    expect(await hiddenFromAgency(person), 'hiding acts at once').toBe(true);
    time.nextDay();
    await see(person, FREE);
    expect(await hiddenFromAgency(person)).toBe(true);
    time.nextDay();
    expect(await hiddenFromAgency(person)).toBe(false);
  });

  it('can be for chosen employers only: chosen with an epoch to come, and hidden wins', async () => {
    const person = await candidate(raised.stage);
    const { employerId } = mills.employer;
    await see(person, { ...FREE, mode: 'only_chosen' });
    expect(await hiddenFromMills(person)).toBe(true);
    const chosen: HideEntry = { hideId: newUuidV7(), list: 'chosen', kind: 'employer', value: employerId };
    granted(await person.api(addHidden, { body: { entries: [chosen] } }));
    expect(await hiddenFromMills(person)).toBe(true);
    time.nextDay();
    expect([await hiddenFromMills(person), await hiddenFromAgency(person)]).toEqual([false, true]);
    const [hideId = ''] = await hide(person, { kind: 'name', value: 'Example Mills' });
    expect(await hiddenFromMills(person)).toBe(true);
    granted(await person.api(removeHidden, { params: { hideId } }));
    time.nextDay();
    expect(await hiddenFromMills(person)).toBe(false);
    granted(await person.api(removeHidden, { params: { hideId: chosen.hideId } }));
    expect(await hiddenFromMills(person), 'chosen no more, at once').toBe(true);

    await see(person, FREE);
    expect(await hiddenFromAgency(person)).toBe(true);
    time.nextDay();
    expect([await hiddenFromMills(person), await hiddenFromAgency(person)]).toEqual([false, false]);
  });

  it('that is changed to and fro leaves one row behind for each choice', async () => {
    const person = await candidate(raised.stage);
    for (let round = 0; round < 3; round++) {
      await see(person, { ...EMPLOYED, mode: 'only_chosen' });
      await see(person, FREE);
    }
    const { rows } = await raised.platform.platform.db.pool.query(
      'select value from cards.hidden where candidate_id = $1 order by value',
      [idOf(person)],
    );
    expect(rows).toEqual([{ value: 'agencies' }, { value: 'unchosen' }]);
    expect([await hiddenFromMills(person), await hiddenFromAgency(person)]).toEqual([true, true]);
  });

  it('is kept without a card, and shows in no list of entries', async () => {
    const person = await candidate(raised.stage);
    expect(await see(person, { ...FREE, mode: 'only_chosen' })).toMatchObject({ state: 'none', card: null });
    expect(await see(person, FREE)).toMatchObject({ state: 'none', ...FREE, entries: [] });
  });
});

describe('employers', () => {
  it('are found by the beginning of each word of their names, approved ones alone', async () => {
    const person = await candidate(raised.stage);
    const held = await employerWith(raised.stage, 'Example Quarry');
    await employerWith(raised.stage, '北辰测试科技有限公司');
    const find = async (words: string) =>
      granted(await person.api(findEmployers, { query: { words, page: 1 } }));
    const names = async (words: string) => (await find(words)).employers.map(({ name }) => name);
    expect(await names('exam')).toEqual(['Example Mills GmbH', 'Example Quarry']);
    expect(await names('MIL exam')).toEqual(['Example Mills GmbH']);
    expect(await names('ills')).toEqual([]);
    expect(await names('测试')).toEqual(['北辰测试科技有限公司']);
    expect(await names('100%')).toEqual([]);
    expect((await find('')).employers.length).toBeGreaterThan(3);
    expect((await find('bridge')).employers).toEqual([
      {
        ...{ employerId: agency.employer.employerId, name: 'Bridge Staffing', country: 'DE' },
        ...{ domains: [], agency: true },
      },
    ]);
    await decide(raised.operator, held.employer.employerId, 'held');
    expect(await names('quarry')).toEqual([]);
    const beyond = await person.api(findEmployers, { query: { words: '', page: 9 } });
    expect(granted(beyond).employers).toEqual([]);
  });
});

describe('an epoch', () => {
  const tableText = async (person: Person) => JSON.stringify(granted(await person.api(readFacetTable)));

  it('has one table, the same for everybody who asks at once, and another one the next day', async () => {
    const people = [await candidate(raised.stage), await candidate(raised.stage)];
    const [one = people[0] as Person, other = one] = people;
    time.nextDay();
    const asked = await Promise.all([1, 2, 3, 4].flatMap(() => [tableText(one), tableText(other)]));
    expect(new Set(asked).size).toBe(1);
    await publish(one);
    expect(await tableText(other)).toBe(asked[0]);
    const { epoch, crowd, table } = granted(await one.api(readFacetTable));
    expect([crowd, table.epsilon]).toEqual([10, [1000, 1000]]);
    expect(new Date(epoch.began)).toEqual(look.epoch().began);
    expect(Date.parse(epoch.ends) - Date.parse(epoch.began)).toBe(86_400_000);
    for (const facet of FACETS)
      expect(new Map(table.counts[facet]).size).toBe(FACET_TREES[facet].entries.length + 1);
    time.nextDay();
    expect(await tableText(one)).not.toBe(asked[0]);
    const { rows } = await raised.platform.platform.db.pool.query(
      'select epoch from cards.epochs order by epoch',
    );
    expect(rows.length).toBe(2);
  });

  it('is the moment of asking in a self-check, where nobody waits', async () => {
    const { platform, origin, config } = raised.platform;
    const { pool, token } = await openPool(platform.db, time.clock());
    const person = await candidate({ url: origin, poolToken: token });
    const mine = await publish(person, undefined, EMPLOYED);
    expect(mine).toMatchObject({ state: 'published', waiting: false });
    const epoch = epochNow({ config, secrets: platform.secrets }, pool, time.clock());
    const shown = await platform.db.read((tx) => listShowable(tx, { pool, epoch }));
    expect(shown).toEqual([{ candidateId: idOf(person), card: mine.card, counts: true }]);
    expect(granted(await person.api(readFacetTable)).crowd).toBe(2);
  });

  it('counts nobody into a crowd who came within the last two', async () => {
    const person = await candidate(raised.stage);
    await publish(person);
    const counts: (boolean | undefined)[] = [];
    for (let day = 0; day < 4; day++) {
      const { db } = raised.platform.platform;
      const all = await db.read((tx) => listShowable(tx, { pool: PUBLIC_POOL, epoch: look.epoch() }));
      counts.push(all.find(({ candidateId }) => candidateId === idOf(person))?.counts);
      time.nextDay();
    }
    expect(counts).toEqual([undefined, false, false, true]);
  });

  it('counts the employers that looked when it began, whoever asks first', async () => {
    const { owner, employer } = mills;
    const openers = async () => {
      const { platform, config, origin } = raised.platform;
      const parts = { config, secrets: platform.secrets, origin };
      const asked = { pool: PUBLIC_POOL, now: time.clock() };
      return (await platform.db.transact((tx) => readEpoch(tx, parts, asked))).employers.get('251') ?? 0;
    };
    time.nextDay();
    const postingId = await post(owner, employer.employerId, [owner]);
    await post(owner, employer.employerId, [owner]);
    expect(await openers()).toBe(0);
    time.nextDay();
    granted(await owner.api(closePosting, { params: { postingId } }));
    expect(await openers()).toBe(1);
  });
});

describe('whatever was changed and hidden', () => {
  it('has one event for each state, and one leaf for each event', async () => {
    expect(await whatDoesNotFit(raised.platform.platform.db.pool)).toEqual([]);
  });

  it.each([
    ['an event that is gone', `delete from ledger.events where body like '%card.changed%'`],
    ['another event', `update ledger.events set body = replace(body, 'card.changed', 'card.change')`],
    ['a leaf of nothing', `update ledger.leaves set leaf_id = gen_random_uuid() where position = 0`],
    ['a leaf that is cover too', 'update ledger.leaves set cover = true where position = 0'],
    ['a gap', 'update ledger.leaves set position = position + 100000 where position > 3'],
    ['a hidden employer without its event', 'update cards.hidden set hide_id = gen_random_uuid()'],
    ['a card that was put back', 'update cards.cards set change_id = gen_random_uuid()'],
  ])('would be found not to fit with %s', async (_what, harm) => {
    const client = await raised.platform.platform.db.pool.connect();
    try {
      await client.query('begin');
      await client.query(harm);
      expect((await whatDoesNotFit(client)).length).toBeGreaterThan(0);
    } finally {
      await client.query('rollback');
      client.release();
    }
  });
});
