import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startWitness, type Witness } from '../../src/cli/witness/serve-witness.ts';
import { witnessesOf } from '../../src/server/ledger/witness-round.ts';
import { openCheckpoint } from '../../src/shared/ledger/checkpoint.ts';
import { formKey, formNote, KEY_TYPES, noteKey } from '../../src/shared/ledger/note.ts';
import { parsePolicy, witnessKeys } from '../../src/shared/ledger/policy.ts';
import { filesOf, LOG_KEY, signedCheckpoint, sourceOf } from '../log-files.ts';

const entries = Array.from({ length: 300 }, () => randomBytes(72));
const other = entries.map((entry, place) => (place === 1 ? randomBytes(72) : entry));

let folder: string;
let witnesses: Witness[];
let liar: Server | undefined;
/** Milliseconds; each asking is a day later than the one before, so that nobody rests. */
let time = 0;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sealfolio-witnessed-'));
  witnesses = [];
  liar = undefined;
});
afterEach(async () => {
  liar?.close();
  await Promise.all(witnesses.map((witness) => witness.close()));
  await rm(folder, { recursive: true, force: true });
});

async function start(name: string): Promise<Witness> {
  const state = join(folder, name);
  const witness = await startWitness({ name, host: '127.0.0.1', port: 0, state, logs: [LOG_KEY] });
  witnesses.push(witness);
  return witness;
}

function policyOf(quorum: string, ...lines: string[]) {
  return parsePolicy([`log ${formKey(LOG_KEY)}`, ...lines, `quorum ${quorum}`, ''].join('\n'));
}

const lineOf = ({ cosigner, address }: Pick<Witness, 'cosigner' | 'address'>) =>
  `witness ${cosigner.name} ${formKey(cosigner)} ${address}`;

/** Asks about the log at a size, with the files that it has then. */
function asking(policy: ReturnType<typeof parsePolicy>) {
  const files = new Map<string, Uint8Array>();
  const witnesses = witnessesOf(policy, sourceOf(files), () => time);
  return (size: number, history = entries) => {
    time += 86_400_000;
    files.clear();
    for (const [path, bytes] of filesOf(history.slice(0, size))) files.set(path, bytes);
    return witnesses.ask(signedCheckpoint(history.slice(0, size)));
  };
}

describe('a log and its witnesses', () => {
  it('has each checkpoint cosigned by all that answer, and verifies what they give', async () => {
    const policy = policyOf('two', lineOf(await start('a')), lineOf(await start('b')), 'group two all a b');
    const ask = asking(policy);
    for (const size of [1, 1, 255, 300]) {
      const { note, quorum, answers } = await ask(size);
      expect(answers.map(({ state }) => state)).toEqual(['cosigned', 'cosigned']);
      expect(quorum).toBe(true);
      const { origin, verify, log } = sourceOf(new Map());
      const opened = await openCheckpoint(note, { log, origin, cosigners: witnessKeys(policy) }, verify);
      expect(opened.cosigners).toHaveLength(2);
    }
  });

  it('finds its place again after a restart, though it forgot what witnesses saw', async () => {
    const policy = policyOf('a', lineOf(await start('a')));
    expect((await asking(policy)(200)).quorum).toBe(true);
    expect((await asking(policy)(280)).quorum).toBe(true);
  });

  it('goes on without one that is down, and says that the quorum is not there', async () => {
    const gone = await start('gone');
    const policy = policyOf('both', lineOf(await start('a')), lineOf(gone), 'group both all a gone');
    await gone.close();
    witnesses = witnesses.filter((witness) => witness !== gone);
    const { quorum, answers } = await asking(policy)(20);
    expect(quorum).toBe(false);
    expect(answers.map(({ state }) => state)).toEqual(['cosigned', 'down']);
  });

  it('hears from a witness that the log is an older copy, or another history', async () => {
    const policy = policyOf('a', lineOf(await start('a')));
    await asking(policy)(200);
    expect(await asking(policy)(150)).toMatchObject({
      quorum: false,
      answers: [{ state: 'ahead', seen: 200 }],
    });
    expect(await asking(policy)(250, other)).toMatchObject({
      quorum: false,
      answers: [{ state: 'refused' }],
    });
  });

  it('takes nothing from one that lies: another’s key, a false signature, nonsense, too much', async () => {
    const honest = await start('honest');
    const { note } = await asking(policyOf('honest', lineOf(honest)))(20);
    const line = note.split('\n').at(-2) ?? '';
    const key = noteKey('liar', KEY_TYPES.cosignature, honest.cosigner.publicKey);
    const forged = { name: key.name, id: key.id, signature: randomBytes(72) };
    const answers = [
      formNote('-\n', [forged]).slice(3),
      '',
      'what?',
      `${line}\n`,
      `${line.replace(' honest ', ' liar ')}\n`,
      'x'.repeat(100_000),
    ];
    for (const status of [200, 409, 500]) {
      for (const body of answers) {
        const address = await lie(status, body);
        const policy = policyOf('liar', lineOf({ cosigner: key, address }));
        const round = await asking(policy)(20);
        expect(round).toMatchObject({ quorum: false, answers: [{ state: 'down', signature: undefined }] });
        expect(round.note).toBe(signedCheckpoint(entries.slice(0, 20)));
        liar?.close();
      }
    }
  });

  it('holds no more of an answer in memory than an answer has', async () => {
    const { cosigner } = await start('a');
    const policy = policyOf('a', lineOf({ cosigner, address: await pour() }));
    const { answers } = await asking(policy)(20);
    expect(answers).toMatchObject([{ state: 'down', detail: 'Error: it answered with too much' }]);
  });
});

/** A witness that never ends its answer. */
async function pour(): Promise<string> {
  const lump = Buffer.alloc(1 << 16, 'x');
  const endless = new Readable({ read: () => endless.push(lump) });
  liar = createServer((request, response) => {
    request.resume();
    pipeline(endless, response, () => {});
  });
  return listening(liar);
}

async function lie(status: number, body: string): Promise<string> {
  liar = createServer((request, response) => {
    request.resume().once('end', () => response.writeHead(status, { connection: 'close' }).end(body));
  });
  return listening(liar);
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
}
