/** The year: days with something to do, one after the other, and in each what is due of what was planned. */
import { type Draw, drawing } from './draw.ts';
import { MORNING, midnight, type PlayedDate } from './played-date.ts';
import type { Telling } from './stories.ts';

/** One thing that happens on a day. Those of a lower `turn` are done before the others begin. */
export type Task = {
  readonly daysAgo: number;
  readonly turn: 0 | 1 | 2;
  readonly act: () => Promise<Telling | undefined>;
};
/** What is done around the tasks of a day. */
export type Days = {
  readonly today: number;
  readonly seed: string;
  readonly date: PlayedDate;
  begin(daysAgo: number): Promise<void>;
  end(daysAgo: number): Promise<void>;
};

const HOUR = 3_600_000;
const AT_ONCE = 6;
/** Nothing is played today: its hours may lie ahead. */
const LAST = 1;

/** Long ago there is one day a week: nobody will miss the others. */
export function dayOf(daysAgo: number): number {
  const day = Math.max(LAST, daysAgo);
  return day > 35 ? Math.min(364, Math.ceil(day / 7) * 7) : day;
}

/** As {@link dayOf}, but never a day that is being played: what waits goes on a little later rather. */
function nextDay(daysAgo: number): number {
  return daysAgo > 35 ? Math.floor(daysAgo / 7) * 7 : daysAgo;
}

/** Plays it all. */
export async function playYear(days: Days, tasks: readonly Task[]): Promise<void> {
  const draw = drawing(days.seed, 'hours');
  const due = new Map<number, Task[]>();
  const add = (task: Task) => {
    const day = dayOf(task.daysAgo);
    due.set(day, [...(due.get(day) ?? []), task]);
  };
  for (const task of tasks) add(task);
  for (let day = 364; day >= LAST; day--) {
    const todo = due.get(day);
    if (todo === undefined) continue;
    days.date.goTo(midnight(days.today, day) + MORNING);
    await days.begin(day);
    for (const turn of [0, 1, 2] as const) {
      await playTurn(
        days,
        { day, draw },
        todo.filter((task) => task.turn === turn),
        add,
      );
    }
    days.date.goTo(midnight(days.today, day) + 20 * HOUR);
    await days.end(day);
  }
}

async function playTurn(
  { date, today }: Days,
  { day, draw }: { day: number; draw: Draw },
  tasks: readonly Task[],
  add: (task: Task) => void,
): Promise<void> {
  const waiting = tasks.map((task) => ({ task, minute: 8 * 60 + draw.below(10 * 60) }));
  const one = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { task, minute } = next;
      const moment = midnight(today, day) + minute * 60_000;
      const telling = await date.at(moment, task.act);
      if (telling !== undefined) await goOn(telling, moment);
    }
  };
  const goOn = async (telling: Telling, moment: number) => {
    const told = await date.at(moment, () => telling.next());
    if (told.done === true) return;
    // What would go on after today is left as it stands.
    const daysAgo = day - told.value;
    if (daysAgo >= LAST) add({ daysAgo: nextDay(daysAgo), turn: 2, act: async () => telling });
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
}
