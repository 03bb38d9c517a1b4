import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { logSigner } from '../../src/server/ledger/log-signer.ts';
import { CHECKPOINT } from '../../src/server/ledger/write-log.ts';
import { formCheckpoint } from '../../src/shared/ledger/checkpoint.ts';
import { EMPTY_LOG, growLog, type LogState, rootOfState } from '../../src/shared/ledger/grow-log.ts';
import { formLeaf } from '../../src/shared/ledger/leaf.ts';
import { formKey, formNote } from '../../src/shared/ledger/note.ts';
import { sortTags, tagRun } from '../../src/shared/ledger/sort-tags.ts';
import { formTagEntry, formTagIndexLeaf } from '../../src/shared/ledger/tag-index.ts';
import { hashEntry, rootOfRun, type TreeHash } from '../../src/shared/ledger/tree.ts';
import { inFolder } from './in-folder.ts';

const ENTRIES = 1_000_000;
const BATCH = 16_384;
const COMMAND = fileURLToPath(new URL('../../src/cli/verify-ledger.ts', import.meta.url));

/** How long `verify-ledger` takes, from its start to its end, for a log of a million entries and the index of their tags. */
export function measureVerify(): Promise<number> {
  return inFolder(async (folder) => {
    const policy = join(folder, 'policy');
    await writeFile(policy, await writeMillion(join(folder, 'log')));
    const began = performance.now();
    const { stdout } = await promisify(execFile)(process.execPath, [
      COMMAND,
      '--dir',
      join(folder, 'log'),
      '--policy',
      policy,
      '--json',
    ]);
    const seconds = (performance.now() - began) / 1000;
    const said: unknown = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
    if (JSON.stringify(said).includes('"ok":true')) return Math.round(seconds * 10) / 10;
    throw new Error(`verify-ledger says ${stdout}`);
  });
}

/** Writes such a log; its policy. Nothing is synced: nobody waits for it to stay. */
async function writeMillion(folder: string): Promise<string> {
  const signer = logSigner('localhost/log/events', randomBytes(32));
  const run = tagRun();
  let state: LogState = EMPTY_LOG;
  const append = async (entries: readonly Uint8Array[]) => {
    const grown = growLog(state, entries);
    for (const [path, bytes] of grown.files) {
      const target = join(folder, path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, bytes);
    }
    state = grown.state;
  };
  while (state.size < ENTRIES - 1) {
    const entries = Array.from({ length: Math.min(BATCH, ENTRIES - 1 - state.size) }, () => {
      const tag = randomBytes(32);
      run.add(tag);
      return formLeaf(randomBytes(32), tag);
    });
    await append(entries);
  }
  const index = { covered: run.length, tags: run.length, madeAt: Math.floor(Date.now() / 1000) };
  await append([formTagIndexLeaf({ ...index, root: rootOfRun(hashesOf(run, sortTags(run))) })]);
  const root = rootOfState(state);
  const text = formCheckpoint({ origin: signer.key.name, size: state.size, root, extensions: [] });
  await writeFile(join(folder, CHECKPOINT), formNote(text, [signer.sign(text)]));
  return `log ${formKey(signer.key)}\nquorum none\n`;
}

function* hashesOf(run: ReturnType<typeof tagRun>, order: Uint32Array): Generator<TreeHash> {
  for (const position of order) yield hashEntry(formTagEntry({ tag: run.tag(position), position }));
}
