import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { NO_BROWSER_KEY } from '../../src/cli/selfcheck/hold-passkeys.ts';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { showPasskey } from '../../src/client/accounts/contact-keys.ts';
import { CONTRACT } from '../../src/shared/api/contract.ts';
import type { TestPlatform } from '../platform.ts';
import { askAboutAddress, tryEveryRoute } from './every-route.ts';
import { askSome, lookAround, moveOthers, movePuppets } from './informer-looks.ts';
import { gatherAround, type InformerScene } from './informer-scene.ts';
import { enterSought, hideFromInformer, liveOneDay } from './sought-person.ts';
import { stirRows } from './stir-rows.ts';
import { type Difference, LEFT_OUT } from './twin-answers.ts';
import { apiIn, newWatch, splitWorlds, untilMailed, type Watch, type Worlds } from './twin-worlds.ts';

const DAYS = 10;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** When everybody enters: a Monday, nine in the morning. */
const BEGINNING = Date.parse('2030-05-06T09:00:00Z');
/** The first of the ten days: accounts are old enough to count, and a secret delay is over. */
const FIRST_DAY = Date.parse('2030-05-15T00:00:00Z');

describe('an employer that looks for one of its people', () => {
  let scene: InformerScene;
  let worlds: Worlds | undefined;

  beforeAll(async () => {
    // Everybody's clock, the platform's and the people's, is the played one.
    vi.useFakeTimers({ toFake: ['Date'] });
    playTo(BEGINNING);
    scene = await gatherAround();
  }, 240_000);
  afterEach(async () => {
    await worlds?.dispose();
    worlds = undefined;
    playTo(BEGINNING);
  });
  afterAll(async () => {
    vi.useRealTimers();
    await scene.raised.platform.dispose();
  });

  it('gets the same bytes on all routes, for ten days, whether or not a person who hides from it exists', async () => {
    worlds = await splitWorlds(scene.raised.platform, scene.env);
    const person = await enterSought(worlds);
    playTo(FIRST_DAY - HOUR);
    await hideFromInformer(scene, person);
    const watch = newWatch();
    for (let day = 1; day <= DAYS; day++) await liveOn(worlds, { watch, day, person, days: DAYS });
    expect(describeFirst(watch)).toBe('');
    expect(await mailsIn(worlds.withPerson)).toEqual(await mailsIn(worlds.without));
    const reached = CONTRACT.map(({ domain, name }) => `${domain}.${name}`);
    expect(reached.filter((route) => !watch.compared.has(route))).toEqual([]);
    console.info(`${sum(watch)} answers were the same; left out were\n  ${LEFT_OUT.join('\n  ')}`);
  }, 600_000);

  it('would see the person, were the employer not hidden from', async () => {
    worlds = await splitWorlds(scene.raised.platform, scene.env);
    await enterSought(worlds);
    const watch = newWatch();
    // One day in ten the person rests, as everybody does.
    for (let day = 1; day <= DAYS && watch.differences.length === 0; day++) {
      playTo(FIRST_DAY + (day - 1) * DAY);
      await showPasskeys(worlds);
      await lookAround(scene, worlds, { watch });
    }
    expect(watch.differences.map(({ route }) => route)).toContain('search.searchCards');
  }, 240_000);

  type Told = {
    watch: Watch;
    day: number;
    days: number;
    person: Person;
  };

  async function liveOn(both: Worlds, { watch, day, person, days }: Told): Promise<void> {
    const morning = FIRST_DAY + (day - 1) * DAY;
    const at = (hour: number) => {
      playTo(morning + hour * HOUR);
      watch.when = `day ${day}, ${hour} o’clock`;
    };
    at(7);
    await showPasskeys(both);
    await stirRows(both.withPerson);
    await moveOthers(scene, both, day);
    at(8);
    await lookAround(scene, both, { watch });
    at(9);
    await liveOneDay({ scene, worlds: both, person }, day);
    at(10);
    await lookAround(scene, both, { watch, ways: 2 });
    await askSome(scene, both, watch);
    await movePuppets(scene, both, { watch, day });
    await askAboutAddress(scene, both, watch);
    at(11);
    await tryEveryRoute(scene, both, { watch, day, days });
  }

  /** What the informer's accounts were mailed, each by itself, without what is drawn by chance. */
  async function mailsIn(world: TestPlatform): Promise<string[][]> {
    await untilMailed(world);
    const all = [...scene.recruiters, ...scene.puppets].map(async ({ person }) => {
      const mails = await world.mailsTo(person.address);
      return mails.map((mail) => mail.replace(/(?<=#)[\w-]{43}|(?<![\w-])\d{6}(?![\w-])/g, 'drawn')).sort();
    });
    return Promise.all(all);
  }

  /** Recruiters show their passkeys every morning: in each world by itself, since what they sign is drawn by chance. */
  async function showPasskeys({ without, withPerson }: Worlds): Promise<void> {
    for (const { person, cookie } of [...scene.recruiters, scene.neighbour]) {
      const { session, authenticator } = person;
      const shown = { authenticator, browserKey: NO_BROWSER_KEY, label: 'Software' };
      for (const world of [without, withPerson]) {
        granted(await showPasskey(apiIn(world, cookie), session.account, shown));
      }
    }
  }
});

function playTo(moment: number): void {
  vi.setSystemTime(moment);
}

function sum({ compared }: Watch): number {
  return [...compared.values()].reduce((all, some) => all + some, 0);
}

/** The first difference, in words; and in how many routes there are any. */
function describeFirst({ differences }: Watch): string {
  const [first] = differences;
  if (first === undefined) return '';
  const routes = [...new Set(differences.map(({ route }) => route))];
  return `${spell(first)}\n${differences.length} differences in: ${routes.join(', ')}`;
}

function spell({ when, who, route, at, without, with: other }: Difference): string {
  return `${route}, asked by ${who}, ${when}: byte ${at}\nwithout the person: …${without}…\nwith the person:    …${other}…`;
}
