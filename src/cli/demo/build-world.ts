/** Builds the world of a demo on an empty platform: a year in a minute, as `plan.ts` says. */
import { PUBLIC_POOL } from '../../server/accounts/caller.ts';
import { findShown } from '../../server/cards/find-shown.ts';
import type { Config } from '../../server/config/config.ts';
import type { Platform } from '../../server/main.ts';
import { type ApplicationEntry, listApplications } from '../../shared/api/applications.ts';
import { getPlatform } from '../../shared/api/platform.ts';
import { isHandle } from '../../shared/card/handle.ts';
import type { Argon2id } from '../../shared/vault/unlock.ts';
import type { Person } from '../selfcheck/people.ts';
import { granted } from '../selfcheck/wrong-answer.ts';
import { awaitMap, endTheDay, sweepAway } from './background-day.ts';
import { type DaysAgo, playedFrom } from './calendar.ts';
import type { Crowd } from './crowd.ts';
import { connectInside } from './inject-fetch.ts';
import { openMailbox } from './mailbox.ts';
import { close, hold, open, type Settled, seeExtract, settle } from './market.ts';
import { comeAnew, type Home, oneOfTheCrowd, type Regular, regularOf } from './people.ts';
import { planWorld, type World } from './plan.ts';
import { PRINTED } from './plan-candidates.ts';
import { playYear, type Task } from './play-year.ts';
import { MORNING, midnight, type PlayedDate } from './played-date.ts';
import { settleIn, visit } from './printed-candidates.ts';
import { resumeOf } from './resume-of.ts';
import { type Scene, tellStory } from './stories.ts';

/** What is built, and where. */
export type Building = {
  readonly config: Config;
  readonly env: Record<string, string>;
  readonly platform: Platform;
  readonly date: PlayedDate;
  readonly seed: string;
  readonly size: number;
  readonly today: number;
  /** The token of the first operator's link. */
  readonly operatorToken: string;
  /** For the passphrases that are printed. */
  readonly argon2id: Argon2id;
  /** The threads beside this one. */
  readonly crowd: Crowd;
  /** Hears how far it is. */
  readonly say: (line: string) => void;
};
/** Who can sign in. */
export type SignIns = {
  readonly world: World;
  readonly desk: Person;
  readonly candidates: readonly Person[];
  readonly recruiters: readonly Person[];
  /** An application that the first candidate sent to the first recruiter, who has not opened it yet; not in every world. */
  readonly unopened: Pick<ApplicationEntry, 'grantId' | 'postingId'> | undefined;
};

const OPERATOR = {
  kind: 'operator',
  locale: 'en',
  address: 'olu.desk@people.example',
  displayName: 'Olu Desk',
} as const;

/** Builds it. */
export async function buildWorld(building: Building): Promise<SignIns> {
  const { config, platform, date, seed, size, today, env, crowd, say, operatorToken } = building;
  const url = config.publicUrl;
  const connect = (deviceToken?: string) => connectInside(platform.app, url, deviceToken);
  const home: Home = { url, connect, mailbox: openMailbox(config.dataDir), argon2id: building.argon2id };
  const world = planWorld(seed, size);
  const shown = granted(await connect()(getPlatform));
  crowd.begin({ env, platform: shown, seed, size, today });
  date.goTo(midnight(today, 364) + MORNING);
  const operator = await comeAnew(home, { ...OPERATOR, operatorToken, printed: true });
  const desk = regularOf(home, operator);
  const state: State = {
    building,
    world,
    home,
    desk,
    crowd,
    settled: [],
    postings: new Map(),
    printed: new Map(),
  };
  let month = 0;
  await playYear(
    {
      ...{ today, seed, date },
      begin: async (daysAgo) => {
        await crowd.until(daysAgo);
        await awaitMap(platform);
      },
      end: async (daysAgo) => {
        await endTheDay(platform, config);
        if (Math.floor(daysAgo / 30) !== month) await sweepAway(platform);
        month = Math.floor(daysAgo / 30);
        say(
          `${String(daysAgo).padStart(3)} days ago: ${crowd.count()} candidates, ${state.postings.size} postings`,
        );
      },
    },
    listTasks(state),
  );
  await crowd.until(0);
  const candidates: Person[] = [];
  for (const regular of state.printed.values()) candidates.push(await regular());
  const [candidate, employer] = [candidates[0], state.settled[0]];
  return {
    ...{ world, candidates, desk: operator },
    unopened: await findReadable(find(candidate), find(employer)),
    recruiters: state.settled.flatMap(({ printed }) => printed ?? []),
  };
}

