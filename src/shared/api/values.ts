/** The small shapes that many endpoints share, with their bounds: everything hostile is parsed by these, once. */
import { z } from 'zod';
import { isBase64url } from '../bytes/base64url.ts';
import { FIELDS } from '../resume/fields.ts';
import { readPhoneNumber } from './phone-number.ts';

/** Bytes in base64url without padding; `length` in bytes, exact or at most. */
export const bytes = (size: { exactly?: number; atMost?: number }) =>
  z
    .string()
    .refine((text) => isBase64url(text), 'must be base64url without padding, in its one spelling')
    .refine(
      (text) =>
        size.exactly === undefined
          ? text.length <= Math.ceil(((size.atMost ?? 0) * 4) / 3)
          : text.length === Math.ceil((size.exactly * 4) / 3),
      'has the wrong length',
    );

/** An id made by whoever creates the thing: UUIDv7, RFC 9562, in lower case, its one spelling. */
export const id = z.uuidv7().lowercase();
/** A moment: RFC 3339, UTC. */
export const moment = z.iso.datetime();
/** One of the interface's languages. */
export const locale = z.enum(['en', 'zh', 'ja']);
/** A mail address, as typed. */
export const mailAddress = z.email().max(254);
/** A telephone number however it is grouped; out comes E.164. */
const phoneNumber = z
  .string()
  .max(64)
  .refine((text) => readPhoneNumber(text) !== undefined, 'must be a number with its country code')
  .overwrite((text) => readPhoneNumber(text) ?? text);
/** What an account is reached by and found by: a mail address as typed, or a telephone number. */
export const address = z.union([mailAddress, phoneNumber]);
/** One line a person wrote: trimmed, not empty, no control characters. */
export const line = (atMost: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(atMost)
    // Marks that turn the direction of what follows (UAX #9) would let a name read as another.
    .regex(/^[^\p{Cc}\u202a-\u202e\u2066-\u2069]*$/u, 'must be one line, written in one direction');
/** Text a person wrote: may have line breaks. */
export const text = (atMost: number) =>
  z
    .string()
    .trim()
    .max(atMost)
    .regex(/^(?:[^\p{Cc}]|[\n\t])*$/u, 'must have no control characters');
/** An age hybrid recipient. */
export const recipient = z
  .string()
  .regex(/^age1pq1[02-9ac-hj-np-z]{1952}$/, 'must be a hybrid age recipient');
/** An Ed25519 public key. */
export const verifyKey = bytes({ exactly: 32 });
/** A signed statement: canonical text and Ed25519 signature. */
export const signedStatement = z.strictObject({
  statement: z.string().max(8_000),
  signature: bytes({ exactly: 64 }),
});
/** The fields of a grant. */
export const fields = z.array(z.enum(FIELDS)).min(1).max(FIELDS.length);
/** A secret token as links carry it. */
export const token = bytes({ exactly: 32 });
/** One page of a list, from 1. */
export const page = z.coerce.number().int().min(1).max(1000).default(1);
