/**
 * A release, as it stands in the log `keys`: every file that browsers are served, by its SHA-256. Promises that two releases
 * of one name have the same files, byte for byte. Does not say that a release is good: for that somebody reads the source,
 * builds it, and gets the same name.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { encodeHex } from '../bytes/hex.ts';
import { canonicalBytes } from '../ledger/canonical.ts';

/** SHA-256 of files (base64url), by the paths at which they are served; the application's page is `/app`. */
export type ReleaseFiles = Readonly<Record<string, string>>;

/** A release's name: of its files alone, 64 bits, `3f0a 91c2 …`, to be read out and compared by people. */
export function nameRelease(files: ReleaseFiles): string {
  const hex = encodeHex(sha256(canonicalBytes({ v: 1, files })));
  return (hex.slice(0, 16).match(/.{4}/g) ?? []).join(' ');
}

/** The paths of `found` that `listed` does not have with the same hash, in order. */
export function differingFiles(listed: ReleaseFiles, found: ReleaseFiles): readonly string[] {
  return Object.keys(found)
    .filter((path) => !Object.hasOwn(listed, path) || listed[path] !== found[path])
    .sort();
}
