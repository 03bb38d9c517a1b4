/**
 * The daily map of the log `keys`: which entry was the newest of every employer's chain when so many entries stood in it.
 * Its root is that of an RFC 6962 tree over leaves of 48 bytes: employer 16 (the UUID's bytes) | head 32 (the entry's
 * SHA-256), sorted.
 *
 * Promises that a place which verifies is what the map says of this employer, so that nobody's newest entry can be withheld
 * from one reader without forging the map for all. Does not show that an employer is in no map: who is missing is for
 * auditors to see, and for readers who know an entry that the map should hold. Source: PROTOCOL section 6; RFC 6962.
 */
import { decodeBase64url, encodeBase64url } from '../bytes/base64url.ts';
import { concatBytes } from '../bytes/concat.ts';
import { decodeHex } from '../bytes/hex.ts';
import { Tampered } from '../errors.ts';
import { hashChildren, hashEntry, rootOf, type TreeHash } from '../ledger/tree.ts';
import { proveInclusion, verifyInclusion } from '../ledger/tree-proofs.ts';

/** An employer's place in a map; bytes in base64url. */
export type MapPlace = {
  /** Hash of the newest entry of its chain then. */
  readonly head: string;
  readonly rank: number;
  /** RFC 6962 section 2.1.1's path. */
  readonly proof: readonly string[];
};
/** A map as whoever made it holds it. */
export type KeyMap = {
  readonly root: TreeHash;
  readonly employers: number;
  /** An employer's place; undefined when the map has none of it. */
  place(employer: string): MapPlace | undefined;
};

/** The map of `heads`: hashes of entries (base64url) by employer. */
export function formKeyMap(heads: ReadonlyMap<string, string>): KeyMap {
  // A UUID in lower case sorts as its bytes do.
  const employers = [...heads.keys()].sort();
  const ranks = new Map(employers.map((employer, rank) => [employer, rank]));
  const leaves = employers.map((employer) => hashEntry(leafOf(employer, heads.get(employer) ?? '')));
  const levels = levelsOf(leaves);
  const hashAt = (level: number, index: number) => {
    const hash = levels[level]?.[index];
    if (hash === undefined) throw new RangeError('a hash outside the map’s tree');
    return hash;
  };
  return {
    root: rootOf(leaves),
    employers: employers.length,
    place(employer) {
      const [head, rank] = [heads.get(employer), ranks.get(employer)];
      if (head === undefined || rank === undefined) return undefined;
      return { head, rank, proof: proveInclusion(rank, employers.length, hashAt).map(encodeBase64url) };
    },
  };
}

/**
 * That a map with this root (base64url) and so many employers has `place` for `employer`. Throws `Tampered`: `bad_proof` when
 * not, `bad_encoding` for what is not base64url.
 */
export function verifyMapPlace(
  { root, employers }: { readonly root: string; readonly employers: number },
  employer: string,
  { head, rank, proof }: MapPlace,
): void {
  if (!Number.isSafeInteger(rank) || rank < 0 || rank >= employers)
    throw new Tampered('bad_proof', 'an employer’s place lies outside the map');
  verifyInclusion(
    { leaf: hashEntry(leafOf(employer, head)), index: rank, size: employers, root: hash32(root) },
    proof.map(hash32),
  );
}

function leafOf(employer: string, head: string): Uint8Array {
  const uuid = decodeHex(employer.replaceAll('-', ''));
  if (uuid.length !== 16) throw new Tampered('bad_encoding', 'an employer is named by a UUID');
  return concatBytes(uuid, hash32(head));
}

function hash32(text: string): TreeHash {
  const bytes = decodeBase64url(text);
  if (bytes.length !== 32) throw new Tampered('bad_encoding', 'a hash has 32 bytes');
  return bytes as Uint8Array as TreeHash;
}

/** The hashes of complete subtrees, level by level. */
function levelsOf(leaves: readonly TreeHash[]): readonly (readonly TreeHash[])[] {
  const levels: TreeHash[][] = [[...leaves]];
  for (let below = leaves; below.length > 1; below = levels.at(-1) ?? []) {
    const level: TreeHash[] = [];
    for (let at = 0; at + 1 < below.length; at += 2) {
      const [left, right] = [below[at], below[at + 1]];
      if (left !== undefined && right !== undefined) level.push(hashChildren(left, right));
    }
    levels.push(level);
  }
  return levels;
}
