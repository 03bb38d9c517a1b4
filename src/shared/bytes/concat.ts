/**
 * Joins bytes. Promises a fresh array that shares no memory with its parts, and that begins at offset 0 of its buffer.
 * Does not mark where one part ends: hash or sign joined parts only when all but one have a fixed length.
 */

/** All `parts`, one after the other, copied into a new array. */
export function concatBytes(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}
