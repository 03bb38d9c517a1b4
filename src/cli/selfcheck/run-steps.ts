/** Runs steps one after the other until one answers wrongly, and says how long each took. */

/** How a step went. `expected` says what was wrong. */
export type StepReport = { name: string; ok: boolean; ms: number; expected?: string };
/** How all went. */
export type Report = { ok: boolean; steps: StepReport[] };
/** Runs one step, unless an earlier one failed, and gives its result. */
export type Step = <T>(name: string, act: () => Promise<T>) => Promise<T>;

/** Stops the story after a step that failed; the step's report says why. */
export class Stopped extends Error {}

/** Lets `story` run its steps; `tell` hears of each when it is done. */
export async function runSteps(
  story: (step: Step) => Promise<void>,
  tell: (report: StepReport) => void,
): Promise<Report> {
  const steps: StepReport[] = [];
  const finish = (report: StepReport) => {
    steps.push(report);
    tell(report);
  };
  const step: Step = async (name, act) => {
    const began = performance.now();
    const ms = () => Math.round(performance.now() - began);
    try {
      const result = await act();
      finish({ name, ok: true, ms: ms() });
      return result;
    } catch (error) {
      finish({ name, ok: false, ms: ms(), expected: error instanceof Error ? error.message : String(error) });
      throw new Stopped(name, { cause: error });
    }
  };
  try {
    await story(step);
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
  }
  return { ok: steps.length > 0 && steps.every(({ ok }) => ok), steps };
}
