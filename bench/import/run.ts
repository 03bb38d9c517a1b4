/** `npm run bench:import -- [DIR] [--json]`: how well résumés are read in Chromium; see docs/benchmarks.md. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../test/chromium.ts';
import { type Measured, rowOf, sumFigures } from './figures.ts';
import { importOne } from './import-one.ts';
import { type Listed, listFiles } from './list-files.ts';
import { sayRow, saySums } from './say-figures.ts';
import { servePage } from './serve-page.ts';
import { readSource } from './source-words.ts';

const CORPUS = fileURLToPath(new URL('./corpus/', import.meta.url));
const USAGE = `Usage: npm run bench:import -- [DIR] [--json]
Reads every file below DIR (else the corpus of this repository) as the résumé page does, in Chromium, one after the other.
A file x.truth.json beside x.pdf says what is right: {name, mail, phone, jobs: [{employer, title, start, end}],
schools: [{school, start, end}]}, any of them, or a JSON Resume.
  --json  one object on the last line`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { json: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [folder = CORPUS] = positionals.map((path) => resolve(process.env.INIT_CWD ?? '.', path));
  if (positionals.length > 1) throw new TypeError('one folder at a time');
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new TypeError(`${folder} is no folder`);
  const files = listFiles(folder);
  const say = (line: string) => (values.json ? undefined : console.log(line));
  if (!values.json) console.error('building the page …');
  const measured = await measureAll(files, ({ row }, n) =>
    say(`${`${n}/${files.length}`.padStart(7)}  ${sayRow(row)}`),
  );
  const figures = sumFigures(measured);
  console.log(values.json ? JSON.stringify(figures) : saySums(figures));
}

async function measureAll(
  files: readonly Listed[],
  onRow: (measured: Measured, n: number) => void,
): Promise<Measured[]> {
  const page = await servePage();
  let browser: Browser | undefined;
  const measured: Measured[] = [];
  try {
    for (const listed of files) {
      // Whatever a file does to the browser, the next one gets a living one.
      if (browser?.isConnected() !== true) browser = await launchChromium();
      const source = await readSource(listed.path);
      const outcome = await importOne(browser, page.origin, listed.path).catch((error: unknown) => {
        if (browser?.isConnected() === true) throw error;
        return { seconds: 0, peakMb: null, refused: 'crashed' };
      });
      const one = rowOf(listed, source, outcome);
      measured.push(one);
      onRow(one, measured.length);
    }
  } finally {
    await browser?.close();
    await page.close();
  }
  return measured;
}

main().catch((error: unknown) => {
  console.error(error instanceof TypeError ? `${error.message}\n\n${USAGE}` : error);
  process.exitCode = 1;
});
