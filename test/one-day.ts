/**
 * Before each file of tests. No file runs over midnight (UTC): what is drawn, counted and told by the day would be another
 * day's in the middle of a walk; what days do is played by clocks of the tests' own. And what fast-check tries is the
 * same in every run, so that a change is judged by what it changed; `SEED` tries something else.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';

const DAY = 86_400_000;
/** Longer than the longest file takes. */
const NIGHTFALL = 240_000;

const left = DAY - (Date.now() % DAY);
if (left < NIGHTFALL) await sleep(left + 10);

fc.configureGlobal({ seed: Number(process.env.SEED ?? 20_261_122) });
