/**
 * What a platform has to say of a passkey that is to be made or to answer (W3C WebAuthn Level 3, sections 5.1.9 and
 * 5.1.10, in JSON). What protects its owner is not here: the client puts that in itself.
 */
import { z } from 'zod';
import { bytes } from './values.ts';

const descriptors = z
  .array(z.strictObject({ type: z.literal('public-key'), id: bytes({ atMost: 1023 }) }))
  .max(40);
/** Milliseconds. */
const timeout = z.number().positive();

/** For a new passkey. */
export const PasskeyCreation = z.strictObject({
  challenge: bytes({ exactly: 32 }),
  rp: z.strictObject({ id: z.string(), name: z.string() }),
  user: z.strictObject({ id: bytes({ atMost: 64 }), name: z.string(), displayName: z.string() }),
  pubKeyCredParams: z.array(z.strictObject({ type: z.literal('public-key'), alg: z.int() })).min(1),
  timeout,
  excludeCredentials: descriptors,
});
/** For a passkey that is to answer; an empty list lets any answer. */
export const PasskeyRequest = z.strictObject({
  challenge: bytes({ exactly: 32 }),
  rpId: z.string(),
  timeout,
  allowCredentials: descriptors,
});
