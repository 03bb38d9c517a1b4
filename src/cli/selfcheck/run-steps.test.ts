import { expect, it } from 'vitest';
import { runSteps, type StepReport } from './run-steps.ts';

it('tells each step, and stops at the first that answers wrongly', async () => {
  const told: StepReport[] = [];
  const report = await runSteps(
    async (step) => {
      const two = await step('first', async () => 2);
      await step('second', async () => {
        throw new Error(`expected ${two}; got 3`);
      });
      await step('third', async () => undefined);
    },
    (each) => told.push(each),
  );
  expect(report.ok).toBe(false);
  expect(told).toMatchObject([
    { name: 'first', ok: true },
    { name: 'second', ok: false, expected: 'expected 2; got 3' },
  ]);
  expect(report.steps).toEqual(told);
});

it('is not satisfied by a story without steps', async () => {
  expect(
    await runSteps(
      async () => undefined,
      () => undefined,
    ),
  ).toEqual({ ok: false, steps: [] });
});
