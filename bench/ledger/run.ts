/** `npm run bench:ledger`: how fast the log is, beside what the machine could do at most; see docs/benchmarks.md. */
import { parseArgs } from 'node:util';
import type { Figures } from './figures.ts';
import { measureChromium } from './measure-chromium.ts';
import { measureDoor } from './measure-door.ts';
import { measureInProcess } from './measure-in-process.ts';
import { measurePlatform } from './measure-platform.ts';
import { measureVerify } from './measure-verify.ts';
import { sayFigures } from './say-figures.ts';

const PARTS = {
  inProcess: async () => {
    const { perSecond, limit } = await measureInProcess();
    return { inProcess: { perSecond }, limit };
  },
  http: async () => ({ http: await measureDoor() }),
  opening: async () => {
    const { opening, visit } = await measurePlatform();
    return { opening, visitBytes: visit.whole, visitBytesPerGrant: visit.perGrant };
  },
  chromium: async () => ({ proofInChromiumMs: await measureChromium() }),
  verify: async () => ({ verifyMillionSeconds: await measureVerify() }),
} satisfies Record<string, () => Promise<Partial<Figures>>>;
const NAMES = Object.keys(PARTS) as (keyof typeof PARTS)[];
const USAGE = `Usage: npm run bench:ledger [-- --json] [-- --only ${NAMES.join(',')}]
Measures the log on this machine, which should have nothing else to do. Needs some minutes, and writes to the temporary folder.
  --json  one object on the last line
  --only  some of the parts; inProcess measures the limits too, and opening a candidate's visit`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { json: { type: 'boolean', default: false }, only: { type: 'string' } },
  });
  const only = values.only?.split(',') ?? NAMES;
  if (only.some((name) => !NAMES.some((known) => known === name)))
    throw new TypeError('--only names a part that is not there');
  let figures: Partial<Figures> = {};
  for (const name of NAMES) {
    if (!only.includes(name)) continue;
    if (!values.json) console.error(`measuring ${name} …`);
    figures = { ...figures, ...(await PARTS[name]()) };
  }
  console.log(values.json ? JSON.stringify(figures) : sayFigures(figures));
}

main().catch((error: unknown) => {
  console.error(error instanceof TypeError ? `${error.message}\n\n${USAGE}` : error);
  process.exitCode = 1;
});
