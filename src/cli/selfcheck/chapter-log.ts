/** The whole story, held against the platform's log: by the candidate, and by a recruiter. */
import { setTimeout as sleep } from 'node:timers/promises';
import { readCheckedRecord } from '../../client/disclosure/check-record.ts';
import type { People } from './chapter-arrive.ts';
import type { Person } from './people.ts';
import type { Step } from './run-steps.ts';
import { granted, same } from './wrong-answer.ts';

/** Longer than any checkpoint takes: what happens in a self-check waits for no batch. */
const PATIENCE_MS = 15_000;
const PAUSE_MS = 200;

/** Checks the whole record against the log. */
export async function compareWithLog(step: Step, { candidate, owner }: People): Promise<void> {
  await step('whole-record-in-the-log', async () => {
    for (const person of [candidate, owner]) await compare(person);
  });
}

async function compare({ api, session }: Person): Promise<void> {
  for (const began = Date.now(); ; await sleep(PAUSE_MS)) {
    const { entries, problems, log } = granted(await readCheckedRecord(api, session));
    same('what is wrong with the record, and with the log', [problems, log.problems], [[], []]);
    if (log.waiting > 0 && Date.now() - began < PATIENCE_MS) continue;
    return same('what of it stands in the log', log.verified, entries.length);
  }
}
