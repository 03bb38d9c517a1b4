/**
 * Compares secrets (tags, tokens, hashes of either) byte by byte.
 * Promises to look at every byte, wherever the first difference is. Does not hide the lengths, and an engine that
 * compiles on the fly gives no absolute guarantee of time: compare keyed hashes where that matters.
 */

/** Whether `left` and `right` have the same length and the same bytes. */
export function equalBytes(left: Uint8Array, right: Uint8Array): boolean {
  if (left.length !== right.length) return false;
  let difference = 0;
  for (let index = 0; index < left.length; index += 1) {
    difference |= (left[index] ?? 0) ^ (right[index] ?? 0);
  }
  return difference === 0;
}
