/**
 * The port to what holds passkeys: a browser's WebAuthn, or software in tests and the self-check. What a PRF gives
 * comes beside the response, never inside it: the response is what is sent.
 */
import type { Refusal } from '../../shared/errors.ts';
import type { CreationAsked, RequestAsked } from './passkey-options.ts';

/** A response in WebAuthn's JSON, and the PRF's 32 bytes where there is one. */
export type Made = { readonly response: Record<string, unknown>; readonly prf: Uint8Array | null };
/** An assertion, by which credential (base64url), and the PRF's 32 bytes where there is one. */
export type Got = Made & { readonly credentialId: string };

/** Makes and uses passkeys. `options` are WebAuthn's JSON, but for the PRF's input. Refusals: `passkey_refused`, `passkey_known`. */
export type Authenticator = {
  create(options: CreationAsked): Promise<Made | Refusal>;
  get(options: RequestAsked): Promise<Got | Refusal>;
};
