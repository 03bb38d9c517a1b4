import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../../shared/bytes/utf8.ts';
import { type Member, openBackup } from '../restore/read-archive.ts';
import { checkRecipients, makeIdentityFile, parseIdentities } from './age-keys.ts';
import { DONE, hashMember, MANIFEST } from './backup-format.ts';
import { openArchive } from './write-archive.ts';
import { writeWholeFile } from './write-whole-file.ts';

describe('the file of a backup', () => {
  let folder: string;
  let recipient: string;
  let identities: readonly string[];
  let whole: Buffer;
  const body = randomBytes(3_000_000);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sealfolio-backup-'));
    recipient = await makeIdentityFile(join(folder, 'identity'));
    identities = parseIdentities(await readFile(join(folder, 'identity'), 'utf8'));
    whole = await archiveOf(recipient, body);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('comes back member by member', async () => {
    const { members, manifest } = await read(whole, identities);
    expect(manifest.release).toBe('1.2.3');
    expect(members.map(({ name, bytes }) => [name, hashMember(bytes)])).toEqual([
      ['tables/a.b/000001', hashMember(body)],
      ['log/events/checkpoint', hashMember(new Uint8Array(0))],
    ]);
  });

  it('is opened by every recipient, and by nobody else', async () => {
    const other = join(folder, 'other');
    await makeIdentityFile(other);
    const others = parseIdentities(await readFile(other, 'utf8'));
    await expect(read(whole, others)).rejects.toThrow('cannot be opened with this identity');
    expect((await read(whole, [...others, ...identities])).members).toHaveLength(2);
    await expect(read(randomBytes(5000), identities)).rejects.toThrow('is no backup');
    await expect(read(Buffer.alloc(0), identities)).rejects.toThrow('is no backup');
  });

  it('tells where it breaks off, or was changed', async () => {
    for (const end of [whole.length - 1, whole.length - 65_552, 70_000, 1000])
      await expect(read(whole.subarray(0, end), identities)).rejects.toThrow(/breaks off|cannot be opened/);
    for (const place of [30, 3000, 100_000, whole.length - 1]) {
      const flipped = Buffer.from(whole);
      flipped[place] = (flipped[place] ?? 0) ^ 1;
      await expect(read(flipped, identities)).rejects.toThrow(/was changed/);
    }
  });

  it('tells one that was never finished, and one that lies about what it holds', async () => {
    const unfinished = await archiveOf(recipient, body, { done: undefined });
    await expect(read(unfinished, identities)).rejects.toThrow('its end is missing');
    const lying = await archiveOf(recipient, body, { done: { tables: [], members: [], seal: '' } });
    await expect(read(lying, identities)).rejects.toThrow('does not hold what it says');
  });

  it('is refused when a newer release made it', async () => {
    const newer = await archiveOf(recipient, body, { manifest: { format: 2 } });
    await expect(read(newer, identities)).rejects.toThrow('A newer release');
  });

  it('is never there in part: the disk is full, and nothing is left', async () => {
    const path = join(folder, 'full');
    const failed = writeWholeFile(path, async (sink) => {
      const full = new Writable({
        write: (_bytes, _encoding, done) => done(new Error('ENOSPC: no space left on device')),
      });
      sink.on('error', () => {});
      await archiveTo(full, recipient, body);
    });
    await expect(failed).rejects.toThrow('no space left');
    await expect(readFile(path)).rejects.toThrow('ENOENT');
    await expect(readFile(`${path}.part`)).rejects.toThrow('ENOENT');
  });

  it('takes no name that is taken', async () => {
    const write = () =>
      writeWholeFile(join(folder, 'taken'), async (sink) => void (await archiveTo(sink, recipient, body)));
    await write();
    await expect(write()).rejects.toThrow('is there already');
  });

  it('is encrypted to recipients of one strength', () => {
    const weaker = `age1${'q'.repeat(58)}`;
    expect(checkRecipients([recipient, recipient])).toEqual([recipient]);
    expect(() => checkRecipients([recipient, weaker])).toThrow('the weaker would undo the stronger');
    expect(() => checkRecipients([])).toThrow('--recipient');
    expect(() => checkRecipients(['age1'])).toThrow('is no recipient');
  });
});

const SAID = {
  ...{ kind: 'sealfolio-backup', format: 1, release: '1.2.3', madeAt: '2026-11-22T10:00:00.000Z' },
  ...{ migrations: [], serverKeys: '', logs: [], tables: [] },
};

type Told = { readonly manifest?: object; readonly done?: object | undefined };

async function archiveOf(recipient: string, body: Uint8Array, told: Told = {}): Promise<Buffer> {
  const pieces: Buffer[] = [];
  const sink = new Writable({
    write(bytes: Buffer, _encoding, done) {
      pieces.push(bytes);
      done();
    },
  });
  await archiveTo(sink, recipient, body, told);
  return Buffer.concat(pieces);
}

async function archiveTo(
  sink: Writable,
  recipient: string,
  body: Uint8Array,
  told: Told = {},
): Promise<void> {
  const archive = openArchive([recipient], sink, new Date(0));
  const json = (value: unknown) => encodeUtf8(JSON.stringify(value));
  await archive.add(MANIFEST, json({ ...SAID, ...told.manifest }));
  await archive.addPieces(Readable.from([body]), (piece) => `tables/a.b/00000${piece}`);
  await archive.add('log/events/checkpoint', new Uint8Array(0));
  const done = 'done' in told ? told.done : { tables: [], members: archive.members, seal: '' };
  if (done !== undefined) await archive.add(DONE, json(done));
  await archive.finish();
}

async function read(file: Uint8Array, identities: readonly string[]) {
  const { manifest, members, close } = await openBackup(Readable.from(chunks(file)), identities);
  const found: Member[] = [];
  try {
    for (;;) {
      const next = await members.next();
      if (next.done === true) return { manifest, members: found, done: next.value };
      found.push(next.value);
    }
  } finally {
    await close();
  }
}

function* chunks(file: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < file.length; at += 65_000) yield file.subarray(at, at + 65_000);
}
