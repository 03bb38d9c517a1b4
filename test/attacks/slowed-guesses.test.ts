import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inventAddress, type Person } from '../../src/cli/selfcheck/people.ts';
import { candidate } from '../behaviour/people.ts';
import { type RaisedStage, raiseStage } from '../behaviour/raised-stage.ts';
import { type RawRequest, signInRequest, visit } from '../behaviour/raw-visit.ts';
import { secret } from './new-account.ts';

/** Milliseconds; a second on a real platform. A timer counts whole ones. */
const FIRST = 60;
const WAITS = [0, 0, 0, 1, 2, 4, 8].map((times) => Math.max(times * FIRST - 2, 0));

describe('a guess', () => {
  let raised: RaisedStage;
  let robin: Person;

  beforeAll(async () => {
    raised = await raiseStage({ slowing: { firstMs: FIRST } });
    robin = await candidate(raised.stage);
  });
  afterAll(() => raised.platform.dispose());

  async function timed(request: RawRequest) {
    const began = performance.now();
    const { code } = await visit(raised.platform.origin).send(request);
    return { code, ms: performance.now() - began };
  }
  const guess = (address: string): RawRequest => ({
    method: 'POST',
    path: '/api/sign-in',
    body: { address, method: 'kit', secret: secret() },
  });

  it('at a known or an unknown address is answered later and later after the third', async () => {
    for (const address of [robin.address, inventAddress('candidate')]) {
      for (const wait of WAITS) {
        const { code, ms } = await timed(guess(address));
        expect(code).toBe('sign_in_failed');
        expect(ms).toBeGreaterThanOrEqual(wait);
      }
    }
  });

  it('that is right waits as long, and so does one past the limit', async () => {
    const right = await timed(signInRequest(robin));
    expect(right.code).toBe('ok');
    expect(right.ms).toBeGreaterThanOrEqual(8 * FIRST - 2);
    await Promise.all([1, 2, 3, 4].map(() => timed(guess(robin.address))));
    const closed = await timed(signInRequest(robin));
    expect(closed.code).toBe('too_many_requests');
    expect(closed.ms).toBeGreaterThanOrEqual(8 * FIRST - 2);
  });
});
