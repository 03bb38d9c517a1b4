/**
 * Writing members into an age file of a gzipped tar, as a stream. Promises that no more than some pieces are in memory at
 * once: whoever adds waits until it was taken. What goes wrong downstream, a full disk, is thrown at whoever adds.
 */
import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Encrypter } from 'age-encryption';
import { pack } from 'tar-stream';
import { hashMember, PIECE } from './backup-format.ts';

// What is sealed does not get smaller: most of the gain is that hex becomes bytes again, which the lowest level does.
const GZIP = { level: 1, chunkSize: 256 * 1024 };

/** Where members go. */
export type ArchiveWriter = {
  add(name: string, bytes: Uint8Array): Promise<void>;
  /** Adds what comes as a stream, in members of some MiB; `name` is asked for each, from 1. How many bytes it was. */
  addPieces(source: AsyncIterable<Uint8Array>, name: (piece: number) => string): Promise<number>;
  /** What was added so far, each with its SHA-256 in hex. */
  readonly members: readonly (readonly [name: string, sha256: string])[];
  /** How many bytes were added so far. */
  readonly bytes: number;
  /** Writes the end; everything is at the sink when it resolves. */
  finish(): Promise<void>;
  /** Gives up: the sink is destroyed. */
  abort(): Promise<void>;
};

/** Begins an archive that goes to `sink`. */
export function openArchive(recipients: readonly string[], sink: Writable, madeAt: Date): ArchiveWriter {
  const tar = pack();
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  const written = pipeline(tar, createGzip(GZIP), encryptWith(encrypter), sink);
  written.catch(() => {}); // told to whoever adds, or finishes
  const members: [string, string][] = [];
  let bytesAdded = 0;
  const enter = (name: string, bytes: Uint8Array) =>
    new Promise<void>((resolve, reject) => {
      const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      tar.entry({ name, size: bytes.length, mtime: madeAt, mode: 0o600 }, view, (error) =>
        error ? reject(error) : resolve(),
      );
    });
  const add = async (name: string, bytes: Uint8Array) => {
    try {
      await enter(name, bytes);
    } catch (error) {
      await written; // throws what came first
      throw error;
    }
    members.push([name, hashMember(bytes)]);
    bytesAdded += bytes.length;
  };
  return {
    add,
    members,
    get bytes() {
      return bytesAdded;
    },
    async addPieces(source, name) {
      let [piece, total] = [0, 0];
      for await (const bytes of inPieces(source)) {
        piece += 1;
        total += bytes.length;
        await add(name(piece), bytes);
      }
      return total;
    },
    async finish() {
      tar.finalize();
      await written;
    },
    async abort() {
      tar.destroy();
      await written.catch(() => {});
    },
  };
}

function encryptWith(encrypter: Encrypter) {
  return async function* (source: Readable): AsyncGenerator<Uint8Array> {
    yield* await encrypter.encrypt(ReadableStream.from<Uint8Array>(source));
  };
}

/** Gathers what comes into pieces of at least {@link PIECE} bytes, but for the last. */
async function* inPieces(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let gathered: Uint8Array[] = [];
  let size = 0;
  for await (const bytes of source) {
    gathered.push(bytes);
    size += bytes.length;
    if (size < PIECE) continue;
    yield Buffer.concat(gathered);
    gathered = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(gathered);
}
