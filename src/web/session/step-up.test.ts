import { expect, it } from 'vitest';
import { openStepUp } from './step-up.ts';

it('lets every act that waits go on when the passkey was shown once', async () => {
  const stepUp = openStepUp();
  const waiting = [stepUp.ask(), stepUp.ask()];
  expect(stepUp.isAsking()).toBe(true);
  stepUp.settle(true);
  expect(await Promise.all(waiting)).toEqual([true, true]);
  expect(stepUp.isAsking()).toBe(false);
});

it('asks anew after somebody would rather not', async () => {
  const stepUp = openStepUp();
  const first = stepUp.ask();
  stepUp.settle(false);
  expect(await first).toBe(false);
  const again = stepUp.ask();
  stepUp.settle(true);
  expect(await again).toBe(true);
});
