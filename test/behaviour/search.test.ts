import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { PUBLIC_POOL } from '../../src/server/accounts/caller.ts';
import { noteAsked } from '../../src/server/cards/note-asked.ts';
import { listResting } from '../../src/server/cards/store-views.ts';
import { pauseCard } from '../../src/shared/api/cards.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { type Card, orderCard } from '../../src/shared/card/card.ts';
import { isExposed } from '../../src/shared/card/exposure.ts';
import { FACET_TREES } from '../../src/shared/vocabulary/facet-trees.ts';
import { developer, hide, publish } from './card-stage.ts';
import { idOf } from './desk-stage.ts';
import { raiseSearchStage, type Searcher, type SearchStage } from './search-stage.ts';

const TOKYO = developer('JP-13');
const SOON = orderCard({ ...TOKYO, availability: ['now'] });
const ALONE = orderCard({ ...developer('DE-BE'), language: ['de-C2'], availability: ['now'] });
const copies = (count: number, card: Card = TOKYO) => Array.from({ length: count }, () => card);
const handlesOf = (cards: readonly { handle: string }[]) => cards.map(({ handle }) => handle).sort();
const pause = async ({ api }: Person) => granted(await api(pauseCard, { body: { changeId: newUuidV7() } }));

describe('a search', () => {
  let stage: SearchStage;
  let mills: Searcher;
  let works: Searcher;
  let crowd: Person[];
  let soon: Person[];
  let loner: Person[];

  beforeAll(async () => {
    stage = await raiseSearchStage({ CROWD_MIN: '3', CARDS_A_DAY: '250' });
    mills = await stage.employer('Example Mills');
    works = await stage.employer('Other Works', ['availability']);
    crowd = await stage.enterWith(copies(12));
    const modes = FACET_TREES.work_mode.finest.slice(0, 3);
    soon = await stage.enterWith(modes.map(({ code }) => orderCard({ ...SOON, work_mode: [code] })));
    loner = await stage.enterWith([ALONE]);
  });
  afterAll(() => stage.platform.dispose());

  const shows = async (searcher: Searcher, person: Person | undefined) => {
    if (person === undefined) throw new Error('nobody is looked for');
    return handlesOf(await searcher.lookAtAll()).includes(stage.handleFor(searcher, person));
  };

  it('finds nobody on the day on which cards are published, nor while their accounts are young', async () => {
    expect(await mills.look()).toMatchObject({ cards: [], count: '<10', more: false });
    await stage.nextDay();
    expect((await mills.look()).cards, 'young accounts make no crowd').toEqual([]);
    await stage.nextDay();
  });

  it('shows what a crowd shares, and nobody who stands alone', async () => {
    await stage.dayWithAll([...soon, ...loner]);
    const found = await mills.lookAtAll();
    const awake = stage.awake([...crowd, ...soon]);
    expect(handlesOf(found)).toEqual(awake.map((person) => stage.handleFor(mills, person)).sort());
    for (const { card } of found) expect(card, 'all alike').toEqual(TOKYO);
    const { epoch, mattering, count } = await mills.look();
    expect(mattering).toEqual(['region', 'experience', 'language', 'skill']);
    expect(epoch.began).toBe(stage.epoch().began.toISOString());
    expect(count).toBe(awake.length < 10 ? '<10' : '10–50');
  });

  it('keeps longest what matters to the posting', async () => {
    await stage.dayWithAll(soon);
    expect((await works.look()).mattering).toEqual(['availability']);
    const found = await works.lookAtAll({ availability: ['now'] });
    expect(handlesOf(found)).toEqual(soon.map((person) => stage.handleFor(works, person)).sort());
    for (const { card } of found) expect(card).toEqual(SOON);
  });

  it('filters by what is shown, not by what is so', async () => {
    await stage.dayWithAll(soon);
    expect((await mills.look({ availability: ['now'] })).cards).toEqual([]);
    expect((await mills.look({ region: ['DE-BE'] })).cards).toEqual([]);
    const all = handlesOf(await mills.lookAtAll());
    expect(handlesOf(await mills.lookAtAll({ region: ['JP'] }))).toEqual(all);
    const several = { region: ['FR-IDF', 'JP-13'], occupation: ['251'] };
    expect(handlesOf(await mills.lookAtAll(several))).toEqual(all);
  });

  it('is answered in the same words until the epoch ends, though others stop and hide', async () => {
    const before = await mills.look();
    const [pauses, hides] = stage.awake(crowd) as [Person, Person];
    await pause(pauses);
    await hide(hides, { kind: 'employer', value: mills.employerId });
    expect(await mills.look()).toEqual(before);
    const second = await stage.another(mills);
    expect(await shows(second, pauses), 'nobody is newly shown who stopped').toBe(false);
    expect(await shows(second, hides), 'nor who hid').toBe(false);
    expect((await second.look()).count).toBe(before.count);

    await stage.dayWithAll([hides]);
    expect(await shows(mills, pauses)).toBe(false);
    expect(await shows(mills, hides)).toBe(false);
    expect(await shows(works, hides), 'hidden from one employer alone').toBe(true);
    await publish(pauses, TOKYO);
    await stage.dayWithAll([pauses]);
    expect(await shows(mills, pauses), 'back with an epoch').toBe(true);
  });

  it('has other handles for each employer, posting and epoch, and another order', async () => {
    const second = await stage.another(mills);
    const lists: string[][] = [];
    for (let day = 0; day < 2; day++) {
      await stage.nextDay();
      for (const one of [mills, second, works]) {
        lists.push((await one.lookAtAll()).map(({ handle }) => handle));
      }
    }
    const all = lists.flat();
    expect(new Set(all).size).toBe(all.length);
    const placesIn = (searcher: Searcher, list: readonly string[] = []) =>
      stage.awake(crowd).map((person) => list.indexOf(stage.handleFor(searcher, person)));
    expect(placesIn(mills, lists[3])).not.toEqual(placesIn(second, lists[4]));
  });

  it('shows nobody again for 90 days who was asked, and until the epoch ends that they were', async () => {
    const { db } = stage.platform.platform;
    const second = await stage.another(mills);
    const asked = stage.awake(crowd).at(-1);
    if (asked === undefined) throw new Error('all rest');
    const handle = stage.handleFor(mills, asked);
    expect(await shows(mills, asked)).toBe(true);
    expect(await shows(second, asked)).toBe(true);
    const shown = { postingId: mills.postingId, handle };
    const { employerId } = mills;
    const named = { candidateId: idOf(asked), employerId, pool: PUBLIC_POOL, shown };
    await db.transact((tx) => noteAsked(tx, { ...named, now: stage.time.clock() }));
    expect((await mills.lookAtAll()).filter((card) => card.asked)).toMatchObject([{ handle }]);
    expect(
      (await second.lookAtAll()).some((card) => card.asked),
      'of another posting',
    ).toBe(false);

    await stage.dayWithAll([asked]);
    expect(await shows(mills, asked)).toBe(false);
    expect(await shows(second, asked)).toBe(false);
    expect(await shows(works, asked)).toBe(true);
    const at = (days: number) => new Date(stage.time.clock().getTime() + days * 86_400_000);
    const resting = (days: number) => db.read((tx) => listResting(tx, employerId, at(days)));
    expect(await resting(80)).toEqual([idOf(asked)]);
    expect(await resting(90)).toEqual([]);
  });
});

