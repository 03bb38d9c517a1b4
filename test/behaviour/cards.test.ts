import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { granted, refused } from '../../src/cli/selfcheck/wrong-answer.ts';
import { readCheckedRecord } from '../../src/client/disclosure/check-record.ts';
import {
  changeVisibility,
  confirmCard,
  pauseCard,
  publishCard,
  readMyCard,
  removeHidden,
  withdrawCard,
} from '../../src/shared/api/cards.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { lapsesAt, secretDelay } from '../../src/shared/card/lifetime.ts';
import { developer, EMPLOYED, hide, type Looking, looking, publish } from './card-stage.ts';
import { idOf } from './desk-stage.ts';
import { candidate, employerWith } from './people.ts';
import { playedClock } from './played-clock.ts';
import { type RaisedStage, raiseStage } from './raised-stage.ts';
import { comeBack, startOver } from './recovery-stage.ts';

const DAY = 86_400_000;
const time = playedClock();
let raised: RaisedStage;
let look: Looking;
let employerId: string;

beforeAll(async () => {
  raised = await raiseStage({ clock: time.clock });
  look = looking(raised.platform, time.clock);
  // Before months pass, in which the desk would be signed out.
  employerId = (await employerWith(raised.stage, 'Former Yard AG')).employer.employerId;
});
afterAll(() => raised.platform.dispose());

const changed = () => ({ body: { changeId: newUuidV7() } });
const mineOf = async (person: Person) => granted(await person.api(readMyCard)).mine;

