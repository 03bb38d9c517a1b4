/**
 * The main job of the platform from end to end, with the real cryptography, as people would do it: one chapter a
 * file. Nothing here looks into the server: only its answers are judged.
 */
import { getAccount } from '../../shared/api/accounts.ts';
import { clearPool, getPlatform } from '../../shared/api/platform.ts';
import type { ImportResult } from '../../shared/resume/import-result.ts';
import { arrive } from './chapter-arrive.ts';
import { disclose } from './chapter-disclose.ts';
import { endGrants } from './chapter-end.ts';
import { find } from './chapter-find.ts';
import { verifyKeys } from './chapter-keys.ts';
import { compareWithLog } from './chapter-log.ts';
import { prepare } from './chapter-prepare.ts';
import { connect, type Person, type Place } from './people.ts';
import type { Step } from './run-steps.ts';
import { granted, refused, WrongAnswer } from './wrong-answer.ts';

/** A file to import: how it is called, its bytes, and what was read from it. */
export type ImportedFile = { name: string; mime: string; bytes: Uint8Array; read: ImportResult };

/** What the story is told about. `token` and `file` are fetched in steps of their own. */
export type Premise = {
  readonly url: string;
  readonly argon2id: Place['argon2id'];
  readonly token: () => Promise<string>;
  readonly file: () => Promise<ImportedFile>;
};

/** Tells the story, step by step, and clears away behind it, also when a step failed. */
export async function tellStory(step: Step, { url, argon2id, token, file }: Premise): Promise<void> {
  await step('platform', async () => {
    const { version } = granted(await connect({ url })(getPlatform));
    if (version === '') throw new WrongAnswer('a version', 'none');
  });
  const poolToken = await step('open-pool', token);
  const place: Place & { poolToken?: string } = { url, argon2id, poolToken };
  const entered: Person[] = [];
  let finished = false;
  try {
    const people = await arrive(step, place, entered);
    const stage = await prepare(step, place, people, file);
    await verifyKeys(step, people, stage.postingId);
    const opened = await disclose(step, people, stage);
    await endGrants(step, people, stage, opened);
    await find(step, people, stage);
    await compareWithLog(step, people);
    finished = true;
  } finally {
    if (finished) await cleanUp(step, place, entered);
    else await entered.at(-1)?.api(clearPool);
  }
}

async function cleanUp(step: Step, place: { poolToken?: string }, entered: readonly Person[]): Promise<void> {
  await step('clean-up', async () => {
    const last = entered.at(-1);
    if (last !== undefined) granted(await last.api(clearPool));
  });
  // The token ended with its pool; what is left to show is that no cookie says anything any more.
  delete place.poolToken;
  await step('signed-out-afterwards', async () => {
    for (const { api } of entered) refused(await api(getAccount), 'signed_out');
  });
}
