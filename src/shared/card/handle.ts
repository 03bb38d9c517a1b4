/**
 * What an employer sees instead of a person, for one posting and one epoch (PROTOCOL section 4). Promises that two
 * employers, two postings or two epochs share no handle and no order, and that neither tells who, when or in what place
 * somebody came; whoever lacks the key cannot link two of them. Does not hide that one card's contents are rare.
 */
import { encodeBase64url, isBase64url } from '../bytes/base64url.ts';
import type { Brand } from '../bytes/brand.ts';
import { encodeHex } from '../bytes/hex.ts';
import { drawBytes, type EpochKey } from './keyed.ts';

/** 16 bytes in base64url: 22 letters. */
export type Handle = Brand<string, 'Handle'>;

const SIZE = 16;

/** Whom a handle is for and whom it stands for, by their ids. */
export type Showing = { readonly employer: string; readonly posting: string; readonly candidate: string };

/** The handle of a candidate before one employer's posting, in the epoch of the key. */
export function handleOf(key: EpochKey, { employer, posting, candidate }: Showing): Handle {
  const bytes = drawBytes(key, 'handle', employer, posting, candidate);
  return encodeBase64url(bytes.subarray(0, SIZE)) as Handle;
}

/** Whether `value` has the form of a handle; says nothing of whether it is one. */
export function isHandle(value: unknown): value is Handle {
  return typeof value === 'string' && isBase64url(value, SIZE);
}

/**
 * Where a candidate stands in a posting's list in the epoch of the key: a text to sort by, of 64 letters, drawn apart
 * from the handle. It must not leave the server: it is there to be compared.
 */
export function placeOf(key: EpochKey, { employer, posting, candidate }: Showing): string {
  return encodeHex(drawBytes(key, 'order', employer, posting, candidate));
}
