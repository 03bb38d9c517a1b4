import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filesAt } from '../../src/cli/log-files.ts';
import { openObservations } from '../../src/cli/witness/observations.ts';
import { readSettings, type WitnessSettings } from '../../src/cli/witness/read-settings.ts';
import { startWitness, type Witness } from '../../src/cli/witness/serve-witness.ts';
import { witnessedPath } from '../../src/cli/witness/witnessed.ts';
import { openLogFolder } from '../../src/server/ledger/log-folder.ts';
import { logSigner } from '../../src/server/ledger/log-signer.ts';
import { verifyBytes } from '../../src/server/ledger/verify-bytes.ts';
import { decodeUtf8, encodeUtf8 } from '../../src/shared/bytes/utf8.ts';
import { auditLog } from '../../src/shared/ledger/audit-log.ts';
import { formCheckpoint, openCheckpoint } from '../../src/shared/ledger/checkpoint.ts';
import { verifyWith } from '../../src/shared/ledger/cosignature.ts';
import { EMPTY_LOG, growLog, rootOfState } from '../../src/shared/ledger/grow-log.ts';
import { formKey, formNote, parseNote } from '../../src/shared/ledger/note.ts';
import { hasQuorum, parsePolicy, witnessKeys } from '../../src/shared/ledger/policy.ts';
import { hashEntry, type ReadHash, rootOf } from '../../src/shared/ledger/tree.ts';
import { proveConsistency } from '../../src/shared/ledger/tree-proofs.ts';
import { formAddCheckpoint, parseCosignatures } from '../../src/shared/ledger/witness.ts';
import { LOG_KEY, LOG_ORIGIN, signedCheckpoint } from '../log-files.ts';
import { freePort } from '../platform.ts';

const SCRIPT = join(import.meta.dirname, '../../src/cli/witness.ts');
const entries = Array.from({ length: 30 }, () => randomBytes(72));
const hashes = entries.map(hashEntry);
const read: ReadHash = (level, index) => rootOf(hashes.slice(index * 2 ** level, (index + 1) * 2 ** level));
const verify = verifyWith({ ed25519: verifyBytes });

let folder: string;
let settings: WitnessSettings;
let open: Witness[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sealfolio-witness-'));
  settings = { name: 'witness.example', host: '127.0.0.1', port: 0, state: folder, logs: [LOG_KEY] };
  open = [];
});
afterEach(async () => {
  await Promise.all(open.map((witness) => witness.close()));
  await rm(folder, { recursive: true, force: true });
});

async function start(): Promise<Witness> {
  const witness = await startWitness(settings);
  open.push(witness);
  return witness;
}

async function stop(witness: Witness): Promise<void> {
  await witness.close();
  open = open.filter((other) => other !== witness);
}

function bodyOf(from: number, to: number, history: readonly Uint8Array[] = entries): string {
  const note = signedCheckpoint(history.slice(0, to));
  return formAddCheckpoint({ oldSize: from, proof: proveConsistency(from, to, read), note });
}

async function add(address: string, body: string) {
  const answer = await fetch(`${address}/add-checkpoint`, { method: 'POST', body });
  return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() };
}

