/** The browser's passkeys behind the port that the client knows. What a PRF gives is taken out of the answer here. */
import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser';
import type { Authenticator, Made } from '../../client/accounts/authenticator.ts';
import { type Refusal, refuse } from '../../shared/errors.ts';

/** Whether this browser has passkeys at all, on this page: they need https, or this very machine. */
export function hasPasskeys(): boolean {
  return globalThis.isSecureContext && browserSupportsWebAuthn();
}

/**
 * This browser's authenticator: the device's own, a telephone, a security key, as the person chooses. Refusals:
 * `passkey_refused` (cancelled, timed out, or nothing here makes passkeys), `passkey_known`.
 */
export const browserAuthenticator: Authenticator = {
  create: (optionsJSON) => refusing(async () => partPrf(await startRegistration({ optionsJSON }))),
  get: (optionsJSON) =>
    refusing(async () => {
      const answer = await startAuthentication({ optionsJSON });
      return { ...partPrf(answer), credentialId: answer.id };
    }),
};

type Results = {
  readonly prf?: {
    readonly enabled?: boolean;
    readonly results?: { readonly first?: ArrayBufferView | ArrayBuffer };
  };
};

/** An answer without what its PRF gave, and that beside it. */
function partPrf(answer: { readonly clientExtensionResults: Results }): Made {
  const { prf } = answer.clientExtensionResults;
  const first = prf?.results?.first;
  const enabled = prf?.enabled;
  const clientExtensionResults = enabled === undefined ? {} : { prf: { enabled } };
  return { response: { ...answer, clientExtensionResults }, prf: first === undefined ? null : copy(first) };
}

function copy(source: ArrayBufferView | ArrayBuffer): Uint8Array {
  return ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength).slice()
    : new Uint8Array(source).slice();
}

async function refusing<T>(act: () => Promise<T>): Promise<T | Refusal> {
  if (!hasPasskeys()) return refuse('passkey_refused', 'this browser has no passkeys here');
  try {
    return await act();
  } catch (error) {
    // Browsers say as little as they can: cancelled, timed out and "none here" are one NotAllowedError.
    const name = error instanceof Error ? error.name : '';
    return refuse(name === 'InvalidStateError' ? 'passkey_known' : 'passkey_refused', name);
  }
}
