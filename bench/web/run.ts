/** `npm run bench:web`: what the screens weigh, and how soon they can be used on a slow telephone; see docs/benchmarks.md. */
import { parseArgs } from 'node:util';
import { launchChromium } from '../../test/chromium.ts';
import { inFolder } from '../ledger/in-folder.ts';
import type { Figures } from './figures.ts';
import { measurePages } from './measure-pages.ts';
import { measureParts } from './measure-parts.ts';
import { openStage } from './open-stage.ts';
import { sayFigures } from './say-figures.ts';

const RUNS = 5;
const USAGE = `Usage: npm run bench:web [-- --json] [-- --runs ${RUNS}]
Starts a platform on throw-away data and visits it in Chromium, as slow as a cheap telephone on a slow network.
  --json  one object on the last line
  --runs  how often each page is visited anew; figures are medians`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { json: { type: 'boolean', default: false }, runs: { type: 'string', default: String(RUNS) } },
  });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new TypeError('--runs takes a number from 1');
  if (!values.json) console.error('opening a platform …');
  const figures = await inFolder((folder) => measure(folder, runs));
  console.log(values.json ? JSON.stringify(figures) : sayFigures(figures));
}

async function measure(folder: string, runs: number): Promise<Figures> {
  const stage = await openStage(folder);
  const browser = await launchChromium();
  try {
    return { ...(await measurePages(browser, stage, runs)), parts: await measureParts(browser, stage) };
  } finally {
    await browser.close();
    await stage.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof TypeError ? `${error.message}\n\n${USAGE}` : error);
  process.exitCode = 1;
});
