/** The newest release of a log of keys, found without trusting whoever serves the log to say which entry that is. */
import { Tampered } from '../shared/errors.ts';
import { type PlatformBodyOf, parseKeyEntry } from '../shared/keys/key-entry.ts';
import type { Checkpoint } from '../shared/ledger/checkpoint.ts';
import { type LogSource, readBundle, withHashes } from '../shared/ledger/read-log.ts';
import { TILE_WIDTH } from '../shared/ledger/tiles.ts';
import { hashEntry } from '../shared/ledger/tree.ts';
import { proveRange, verifyRange } from '../shared/ledger/tree-range.ts';

/** A release, and its place in the log. */
export type LoggedRelease = { readonly index: number; readonly release: PlatformBodyOf<'release'> };

/**
 * Reads back from the end, bundle by bundle, each verified whole, so that no newer release can be passed over. Throws
 * `Tampered` when something does not verify, or when no release stands in the log.
 */
export async function readNewestRelease(
  source: LogSource,
  { size, root }: Checkpoint,
): Promise<LoggedRelease> {
  for (let bundle = Math.ceil(size / TILE_WIDTH) - 1; bundle >= 0; bundle -= 1) {
    const begin = bundle * TILE_WIDTH;
    const entries = await readBundle(source, size, bundle);
    const proof = await withHashes(source, size, (read) =>
      proveRange(begin, begin + entries.length, size, read),
    );
    verifyRange({ leaves: entries.map(hashEntry), begin, size, root }, proof);
    for (const [place, entry] of [...entries.entries()].toReversed()) {
      const { body } = parseKeyEntry(entry);
      if (body.type === 'release') return { index: begin + place, release: body };
    }
  }
  throw new Tampered('bad_record', 'no release stands in the log');
}
