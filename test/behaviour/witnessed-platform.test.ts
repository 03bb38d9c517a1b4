import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWitness, type Witness } from '../../src/cli/witness/serve-witness.ts';
import { readCheckedRecord } from '../../src/client/disclosure/check-record.ts';
import { memoryKeep } from '../../src/client/manifests/keep.ts';
import { verifyBytes } from '../../src/server/ledger/verify-bytes.ts';
import { isRefusal } from '../../src/shared/errors.ts';
import { openCheckpoint } from '../../src/shared/ledger/checkpoint.ts';
import { verifyWith } from '../../src/shared/ledger/cosignature.ts';
import { pathOfLog } from '../../src/shared/ledger/log-name.ts';
import { formKey } from '../../src/shared/ledger/note.ts';
import { hasQuorum, parsePolicy, witnessKeys } from '../../src/shared/ledger/policy.ts';
import { type TestPlatform, testPlatform } from '../platform.ts';
import { candidate, quickArgon2id, type Stage } from './people.ts';

const verify = verifyWith({ ed25519: verifyBytes });

let folder: string;
/** The platform before it had witnesses, closed. */
let first: TestPlatform;
let platform: TestPlatform;
let witness: Witness;
let settings: Parameters<typeof startWitness>[0];
let policyFile: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sealfolio-witnessed-platform-'));
  policyFile = join(folder, 'witnesses');
  first = await testPlatform();
  const logs = [first.platform.eventLog.key, first.platform.keysLog.key];
  await first.platform.close();
  settings = { name: 'w.example', host: '127.0.0.1', port: 0, state: join(folder, 'w'), logs };
  witness = await startWitness(settings);
  await writeFile(
    policyFile,
    `# Who is asked.\nwitness w ${formKey(witness.cosigner)} ${witness.address}\nquorum w\n`,
  );
  platform = await testPlatform({ copyOf: first, env: { WITNESSES: policyFile } });
});
afterAll(async () => {
  await platform.dispose();
  await first.dispose();
  await witness.close();
  await rm(folder, { recursive: true, force: true });
});

/** Whether the newest checkpoint of a log has the policy's quorum. */
async function isWitnessed(
  which: 'eventLog' | 'keysLog' = 'eventLog',
): Promise<{ size: number; witnessed: boolean }> {
  const { policy: text, key } = platform.platform[which];
  const policy = parsePolicy(text);
  const note = await (await fetch(`${platform.origin}${pathOfLog(key.name)}/checkpoint`)).text();
  const log = { log: key, origin: key.name, cosigners: witnessKeys(policy) };
  const { checkpoint, cosigners } = await openCheckpoint(note, log, verify);
  return { size: checkpoint.size, witnessed: hasQuorum(policy, cosigners) };
}

async function look(person: Awaited<ReturnType<typeof candidate>>) {
  const session = { ...person.session, keep: memoryKeep() };
  const record = await readCheckedRecord(person.api, session);
  if (isRefusal(record)) throw new Error(record.refused);
  return record.log;
}

describe('a platform with a witness', () => {
  it('publishes what the witness cosigned in either log, also from before there was one', async () => {
    await expect.poll(() => isWitnessed()).toMatchObject({ witnessed: true });
    await expect.poll(() => isWitnessed('keysLog')).toEqual({ size: 2, witnessed: true });
  });

  it('tells a candidate who signed, and goes on without a witness that is down', async () => {
    const stage: Stage = { url: platform.origin, codeFor: platform.codeFor, argon2id: quickArgon2id };
    const mei = await candidate(stage);
    await grown(mei);
    expect(await look(mei)).toMatchObject({
      ...{ problems: [], waiting: 0, witnesses: ['w.example'], witnessesNamed: 1, quorum: true },
    });
    const { size } = await isWitnessed();
    await witness.close();
    const other = await candidate(stage);
    await grown(other);
    expect(await look(other)).toMatchObject({ problems: [], waiting: 0, witnesses: [], quorum: false });
    expect(await isWitnessed()).toMatchObject({ witnessed: false });
    expect((await isWitnessed()).size).toBeGreaterThan(size);
    expect(platform.platform.eventLog.witnesses()).toMatchObject([{ name: 'w', state: 'down' }]);
  });

  it('does not start on an older copy: the witness saw more', async () => {
    witness = await startWitness({ ...settings, port: Number(new URL(witness.address).port) });
    await platform.platform.close();
    await expect(testPlatform({ copyOf: first, env: { WITNESSES: policyFile } })).rejects.toThrow(
      /The witness w saw \d+ entries of this log, but the database knows \d+: it is an older copy/,
    );
  });

  it('does not start with a file of witnesses that cannot be read or used', async () => {
    await writeFile(join(folder, 'wrong'), 'quorum nobody\n');
    for (const [file, says] of [
      [join(folder, 'wrong'), 'line 2'],
      [join(folder, 'missing'), 'cannot be read'],
    ] as const)
      await expect(testPlatform({ copyOf: first, env: { WITNESSES: file } })).rejects.toThrow(says);
  });
});

async function grown(person: Awaited<ReturnType<typeof candidate>>): Promise<void> {
  for (let tried = 0; tried < 1200 && (await look(person)).waiting > 0; tried += 1) await sleep(50);
}
