/** The shapes in which unlock methods and manifests travel; see `shared/vault/unlock.ts` and `shared/manifest`. */
import { z } from 'zod';
import { MANIFESTS } from '../manifest/manifest-names.ts';
import { bytes, recipient, verifyKey } from './values.ts';

/** What can be typed: the two methods that every account has. */
export const typedMethod = z.enum(['passphrase', 'kit']);
/** The sealed roots of an account. */
export const wrap = bytes({ atMost: 16_384 });
/** SHA-256 of this is kept by the server. */
export const signInSecret = bytes({ exactly: 32 });
/** A credential's id, as its authenticator made it. */
export const credentialId = bytes({ atMost: 1023 });

/** A method with what opens by it. */
export const unlockEntry = z.strictObject({ method: typedMethod, secret: signInSecret, wrap });
/** The secret of any method in force, so that an open screen is not enough. A passkey's comes from its PRF. */
export const proof = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('passphrase'), secret: signInSecret }),
  z.strictObject({ method: z.literal('kit'), secret: signInSecret }),
  z.strictObject({ method: z.literal('passkey'), credentialId, secret: signInSecret }),
]);
/** See {@link proof}. */
export type Proof = z.infer<typeof proof>;

const statement = z.string().max(4_000);
const signature = bytes({ exactly: 64 });
/** One state of a manifest, without its content. */
export const manifestLink = z.strictObject({
  statement,
  signature,
  succession: signature.nullable(),
});
/** The next state of a manifest, with its content in canonical text. */
export const nextManifest = manifestLink.extend({ content: z.string().max(64_000) });
/** See {@link nextManifest}. */
export type NextManifest = z.infer<typeof nextManifest>;
/** The states of a manifest after one that is known, and the content of the newest; null where there is none yet. */
export const manifestChain = z.strictObject({
  of: z.enum(MANIFESTS),
  states: z.array(manifestLink),
  content: z.string().nullable(),
});

/** The public keys of a generation. */
export const newKeys = z.strictObject({ recipient, signKey: verifyKey });

/** What a passkey answered, in WebAuthn's own JSON, which the library that verifies it reads. Its PRF's result stays in the browser: an answer that carries one is refused. */
export const passkeyAnswer = z
  .record(z.string(), z.unknown())
  .refine(
    (answer) => !namesPrf(answer),
    'must not carry the prf extension: its result never leaves the browser',
  );

function namesPrf(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, part]) => name === 'prf' || namesPrf(part));
}

/** A signature by the key that one browser cannot give away (ECDSA P-256, SHA-256), with its public key (raw). */
export const browserProof = z.strictObject({
  publicKey: bytes({ exactly: 65 }),
  signature: bytes({ exactly: 64 }),
});
