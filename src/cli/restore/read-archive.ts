/**
 * Reading a backup as a stream. Promises that each member comes as it was written, in order, and that the end is reached
 * only if nothing is missing: until then what came may be the beginning of a backup that was cut off. Every byte is
 * attacker-controlled until `done.json` was found to be sealed by the server's keys.
 */
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { Decrypter } from 'age-encryption';
import { extract } from 'tar-stream';
import { z } from 'zod';
import { decodeUtf8 } from '../../shared/bytes/utf8.ts';
import {
  BackupError,
  DONE,
  Done,
  FORMAT,
  hashMember,
  LARGEST_MEMBER,
  MANIFEST,
  Manifest,
} from '../backup/backup-format.ts';

type Tar = ReturnType<typeof extract>;
type Entry = Tar extends AsyncIterable<infer E> ? E : never;

/** A part of a backup. */
export type Member = { readonly name: string; readonly bytes: Uint8Array };
/** A backup whose manifest was read; `members` are those after it, to be read once, in order. */
export type OpenedBackup = {
  readonly manifest: Manifest;
  readonly members: AsyncIterator<Member, Done>;
  /** Reads no further. */
  close(): Promise<void>;
};

/** Opens a backup. @throws {@link BackupError} when it cannot be read, or a newer release made it. */
export async function openBackup(source: Readable, identities: readonly string[]): Promise<OpenedBackup> {
  const trouble = troubles();
  const tar = extract();
  const unpacked = pipeline(source, decryptWith(identities, trouble), createGunzip(), tar).catch(
    trouble.note,
  );
  const members = readMembers(tar, async () => {
    await unpacked;
    trouble.raise();
  });
  const close = async () => {
    source.destroy();
    tar.destroy();
    await unpacked;
  };
  try {
    const first = await members.next();
    if (first.done === true || first.value.name !== MANIFEST) throw new BackupError(OTHER_FILE);
    return { manifest: parseManifest(first.value.bytes), members, close };
  } catch (error) {
    await close();
    throw error;
  }
}

const OTHER_FILE = 'This file can be opened, but it is no backup of Sealfolio.';
const CHANGED =
  'The backup breaks off, or was changed: a part of it cannot be opened. Take another copy of it, or an older backup.';

function parseManifest(bytes: Uint8Array): Manifest {
  const read = JSON.parse(decodeUtf8(bytes));
  const head = z.object({ kind: z.literal('sealfolio-backup'), format: z.number() }).safeParse(read);
  if (!head.success) throw new BackupError(OTHER_FILE);
  if (head.data.format > FORMAT)
    throw new BackupError('A newer release of Sealfolio made this backup: restore it with that release.');
  return Manifest.parse(read);
}

/** The error that came first: what follows from it says less. */
function troubles() {
  let first: unknown;
  return {
    note: (error: unknown) => {
      first ??= error;
    },
    raise: () => {
      if (first !== undefined)
        throw first instanceof BackupError || isOfFiles(first)
          ? first
          : new BackupError(CHANGED, { cause: first });
    },
  };
}

function isOfFiles(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

function decryptWith(identities: readonly string[], trouble: ReturnType<typeof troubles>) {
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  return async function* (source: Readable): AsyncGenerator<Uint8Array> {
    source.once('error', trouble.note);
    const plain = await decrypter.decrypt(ReadableStream.from<Uint8Array>(source)).catch((cause: unknown) => {
      throw new BackupError(
        'This file cannot be opened with this identity: it is encrypted to others, was changed, or is no backup.',
        { cause },
      );
    });
    yield* plain;
  };
}

async function* readMembers(tar: Tar, atEnd: () => Promise<void>): AsyncGenerator<Member, Done> {
  const members: [string, string][] = [];
  let done: Done | undefined;
  try {
    for await (const entry of tar) {
      if (done !== undefined)
        throw new BackupError(`The backup goes on behind its end: ${entry.header.name}.`);
      const member = await readMember(entry);
      if (member.name === DONE) {
        done = Done.parse(JSON.parse(decodeUtf8(member.bytes)));
        continue;
      }
      members.push([member.name, hashMember(member.bytes)]);
      yield member;
    }
  } catch (error) {
    if (error instanceof BackupError) throw error;
    await atEnd();
    throw new BackupError(CHANGED, { cause: error });
  }
  await atEnd();
  if (done === undefined) throw new BackupError('The backup was never finished: its end is missing.');
  if (JSON.stringify(done.members) !== JSON.stringify(members))
    throw new BackupError('The backup does not hold what it says at its end.');
  return done;
}

async function readMember(entry: Entry): Promise<Member> {
  const { name, size = 0, type } = entry.header;
  if (type !== 'file' || size > LARGEST_MEMBER)
    throw new BackupError(`The backup has a strange part: ${name}.`);
  const pieces: Uint8Array[] = [];
  for await (const piece of entry as AsyncIterable<Uint8Array>) pieces.push(piece);
  return { name, bytes: Buffer.concat(pieces) };
}
