import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import type { ImportResult } from '../../src/shared/resume/import-result.ts';
import { watchMemory } from './measure-memory.ts';

/** What the page's import made of one file, with the seconds it took and MB above the idle level. */
export type Outcome = { readonly seconds: number; readonly peakMb: number | null } & (
  | { readonly result: ImportResult }
  | { readonly refused: string }
);

type Answer = { seconds: number } & ({ result: ImportResult } | { refused: string });

const LIMIT = 600_000;

/** Gives one file to the import of a fresh page. A page that crashes refuses with `crashed`, a slow one `too_slow`. */
export async function importOne(browser: Browser, origin: string, path: string): Promise<Outcome> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(origin);
    await page.waitForFunction('globalThis.importChosen !== undefined');
    await page.setInputFiles('input', path);
    const memory = watchMemory();
    const began = performance.now();
    const crashed = new Promise<Answer>((resolve) =>
      page.on('crash', () => resolve(gaveUp('crashed', began))),
    );
    const limit = new AbortController();
    const tooSlow = sleep(LIMIT, gaveUp('too_slow', began), { signal: limit.signal });
    tooSlow.catch(() => undefined);
    const reading = page.evaluate<Answer>('importChosen()').catch(() => gaveUp('crashed', began));
    const answer = await Promise.race([reading, crashed, tooSlow]);
    limit.abort();
    return { ...answer, peakMb: memory.stop() };
  } finally {
    await context.close();
  }
}

function gaveUp(refused: string, began: number): Answer {
  return { seconds: (performance.now() - began) / 1000, refused };
}
