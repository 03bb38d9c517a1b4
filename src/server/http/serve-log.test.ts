import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FastifyInstance, fastify } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../../shared/bytes/utf8.ts';
import { auditLog } from '../../shared/ledger/audit-log.ts';
import { type Checkpoint, formCheckpoint } from '../../shared/ledger/checkpoint.ts';
import { verifyWith } from '../../shared/ledger/cosignature.ts';
import { EMPTY_LOG, growLog, type LogState, rootOfState } from '../../shared/ledger/grow-log.ts';
import { formNote } from '../../shared/ledger/note.ts';
import { checkGrowth, type LogSource, readCheckpoint, readEntry } from '../../shared/ledger/read-log.ts';
import { openLogFolder } from '../ledger/log-folder.ts';
import { logSigner } from '../ledger/log-signer.ts';
import type { LogStorage } from '../ledger/log-storage.ts';
import { watchPartials } from '../ledger/outgrown-tiles.ts';
import { verifyBytes } from '../ledger/verify-bytes.ts';
import { CHECKPOINT } from '../ledger/write-log.ts';
import { serveLog } from './serve-log.ts';

/** How many full tiles there are, and how wide the one after them is (0: there is none). */
type Tiles = readonly [full: number, rest: number];

/** By level from 0 on; bundles of entries are as level 0. Written out, not computed: C2SP tlog-tiles says it so. */
const SIZES: readonly { readonly size: number; readonly levels: readonly Tiles[] }[] = [
  { size: 1, levels: [[0, 1]] },
  { size: 2, levels: [[0, 2]] },
  { size: 255, levels: [[0, 255]] },
  {
    size: 256,
    levels: [
      [1, 0],
      [0, 1],
    ],
  },
  {
    size: 257,
    levels: [
      [1, 1],
      [0, 1],
    ],
  },
  {
    size: 65_535,
    levels: [
      [255, 255],
      [0, 255],
    ],
  },
  {
    size: 65_536,
    levels: [
      [256, 0],
      [1, 0],
      [0, 1],
    ],
  },
  {
    size: 65_537,
    levels: [
      [256, 1],
      [1, 0],
      [0, 1],
    ],
  },
];
const ORIGIN = 'log.example/log/events';
const signer = logSigner(ORIGIN, new Uint8Array(32).fill(9));

