/** `npm run demo`: a throw-away platform with a believable world in it. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { describeSignIns } from './demo/describe-sign-ins.ts';
import { runDemo } from './demo/run-demo.ts';
import { endBySignal } from './end-by-signal.ts';

const USAGE = `Usage: npm run demo [-- --port 8080] [--keep DIR] [--size 2000] [--seed TEXT]
Builds a world to try Sealfolio in, and serves it until Ctrl-C. Nothing of yours is touched.
  --port  where it is served; 8080
  --keep  an empty or new folder that it is kept in; otherwise it is removed at the end
  --size  how many candidates have a card; 2000
  --seed  another text gives another world`;

async function main(): Promise<void> {
  const { port, keep, size, seed } = readArguments();
  const began = performance.now();
  const dataDir =
    keep === undefined ? await mkdtemp(join(tmpdir(), 'sealfolio-demo-')) : await makeEmpty(keep);
  const clear = async () => {
    if (keep === undefined) await rm(dataDir, { recursive: true, force: true });
  };
  const stopping = new AbortController();
  const building = runDemo({ dataDir, port, size, seed, say: tellProgress, stopped: stopping.signal });
  endBySignal(async () => {
    stopping.abort();
    await building.then(
      (demo) => demo.close(),
      () => undefined,
    );
    await clear();
  });
  try {
    const demo = await building;
    tellProgress('');
    console.log(describeSignIns(demo, Math.round((performance.now() - began) / 1000)));
    if (keep !== undefined) console.log(`It is kept: DATA_DIR=${dataDir} PORT=${port} npm start`);
  } catch (error) {
    // Who ended it meanwhile waits for that, and is not told of what it broke off.
    if (stopping.signal.aborted) return;
    await clear();
    throw error;
  }
}

/** One line that is written over, where there is somebody to see it. */
function tellProgress(line: string): void {
  if (process.stdout.isTTY) process.stdout.write(`\r\u001b[K${line}`);
  else if (line !== '') console.log(line);
}

async function makeEmpty(folder: string): Promise<string> {
  const path = resolve(folder);
  // Fails where the folder is there: nobody's data is built upon.
  await mkdir(path, { mode: 0o700 }).catch((error: unknown) => {
    const known = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    throw known ? new TypeError('--keep names a folder that is there already') : error;
  });
  return path;
}

function readArguments() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8080' },
      keep: { type: 'string' },
      size: { type: 'string', default: '2000' },
      seed: { type: 'string', default: 'sealfolio' },
    },
  });
  const size = Number(values.size);
  if (!Number.isInteger(size) || size < 30 || size > 5000)
    throw new TypeError('--size is a whole number from 30 to 5000');
  return { ...values, size };
}

main().catch((error: unknown) => {
  console.error(error instanceof TypeError ? `${error.message}\n\n${USAGE}` : error);
  process.exit(1);
});