describe('npm run witness', () => {
  it('cosigns a log as it grows, so that a policy’s quorum is met', async () => {
    const witness = await start();
    const policy = parsePolicy(
      `log ${formKey(LOG_KEY)}\nwitness w ${formKey(witness.cosigner)} ${witness.address}\nquorum w\n`,
    );
    for (const [from, to] of [
      [0, 5],
      [5, 5],
      [5, 30],
    ] as const) {
      const answer = await add(witness.address, bodyOf(from, to));
      expect(answer.status).toBe(200);
      const { text, signatures } = parseNote(signedCheckpoint(entries.slice(0, to)));
      const note = formNote(text, [...signatures, ...parseCosignatures(answer.text)]);
      const log = { log: LOG_KEY, origin: LOG_ORIGIN, cosigners: witnessKeys(policy) };
      const opened = await openCheckpoint(note, log, verify);
      expect(hasQuorum(policy, opened.cosigners)).toBe(true);
      expect(opened.checkpoint.size).toBe(to);
    }
    const seen = await fetch(`${witness.address}/${witnessedPath(LOG_ORIGIN)}`);
    expect(parseNote(await seen.text()).text).toContain('\n30\n');
  });

  it('refuses a second history, over restarts too, and says what it saw', async () => {
    const first = await start();
    expect((await add(first.address, bodyOf(0, 20))).status).toBe(200);
    await stop(first);
    const witness = await start();
    expect(witness.cosigner).toEqual(first.cosigner);
    const other = entries.map((entry, place) => (place === 3 ? randomBytes(72) : entry));
    expect((await add(witness.address, bodyOf(20, 20, other))).status).toBe(422);
    expect((await add(witness.address, bodyOf(20, 25, other))).status).toBe(422);
    const behind = await add(witness.address, bodyOf(0, 25));
    expect(behind).toEqual({ status: 409, type: 'text/x.tlog.size', text: '20\n' });
    expect((await add(witness.address, bodyOf(20, 25))).status).toBe(200);
  });

  it('lets one of many that ask at once win, and tells the others its size', async () => {
    const { address } = await start();
    const other = entries.map((entry, place) => (place === 3 ? randomBytes(72) : entry));
    const bodies = [10, 11, 12, 13].flatMap((to) => [bodyOf(0, to), bodyOf(0, to, other)]);
    const answers = await Promise.all(bodies.map((body) => add(address, body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(7).fill(409)]);
  });

  it('answers what is no request, and what is too large, without harm', async () => {
    const { address } = await start();
    expect((await add(address, 'old x\n\n')).status).toBe(400);
    expect((await add(address, '')).status).toBe(400);
    expect((await add(address, 'x'.repeat(300_000))).status).toBe(413);
    const note = signedCheckpoint(entries.slice(0, 5));
    expect((await add(address, formAddCheckpoint({ oldSize: 9, proof: [], note }))).status).toBe(400);
    const stranger = signedCheckpoint(entries.slice(0, 3), 'other.example/events');
    expect((await add(address, formAddCheckpoint({ oldSize: 0, proof: [], note: stranger }))).status).toBe(
      404,
    );
    for (const path of [
      '/add-checkpoint',
      '/seed',
      '/observations/coming',
      '/../seed',
      '/observations/../../seed',
    ])
      expect((await fetch(`${address}${path}`)).ok).toBe(false);
    expect((await add(address, bodyOf(0, 5))).status).toBe(200);
  });

  it('does not run twice on one state', async () => {
    await start();
    await expect(startWitness(settings)).rejects.toThrow('another witness runs');
  });

  it('keeps a log of what it observed, that passes an audit', async () => {
    const witness = await start();
    for (const [from, to] of [
      [0, 5],
      [5, 5],
      [5, 8],
    ] as const)
      await add(witness.address, bodyOf(from, to));
    const seen: string[] = [];
    await auditLog(
      {
        ...{ origin: witness.observer.name, log: witness.observer, cosigners: [], verify },
        fetchFile: filesAt(`${witness.address}/observations`),
      },
      { onEntry: (entry) => seen.push(decodeUtf8(entry)) },
    );
    expect(seen.map((entry) => JSON.parse(entry))).toMatchObject([
      { kind: 'checkpoint', log: LOG_ORIGIN, size: 5 },
      { kind: 'checkpoint', log: LOG_ORIGIN, size: 8 },
    ]);
  });

  it('keeps no more files of it than a log has', async () => {
    const storage = await openLogFolder(join(folder, 'log'));
    const signer = logSigner('witness.example/observations', new Uint8Array(32).fill(3));
    const before = Array.from({ length: 254 }, (_, at) => encodeUtf8(`{"at":${at}}`));
    const { files, state } = growLog(EMPTY_LOG, before);
    const text = formCheckpoint({
      ...{ origin: signer.key.name, size: 254, root: rootOfState(state), extensions: [] },
    });
    await storage.writeOnce(files);
    await storage.replace('checkpoint', encodeUtf8(formNote(text, [signer.sign(text)])));
    const observations = await openObservations(storage, signer);
    for (const at of [254, 255, 256]) await observations.write({ at });
    for (const level of ['0', 'entries'])
      expect((await readdir(join(folder, 'log/tile', level))).sort()).toEqual(['000', '001.p']);
  });

  it('never takes back what it said when it is killed', async () => {
    const file = join(folder, 'settings');
    const port = await freePort();
    await writeFile(
      file,
      `name witness.example\nlisten 127.0.0.1:${port}\nstate ${folder}/state\nlog ${formKey(LOG_KEY)}\n`,
    );
    let told = 0;
    for (let round = 0; round < 3; round += 1) {
      const running = await run(file);
      const address = `http://127.0.0.1:${port}`;
      let soon: NodeJS.Timeout | undefined;
      const statuses: number[] = [];
      try {
        for (let to = told + 1; to < 30; to += 1) {
          const answer = await add(address, bodyOf(told, to));
          statuses.push(answer.status);
          if (answer.status === 409) told = Math.max(told, Number(answer.text));
          if (answer.status === 200) told = to;
          soon ??= setTimeout(() => running.kill('SIGKILL'), 5 * round);
        }
      } catch (error) {
        // Killed in the middle of it.
        expect(error).toBeInstanceOf(TypeError);
      }
      clearTimeout(soon);
      expect(statuses.filter((status) => status !== 200 && status !== 409)).toEqual([]);
      running.kill('SIGKILL');
      if (running.exitCode === null && running.signalCode === null) await once(running, 'exit');
    }
    const running = await run(file);
    const other = entries.map((entry) => Uint8Array.from(entry).fill(1));
    expect(told).toBeGreaterThan(0);
    const answer = await add(`http://127.0.0.1:${port}`, bodyOf(0, 29, other));
    expect(answer.status).toBe(409);
    expect(Number(answer.text)).toBeGreaterThanOrEqual(told);
    running.kill('SIGTERM');
    await once(running, 'exit');
    expect(running.exitCode).toBe(0);
  });
});

describe('a witness’s settings', () => {
  it('are read whole, or the line that is wrong is named', () => {
    const good = `# mine\nname w.example\nlisten [::1]:8300\nstate /s\nlog ${formKey(LOG_KEY)}\n`;
    expect(readSettings(good)).toMatchObject({ name: 'w.example', host: '::1', port: 8300, logs: [LOG_KEY] });
    const url = 'https://log.example/events';
    expect(readSettings(good.replace(/log (.*)/, `keys $1 ${url}`))).toMatchObject({
      ...{ logs: [LOG_KEY], keys: [{ key: LOG_KEY, url }] },
    });
    for (const [wrong, says] of [
      ['', 'no name'],
      [`${good}name other\n`, 'line 6'],
      [`${good}colour blue\n`, 'colour'],
      [good.replace('8300', '83000'), 'listen'],
      [good.replace(/log .*/, 'log x+y'), 'line 5'],
      [`${good}log ${formKey(LOG_KEY)}\n`, 'twice'],
      [`${good}keys ${formKey(LOG_KEY)} https://log.example/events\n`, 'twice'],
      [`${good}keys ${formKey(LOG_KEY)}\n`, 'line 6'],
      [`${good}keys ${formKey(LOG_KEY)} file:///log\n`, 'no address'],
    ] as const)
      expect(() => readSettings(wrong)).toThrow(says);
  });
});

async function run(file: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [SCRIPT, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout ?? child, 'data');
  return child;
}