describe('a ration of cards', () => {
  const RATION = 4;
  let stage: SearchStage;
  let mills: Searcher;
  let second: Searcher;
  let colleagues: Searcher[];
  let crowd: Person[];

  beforeAll(async () => {
    stage = await raiseSearchStage({ CROWD_MIN: '2', CARDS_A_DAY: String(RATION), EPOCH: 'P1W' });
    mills = await stage.employer('Example Mills');
    second = await stage.another(mills);
    // Other people: whoever asks twice at once waits for themselves anyway.
    colleagues = [];
    for (const name of ['Jun Mori', 'Ines Roth', 'Li Wen'])
      colleagues.push(await stage.colleague(mills, name));
    // More than the rations of three days of one epoch, however many of them rest.
    crowd = await stage.enterWith(copies(24));
    for (let day = 0; day < 24; day++) await stage.nextDay();
  });
  afterAll(() => stage.platform.dispose());

  it('is the employer’s, however many ask at once for however many postings', async () => {
    // Forms the view and shows nobody: who forms it lets all others wait.
    expect((await mills.look({ work_mode: ['remote'] })).cards).toEqual([]);
    const answers = await Promise.all([mills, second, ...colleagues, ...colleagues].map((one) => one.look()));
    const shown = new Set(answers.flatMap(({ cards }) => handlesOf(cards)));
    expect(shown.size).toBe(RATION);
    for (const { ration } of answers) expect(ration.of).toBe(RATION);
    const again = await mills.look();
    expect(again.ration).toEqual({ left: 0, of: RATION });
    for (const { handle } of again.cards) expect(shown, 'only what was shown').toContain(handle);
    const others = (await Promise.all([second, ...colleagues].map((one) => one.look()))).flatMap(
      ({ cards }) => cards,
    );
    expect([...handlesOf(again.cards), ...handlesOf(others)].sort()).toEqual([...shown].sort());
    expect(again.more).toBe(false);
    expect(again.count, 'not of what is left to see').toBe(stage.awake(crowd).length < 10 ? '<10' : '10–50');
  });

  it('comes anew each day; what was shown in the epoch takes none of it', async () => {
    const before = handlesOf((await mills.look()).cards);
    const ends = stage.epoch().ends.getTime();
    await stage.nextDay();
    const after = await mills.look();
    const isSameEpoch = stage.epoch().ends.getTime() === ends;
    expect(after.ration.left).toBe(0);
    expect(after.cards.length).toBe(isSameEpoch ? before.length + RATION : RATION);
    if (isSameEpoch) expect(handlesOf(after.cards)).toEqual(expect.arrayContaining(before));
  });

  it('lets nobody count by pages what it does not reach', async () => {
    await stage.nextDay();
    const empty = { cards: [], more: false };
    for (const page of [2, 3, 50]) expect(await mills.look({}, page)).toMatchObject(empty);
    const { count, ration } = await mills.look();
    expect([count, ration.left]).toEqual(['10–50', 0]);
  });
});

describe('exposure', () => {
  it('shows a card to about as many employers as there are slots, the same ones for the whole epoch', async () => {
    const stage = await raiseSearchStage({ CROWD_MIN: '2', CARDS_A_DAY: '250', EXPOSURE: '1' });
    try {
      const employers = [];
      for (const name of ['First', 'Second', 'Third']) employers.push(await stage.employer(`${name} Works`));
      const people = await stage.enterWith(copies(16));
      for (let day = 0; day < 3; day++) await stage.nextDay();
      const awake = stage.awake(people);
      for (const searcher of employers) {
        const drawn = awake.filter((person) =>
          isExposed(stage.epoch().key, searcher.employerId, idOf(person), employers.length, 1),
        );
        const crowd = drawn.length < 2 ? [] : drawn;
        const found = handlesOf(await searcher.lookAtAll());
        expect(found).toEqual(crowd.map((person) => stage.handleFor(searcher, person)).sort());
        const second = await stage.another(searcher);
        expect((await second.lookAtAll()).length, 'another posting is another place, not another draw').toBe(
          found.length,
        );
      }
    } finally {
      await stage.platform.dispose();
    }
  });
});
