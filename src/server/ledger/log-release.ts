/**
 * The release that this platform serves to browsers, in the log `keys`: whoever loads the application can see that others are
 * served the same files, and anybody can build them anew. Does not say that the release is good, only which one it is.
 */
import type { Logged } from '../../shared/api/log.ts';
import { encodeUtf8 } from '../../shared/bytes/utf8.ts';
import { isRefusal, type Refusal, refuse } from '../../shared/errors.ts';
import { formPlatformEntry, parseKeyEntry } from '../../shared/keys/key-entry.ts';
import { canonicalText } from '../../shared/ledger/canonical.ts';
import type { Database } from '../storage/database.ts';
import { appendKeyEntry } from './append-key-entry.ts';
import type { KeysLog } from './keys-log.ts';
import { readLogged } from './read-logged.ts';
import { findLatestOf, findNewestOf, lockReleases } from './store-key-entries.ts';

/** What a process serves: SHA-256 of each file (base64url), by its path. */
export type ServedRelease = { readonly version: string; readonly files: Readonly<Record<string, string>> };

/** Logs the release unless the newest one has the same files; the entry's id then. Throws when it is too large for a log. */
export async function logRelease(
  db: Database,
  { version, files }: ServedRelease,
  now: Date,
): Promise<string | undefined> {
  const entry = formRelease({ version, files }, now);
  return db.transact(async (tx) => {
    await lockReleases(tx);
    const last = await findLatestOf(tx, 'release');
    const { body } = last === undefined ? {} : parseKeyEntry(encodeUtf8(last.entry));
    if (body?.type === 'release' && canonicalText(body.files) === canonicalText(files)) return undefined;
    return appendKeyEntry(tx, { entry, chain: null, now });
  });
}

/** The newest release under the published checkpoint. Refused: `unavailable` while there is none. */
export async function readRelease(
  { db, keysLog }: { readonly db: Database; readonly keysLog: Pick<KeysLog, 'storage' | 'key'> },
  since: number,
): Promise<{ checkpoint: string; consistency: string[]; release: Logged } | Refusal> {
  const view = await readLogged(keysLog, since);
  if (isRefusal(view)) return view;
  const { checkpoint, consistency, size } = view;
  const found = await db.once((tx) => findNewestOf(tx, 'release', size));
  if (found === undefined) return refuse('unavailable', 'no release stands in the log yet');
  return { checkpoint, consistency, release: await view.prove(encodeUtf8(found.entry), found.position) };
}

function formRelease({ version, files }: ServedRelease, now: Date): Uint8Array {
  try {
    return formPlatformEntry({ v: 1, type: 'release', at: now.toISOString(), version, files: { ...files } });
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    const count = Object.keys(files).length;
    throw new Error(
      `The web build has ${count} files, and their list does not fit into one entry of the log (65,535 bytes).\n` +
        'Build it with fewer, larger files.',
      { cause },
    );
  }
}
