/**
 * Which release a browser runs, held against the log `keys`. Promises that a release which counts as logged stands in the log
 * that this browser saw before, with the very bytes that the page loaded, and that no older one is shown than before.
 * Does not protect from a page that was changed so as not to ask: whoever serves other files also serves another answer here.
 * It tells mistakes, caches and proxies; the rest is for people outside, who compare the live site (`verify-release`).
 */
import { z } from 'zod';
import { readRelease } from '../../shared/api/platform.ts';
import { isRefusal, type Refusal, Tampered } from '../../shared/errors.ts';
import { parseKeyEntry } from '../../shared/keys/key-entry.ts';
import { differingFiles, nameRelease, type ReleaseFiles } from '../../shared/keys/release.ts';
import type { Api } from '../api.ts';
import { askKeysLog, verifyLogged } from '../ledger/ask-keys-log.ts';
import type { KeysLogOwner } from '../ledger/log-policy.ts';

/** A file that the page loaded: where from, and its SHA-256 (base64url). The page itself is `/app`. */
export type LoadedFile = { readonly path: string; readonly sha256: string };
/** What the log says of the files that a page loaded. */
export type ReleaseStanding = {
  /**
   * `logged`: all of them are of the newest release. `older`: all are of the one that this browser saw last; a newer one was
   * published since the page was opened. `other_files`: some are of neither.
   */
  readonly standing: 'logged' | 'older' | 'other_files';
  /** Of the release that runs; of the newest logged one when other files run. See {@link nameRelease}. */
  readonly name: string;
  readonly version: string;
  /** When it was logged, RFC 3339. */
  readonly since: string;
  /** The paths of files that are not those of the newest release. */
  readonly differing: readonly string[];
  /** The witnesses that cosigned the log's checkpoint, by name. */
  readonly witnesses: readonly string[];
};

const Kept = z.strictObject({
  ...{ index: z.int().min(0), version: z.string(), since: z.string() },
  files: z.record(z.string(), z.string()),
});
type Kept = z.infer<typeof Kept>;

/**
 * Holds what the page loaded against the newest release in the log. Refusal: `unavailable` when none is logged yet. Throws
 * `Tampered` for a log or an entry that does not verify, or for a release that is older than one that was shown before.
 */
export async function checkRelease(
  api: Api,
  session: KeysLogOwner,
  loaded: readonly LoadedFile[],
): Promise<ReleaseStanding | Refusal> {
  if (loaded.length === 0) throw new RangeError('a page that runs has loaded something');
  const asked = await askKeysLog(session, (since) => api(readRelease, { query: { since } }));
  if (isRefusal(asked)) return asked;
  const { release } = asked.answer;
  const { body } = parseKeyEntry(verifyLogged(asked, release));
  if (body.type !== 'release')
    throw new Tampered('bad_record', 'what is shown as the newest release is none');
  const newest = { index: release.index, version: body.version, since: body.at, files: body.files };
  const name = `release-seen ${asked.key.name}`;
  const before = readKept(session, name);
  if (before !== undefined && newest.index < before.index)
    throw new Tampered('stale_version', 'an older release is shown as the newest than was shown before');
  const running: ReleaseFiles = Object.fromEntries(loaded.map(({ path, sha256 }) => [path, sha256]));
  const differing = differingFiles(newest.files, running);
  const witnesses = asked.cosigners.map((witness) => witness.name);
  if (differing.length === 0) {
    if (newest.index !== before?.index) session.keep.write(name, JSON.stringify(newest));
    return { standing: 'logged', ...describe(newest), differing, witnesses };
  }
  const isOlder = before !== undefined && differingFiles(before.files, running).length === 0;
  return isOlder
    ? { standing: 'older', ...describe(before), differing, witnesses }
    : { standing: 'other_files', ...describe(newest), differing, witnesses };
}

function describe({ version, since, files }: Kept) {
  return { name: nameRelease(files), version, since };
}

/** What cannot be read counts as nothing. */
function readKept({ keep }: Pick<KeysLogOwner, 'keep'>, name: string): Kept | undefined {
  try {
    return Kept.parse(JSON.parse(keep.read(name) ?? 'null'));
  } catch {
    return undefined;
  }
}
