import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { holdState } from './hold-state.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sealfolio-held-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('holds a state for one process, however many begin at once when its last one was killed', async () => {
  for (let round = 0; round < 4; round += 1) {
    const last = spawn(process.execPath, ['--input-type=module', '-e', HOLDS], {
      env: { ...process.env, FOLDER: folder },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(last.stdout, 'data');
    await expect(holdState(folder)).rejects.toThrow('another witness runs');
    last.kill('SIGKILL');
    await once(last, 'exit');
    const begun = await Promise.allSettled(
      Array.from({ length: 40 }, async (_, place) => {
        for (let turns = 0; turns < place % 8; turns += 1) await turn();
        return holdState(folder);
      }),
    );
    const held = begun.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    for (const one of held) await one.release();
    expect(held).toHaveLength(1);
  }
});

const HOLDS = `
  const { holdState } = await import(${JSON.stringify(import.meta.resolve('./hold-state.ts'))});
  await holdState(process.env.FOLDER);
  setInterval(() => {}, 1000);
  console.log('held');`;