let folder: string;
let storage: LogStorage;
let app: FastifyInstance;
let address: string;
let source: LogSource;
let state: LogState = EMPTY_LOG;
const seen: Checkpoint[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sealfolio-log-'));
  storage = await openLogFolder(folder);
  app = fastify();
  serveLog(app, '/log/events', storage);
  address = `${await app.listen({ host: '127.0.0.1', port: 0 })}/log/events`;
  source = {
    ...{ origin: ORIGIN, log: signer.key, cosigners: [] },
    verify: verifyWith({ ed25519: verifyBytes }),
    fetchFile: async (path) => {
      const { status, bytes } = await get(path);
      return status === 200 ? bytes : undefined;
    },
  };
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

async function get(path: string, method = 'GET') {
  const answer = await fetch(`${address}/${path}`, { method });
  const header = (name: string) => answer.headers.get(name);
  return {
    status: answer.status,
    type: header('content-type'),
    cache: header('cache-control'),
    length: header('content-length'),
    anyPage: header('access-control-allow-origin'),
    bytes: new Uint8Array(await answer.arrayBuffer()),
  };
}

/** An entry that can be told from all others. */
function entryAt(index: number): Uint8Array {
  const entry = new Uint8Array(72).fill(index & 0xff);
  new DataView(entry.buffer).setUint32(0, index);
  return entry;
}

/** As the sequencer does it, in one step. */
async function growTo(size: number): Promise<void> {
  const entries = Array.from({ length: size - state.size }, (_, at) => entryAt(state.size + at));
  const grown = growLog(state, entries);
  await storage.writeOnce(grown.files);
  const text = formCheckpoint({ origin: ORIGIN, size, root: rootOfState(grown.state), extensions: [] });
  await storage.replace(CHECKPOINT, encodeUtf8(formNote(text, [signer.sign(text)])));
  await storage.remove(watchPartials(state.size)(grown.files.keys()));
  state = grown.state;
}

const three = (index: number) => String(index).padStart(3, '0');
/** Full tiles that were served: they stay as they are, and are not asked for again. */
const known = new Set<string>();

/** The folders of a log, with their tiles, and with the bytes of one hash or entry in them. */
function foldersOf(
  levels: readonly Tiles[],
): readonly (readonly [name: string, tiles: Tiles, wide: number])[] {
  const hashes = levels.map((tiles, level) => [`tile/${level}`, tiles, 32] as const);
  return [['tile/entries', levels[0] ?? [0, 0], 2 + 72], ...hashes];
}

function demanded(levels: readonly Tiles[]): { path: string; bytes: number }[] {
  return foldersOf(levels).flatMap(([name, [full, rest], wide]) => [
    ...Array.from({ length: full }, (_, at) => ({ path: `${name}/${three(at)}`, bytes: 256 * wide })),
    ...(rest > 0 ? [{ path: `${name}/${three(full)}.p/${rest}`, bytes: rest * wide }] : []),
  ]);
}

describe.each(SIZES)('a log of $size entries over HTTP', ({ size, levels }) => {
  beforeAll(() => growTo(size));

  it('serves every tile that it should, for ever, and a checkpoint, for a moment', async () => {
    const checkpoint = await get('checkpoint');
    expect(checkpoint).toMatchObject({ status: 200, type: 'text/plain; charset=utf-8', anyPage: '*' });
    expect(checkpoint.cache).toBe('public, max-age=2');
    for (const { path, bytes } of demanded(levels).filter((tile) => !known.has(tile.path))) {
      const tile = await get(path);
      expect([path, tile.status, tile.bytes.length, tile.type, tile.cache]).toEqual([
        ...[path, 200, bytes, 'application/octet-stream', 'public, max-age=31536000, immutable'],
      ]);
      if (!path.includes('.p/')) known.add(path);
    }
  });

  it('serves no tile beyond, none of another width, and no other spelling', async () => {
    for (const [name, [full, rest]] of foldersOf(levels)) {
      const [next, last] = [three(full), three(full - 1)];
      const absent = [`${next}.p/0`, `${next}.p/${rest + 1}`, next, `${three(full + 1)}.p/1`, `0${next}`];
      if (full > 0) absent.push(`${last}.p/0`, `${last}.p/255`, `${last}.p/256`);
      for (const path of absent.map((tile) => `${name}/${tile}`)) {
        const { status, cache } = await get(path);
        expect([path, status, cache]).toEqual([path, 404, 'no-store']);
      }
    }
    const above = levels.length;
    for (const path of [`tile/${above}/000`, `tile/${above}/000.p/1`, 'tile/64/000.p/1', 'tile/00/000'])
      expect([path, (await get(path)).status]).toEqual([path, 404]);
  });

  it('answers who asks for headers alone', async () => {
    for (const path of ['checkpoint', demanded(levels).at(-1)?.path ?? '']) {
      const [whole, head] = [await get(path), await get(path, 'HEAD')];
      expect(head).toEqual({ ...whole, bytes: new Uint8Array() });
      expect(head.length).toBe(String(whole.bytes.length));
    }
    expect((await get('tile/0/000.p/0', 'HEAD')).status).toBe(404);
  });

  it('proves its first, last and random entries, and that it goes on from every size before', async () => {
    const { checkpoint } = await readCheckpoint(source, seen.at(-1));
    expect(checkpoint.size).toBe(size);
    const random = Array.from({ length: 5 }, () => Math.floor(Math.random() * size));
    for (const index of [0, size - 1, ...random])
      expect(await readEntry(source, checkpoint, index), `${index}`).toEqual(entryAt(index));
    for (const before of seen) {
      await checkGrowth(source, before, checkpoint);
      // Its own partial tiles may be gone: a full one took their place.
      expect(await readEntry(source, before, before.size - 1)).toEqual(entryAt(before.size - 1));
    }
    seen.push(checkpoint);
  });
});

describe('a log that grew over HTTP', () => {
  it('passes an audit of the whole of it', async () => {
    const { checkpoint } = await auditLog(source, {
      ...(seen[0] && { since: seen[0] }),
      onEntry: (entry, index) => {
        if (Buffer.compare(entry, entryAt(index)) !== 0) throw new Error(`entry ${index} is another`);
      },
    });
    expect(checkpoint.size).toBe(65_537);
  });
});
