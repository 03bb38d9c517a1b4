import { expect, it } from 'vitest';
import { scriptedApi, stagePlatform } from '../../../test/staged-grant.ts';
import { type LogSeries, MOST_PROVEN, MOST_SERIES, readLogView } from '../../shared/api/log.ts';
import { newUuidV7 } from '../../shared/bytes/uuid.ts';
import { isRefusal, refuse } from '../../shared/errors.ts';
import { memoryKeep } from '../manifests/keep.ts';
import { askLog } from './ask-log.ts';
import { logPolicyOf } from './log-policy.ts';

/** What is asked in each call, where a platform answers honestly. */
async function callsFor(questions: readonly LogSeries[], failing = Infinity) {
  const { platform, log } = await stagePlatform();
  const calls: { since: number; series: LogSeries[] }[] = [];
  const api = scriptedApi((_endpoint, input) => {
    if (calls.length >= failing) return refuse('unavailable');
    const { since, series } = readLogView.body.parse((input as { body: unknown }).body);
    calls.push({ since, series });
    log.receipt('AAAA');
    return log.view([], since);
  });
  const policy = logPolicyOf({ platform, keep: memoryKeep() });
  return { calls, answer: await askLog(api, { log: policy, seen: undefined }, questions) };
}

it('asks in as many calls as it takes, each under a checkpoint that continues the one before', async () => {
  const long = { grantId: null, from: 3, next: 3 + 2 * MOST_PROVEN + 1 };
  const short = Array.from({ length: MOST_SERIES }, () => ({ grantId: newUuidV7(), from: 0, next: 2 }));
  const { calls, answer } = await callsFor([long, ...short]);
  if (isRefusal(answer) || 'code' in answer) throw new Error('an honest log is read');
  expect(calls.map(({ since }) => since)).toEqual(calls.map((_, call) => call));
  for (const { series } of calls) {
    expect(series.length).toBeLessThanOrEqual(MOST_SERIES);
    expect(series.reduce((sum, { from, next }) => sum + next - from, 0)).toBeLessThanOrEqual(MOST_PROVEN);
  }
  const asked = calls.flatMap(({ series }) => series);
  expect(asked.filter(({ grantId }) => grantId === null)).toEqual([
    { grantId: null, from: 3, next: 3 + MOST_PROVEN },
    { grantId: null, from: 3 + MOST_PROVEN, next: 3 + 2 * MOST_PROVEN },
    { grantId: null, from: 3 + 2 * MOST_PROVEN, next: 4 + 2 * MOST_PROVEN },
  ]);
  expect(asked.filter(({ grantId }) => grantId !== null)).toEqual(short);
  expect(answer.flatMap(({ questions }) => questions)).toEqual(asked);
});

it('asks nothing without a question, and hands a refusal on', async () => {
  expect(await callsFor([])).toEqual({ calls: [], answer: [] });
  const { answer } = await callsFor([{ grantId: null, from: 0, next: 600 }], 1);
  expect(answer).toMatchObject({ refused: 'unavailable' });
});
