/** The year: days with something to do, one after the other, and in each what is due of what was planned. */
import { type DaysAgo, PLAYED_DAYS } from './calendar.ts';
import { drawing } from './draw.ts';
import { MORNING, midnight, type PlayedDate } from './played-date.ts';

/** One thing that happens on a played day. Those of a later `turn` come after all of the turns before it, and later in the day. */
export type Task = {
  readonly daysAgo: DaysAgo;
  readonly turn: Turn;
  readonly act: () => Promise<unknown>;
};
/** 0: somebody comes, or is there again; 1: a posting opens; 2: what happens between people; 3: something ends. */
export type Turn = keyof typeof HOURS;
/** What is done around the tasks of a day. */
export type Days = {
  readonly today: number;
  readonly seed: string;
  readonly date: PlayedDate;
  begin(daysAgo: DaysAgo): Promise<void>;
  end(daysAgo: DaysAgo): Promise<void>;
};

const HOUR = 3_600_000;
/** From when to when each turn lasts. Nobody applies in the morning to what is opened in the afternoon. */
const HOURS = { 0: [7, 9], 1: [9, 11], 2: [11, 18], 3: [18, 20] } as const;
const TURNS = [0, 1, 2, 3] as const satisfies readonly Turn[];
const EVENING = 20 * HOUR;
/** How many tasks go on at once. What people come for, and what ends, is entered in logs by the hour: in the order of its hours. */
const AT_ONCE = { 0: 1, 1: 10, 2: 10, 3: 1 } as const;

/** Plays it all. Throws where a task is due on a day that is not played. */
export async function playYear(days: Days, tasks: readonly Task[]): Promise<void> {
  const due = Map.groupBy(tasks, ({ daysAgo }) => daysAgo);
  const unplayed = [...due.keys()].filter((day) => !PLAYED_DAYS.includes(day));
  if (unplayed.length > 0) throw new RangeError(`nothing is played ${unplayed.join(', ')} days ago`);
  for (const day of PLAYED_DAYS) {
    const todo = due.get(day);
    if (todo === undefined) continue;
    days.date.goTo(midnight(days.today, day) + MORNING);
    await days.begin(day);
    for (const turn of TURNS)
      await playTurn(
        days,
        { day, turn },
        todo.filter((task) => task.turn === turn),
      );
    days.date.goTo(midnight(days.today, day) + EVENING);
    await days.end(day);
  }
}

/** One after the other as the day goes on, some at once in turns that allow it. */
async function playTurn(
  { date, today, seed }: Days,
  { day, turn }: { day: DaysAgo; turn: Turn },
  tasks: readonly Task[],
): Promise<void> {
  const [from, to] = HOURS[turn];
  const draw = drawing(seed, `hours ${day} ${turn}`);
  const minutes = tasks.map(() => draw.below((to - from) * 60)).sort((one, other) => one - other);
  const waiting = tasks.map(({ act }, at) => ({
    act,
    at: midnight(today, day) + from * HOUR + (minutes[at] ?? 0) * 60_000,
  }));
  const one = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      await date.at(next.at, next.act);
  };
  await Promise.all(Array.from({ length: AT_ONCE[turn] }, one));
}