/** The newest application of a candidate's that an employer's people can still open. */
async function findReadable({ api }: Person, { employerId }: Settled): Promise<ApplicationEntry | undefined> {
  const { applications } = granted(await api(listApplications));
  const now = new Date().toISOString();
  return applications.find(
    (one) => one.employerId === employerId && one.revokedAt === null && one.expiresAt > now,
  );
}

type State = {
  readonly building: Building;
  readonly world: World;
  readonly home: Home;
  readonly desk: Regular;
  readonly crowd: Crowd;
  readonly settled: Settled[];
  readonly postings: Map<number, string>;
  readonly printed: Map<number, Regular>;
};

/** Sooner than a card lapses that was not confirmed. */
const VISITS = 35;
/** Sooner than a proof runs out. */
const PROOFS = 168;

function listTasks(state: State): Task[] {
  const { world, home, desk, settled, postings, printed } = state;
  const scene = sceneOf(state);
  const tasks: Task[] = [];
  const add = (daysAgo: DaysAgo, turn: Task['turn'], act: Task['act']) => tasks.push({ daysAgo, turn, act });
  for (const planned of world.employers) {
    const { number, daysAgo, heldDaysAgo, fate } = planned;
    add(daysAgo, 0, async () => {
      settled[number] = await settle(home, desk, planned);
    });
    if (fate === 'approved')
      for (const day of every(PROOFS, daysAgo)) add(day, 0, () => seeExtract(desk, find(settled[number])));
    if (heldDaysAgo !== null) add(heldDaysAgo, 3, () => hold(desk, find(settled[number])));
  }
  for (const planned of world.postings) {
    const { number, daysAgo, closedDaysAgo } = planned;
    const employer = () => find(settled[planned.employer]);
    add(daysAgo, 1, async () => {
      postings.set(number, await open(employer(), planned));
    });
    if (closedDaysAgo !== null) add(closedDaysAgo, 3, () => close(employer(), find(postings.get(number))));
  }
  for (const planned of world.candidates.filter(({ number }) => number < PRINTED)) {
    const { number, daysAgo } = planned;
    add(daysAgo, 0, async () => {
      printed.set(number, await settleIn(home, state.building.seed, planned));
    });
    for (const day of [playedFrom(1), ...every(VISITS, daysAgo)])
      add(day, 0, () => visit(find(printed.get(number))));
  }
  for (const story of world.stories) {
    const telling = tellStory(scene, story);
    for (const [at, day] of story.days.entries())
      add(day, 2, async () => {
        const { done } = await telling.next();
        if (at === story.days.length - 1 && done !== true)
          throw new RangeError('a story is longer than its days');
      });
  }
  return tasks;
}

/** The played days that are so many days apart, or a little more, after a day and before yesterday. */
function every(days: number, since: DaysAgo): readonly DaysAgo[] {
  const found: DaysAgo[] = [];
  for (let day = since - days; day > 1; day -= days) found.push(playedFrom(day));
  return found;
}

function sceneOf({ building, world, home, crowd, settled, postings, printed }: State): Scene {
  const regulars = new Map<number, Regular>();
  const { platform, config, seed, today } = building;
  const taken = new Set(
    world.stories.flatMap((one) => (one.kind === 'search' ? [] : [`${one.candidate} ${one.posting}`])),
  );
  const byNumber = new Map(world.candidates.map((one) => [one.number, one]));
  return {
    candidate(number) {
      const planned = find(byNumber.get(number));
      const own = printed.get(number);
      if (own !== undefined) return { planned, regular: own };
      const opened = find(crowd.find(number));
      const regular = regulars.get(number) ?? oneOfTheCrowd(home, opened, planned.address);
      regulars.set(number, regular);
      const resume = resumeOf(seed, planned, new Date(today).getUTCFullYear());
      return { planned, regular, kept: { resume, source: { documentId: opened.documentId, version: 1 } } };
    },
    async behind(postingId, handle) {
      if (!isHandle(handle)) return undefined;
      const asked = { postingId, handle, pool: PUBLIC_POOL, now: new Date() };
      const found = await platform.db.read((tx) =>
        findShown(tx, { config, secrets: platform.secrets }, asked),
      );
      return found === undefined ? undefined : crowd.numberOf(found.candidateId);
    },
    claim(candidate, posting) {
      const pair = `${candidate} ${posting}`;
      const isFree = !taken.has(pair);
      taken.add(pair);
      return isFree;
    },
    posting(number) {
      const planned = find(world.postings[number]);
      return { planned, postingId: find(postings.get(number)), employer: find(settled[planned.employer]) };
    },
  };
}

function find<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('the plan names somebody before they came');
  return found;
}