describe('a card', () => {
  it('is none at first, and there is nothing to stop or confirm', async () => {
    const person = await candidate(raised.stage);
    expect(await mineOf(person)).toEqual({
      ...{ state: 'none', card: null, waiting: false, lapsed: false, confirmedOn: null, confirmBy: null },
      ...{ employed: true, mode: 'all_but_hidden', agencies: 'hidden', entries: [] },
    });
    for (const act of [pauseCard, withdrawCard, confirmCard])
      refused(await person.api(act, changed()), 'card_missing');
  });

  it('is shown from the next epoch on, and a change of it from the one after', async () => {
    const person = await candidate(raised.stage);
    expect(await publish(person)).toMatchObject({ state: 'published', card: developer(), waiting: true });
    expect(await look.shown(person)).toBeUndefined();
    time.nextDay();
    expect(await look.shown(person)).toEqual(developer());
    expect(await mineOf(person)).toMatchObject({ waiting: false });

    await publish(person, developer('JP-13'));
    await publish(person, developer('FR-IDF'));
    expect(await mineOf(person)).toMatchObject({ card: developer('FR-IDF'), waiting: true });
    expect(await look.shown(person), 'until the epoch ends').toEqual(developer());
    time.nextDay();
    expect(await look.shown(person)).toEqual(developer('FR-IDF'));
  });

  it('goes on as it is shown when a change that waits is taken back', async () => {
    const person = await candidate(raised.stage);
    await publish(person);
    time.nextDay();
    await publish(person, developer('JP-13'));
    expect(await publish(person)).toMatchObject({ card: developer(), waiting: false });
    time.nextDay();
    expect(await look.shown(person)).toEqual(developer());
  });

  it('is not shown while it names no occupation', async () => {
    const person = await candidate(raised.stage);
    await publish(person, { ...developer(), occupation: [] });
    time.nextDay();
    expect(await look.shown(person)).toBeUndefined();
  });

  it('that is paused is shown to nobody at once, and comes back with an epoch', async () => {
    const person = await candidate(raised.stage);
    await publish(person);
    time.nextDay();
    const { mine } = granted(await person.api(pauseCard, changed()));
    expect(mine).toMatchObject({ state: 'paused', card: developer() });
    expect(await look.shown(person)).toBeUndefined();
    refused(await person.api(confirmCard, changed()), 'card_missing');
    expect(await publish(person)).toMatchObject({ state: 'published', waiting: true });
    expect(await look.shown(person), 'not within the epoch in which it was paused').toBeUndefined();
    time.nextDay();
    expect(await look.shown(person)).toEqual(developer());
  });

  it('that is withdrawn is deleted; the hide list stays', async () => {
    const person = await candidate(raised.stage);
    await publish(person);
    const [hideId] = await hide(person, { kind: 'name', value: 'Example Mills' });
    time.nextDay();
    const { mine } = granted(await person.api(withdrawCard, changed()));
    expect(mine).toMatchObject({ state: 'withdrawn', card: null, entries: [{ hideId }] });
    expect(await look.shown(person)).toBeUndefined();
    const { rows } = await raised.platform.platform.db.pool.query(
      'select card, occupation, next_card, next_occupation from cards.cards where candidate_id = $1',
      [idOf(person)],
    );
    expect(rows).toEqual([{ card: null, occupation: null, next_card: null, next_occupation: null }]);
    granted(await person.api(withdrawCard, changed()));
    refused(await person.api(pauseCard, changed()), 'card_missing');
  });

  it('of somebody who works waits a secret while of up to seven days', async () => {
    const person = await candidate(raised.stage);
    const { cardKey } = raised.platform.platform.secrets;
    const before = time.clock().getTime();
    const delayOf = (id: string) => secretDelay(cardKey, idOf(person), id);
    // Not due within the minute before midnight, in which the request may take it over.
    let changeId = newUuidV7();
    while ((before + delayOf(changeId)) % DAY > DAY - 60_000) changeId = newUuidV7();
    const delay = delayOf(changeId);
    const body = { changeId, card: developer(), visibility: EMPLOYED };
    granted(await person.api(publishCard, { body }));
    const days: boolean[] = [];
    for (let day = 0; day < 9; day++) {
      const due = look.epoch().began.getTime() >= before + delay;
      expect((await look.shown(person)) !== undefined, `after ${day} days`).toBe(due);
      expect(await mineOf(person)).toMatchObject({ waiting: !due });
      days.push(due);
      time.nextDay();
    }
    expect([days[0], days.at(-1)]).toEqual([false, true]);
  });

  it('lapses six to ten weeks after it was confirmed, and comes back when it is confirmed again', async () => {
    const person = await candidate(raised.stage);
    const { confirmedOn, confirmBy } = await publish(person);
    const now = time.clock().getTime();
    expect(confirmedOn).toBe(new Date(now).toISOString().slice(0, 10));
    expect(confirmBy).toBe(new Date(now + 42 * DAY).toISOString().slice(0, 10));
    const { rows } = await raised.platform.platform.db.pool.query<{ confirmed_at: Date; lapses_at: Date }>(
      'select confirmed_at, lapses_at from cards.cards where candidate_id = $1',
      [idOf(person)],
    );
    const [row] = rows;
    const lapses = lapsesAt(
      raised.platform.platform.secrets.cardKey,
      idOf(person),
      row?.confirmed_at.getTime() ?? 0,
    );
    expect(row?.lapses_at.getTime()).toBe(lapses);

    const daysLeft = Math.ceil((lapses - look.epoch().began.getTime()) / DAY);
    expect(daysLeft).toBeGreaterThan(41);
    expect(daysLeft).toBeLessThan(72);
    time.pass((daysLeft - 1) * 24);
    const back = await comeBack(raised.platform, person);
    const again = { ...person, api: back.api };
    expect(await look.shown(person)).toEqual(developer());
    expect(await mineOf(again)).toMatchObject({ state: 'published', lapsed: false });
    time.nextDay();
    expect(await look.shown(person)).toBeUndefined();
    expect(await mineOf(again)).toMatchObject({ state: 'published', lapsed: true, card: developer() });

    const { mine } = granted(await again.api(confirmCard, changed()));
    expect(mine).toMatchObject({ lapsed: false, waiting: true });
    expect(await look.shown(person), 'not within the epoch in which it was missing').toBeUndefined();
    time.nextDay();
    expect(await look.shown(person)).toEqual(developer());
  });

  it('that is confirmed in time is shown as before, and longer', async () => {
    const person = await candidate(raised.stage);
    await publish(person);
    time.pass(20 * 24);
    const { mine } = granted(await person.api(confirmCard, changed()));
    expect(mine).toMatchObject({ waiting: false, confirmedOn: time.clock().toISOString().slice(0, 10) });
    expect(await look.shown(person)).toEqual(developer());
  });

  it('leaves each change on its owner’s record', async () => {
    const person = await candidate(raised.stage);
    await publish(person);
    const [hideId = ''] = await hide(person, { kind: 'domain', value: 'mills.example' });
    granted(await person.api(removeHidden, { params: { hideId } }));
    granted(await person.api(confirmCard, changed()));
    const body = { changeId: newUuidV7(), visibility: EMPLOYED };
    granted(await person.api(changeVisibility, { body }));
    granted(await person.api(pauseCard, changed()));
    granted(await person.api(withdrawCard, changed()));
    const { entries, problems } = granted(await readCheckedRecord(person.api, person.session));
    expect(problems).toEqual([]);
    const told = entries.flatMap(({ event }) =>
      event.type === 'card.changed' || event.type === 'card.hiding' ? [event] : [],
    );
    expect(told.map(({ what }) => what)).toEqual([
      ...['published', 'added', 'removed', 'confirmed', 'visibility', 'paused', 'withdrawn'],
    ]);
    expect(told[0]).toMatchObject({ card: JSON.stringify(developer()) });
    expect(told[1]).toMatchObject({ hideIds: [hideId] });
  });

  it('is withdrawn when its owner starts over, and hidden from the same employers', async () => {
    const person = await candidate(raised.stage);
    await publish(person);
    await hide(person, { kind: 'name', value: 'former yard' });
    time.nextDay();
    const renewed = await startOver(raised.platform, person, 'candidate');
    const mine = await mineOf(renewed);
    expect(mine).toMatchObject({ state: 'withdrawn', card: null, entries: [{ label: 'former yard' }] });
    expect(await look.shown(person)).toBeUndefined();
    expect(await look.isHidden(person, employerId)).toBe(true);
    expect((await publish(renewed)).entries).toEqual(mine.entries);
    time.nextDay();
    expect(await look.isHidden(person, employerId)).toBe(true);
    expect(await look.shown(person)).toEqual(developer());
    const { problems } = granted(await readCheckedRecord(renewed.api, renewed.session));
    expect(problems).toEqual([]);
  });
});
