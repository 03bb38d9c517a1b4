/** The passkeys of a simulated person: what a browser does for people, behind the ports that the client knows. */
import type { Authenticator } from '../../client/accounts/authenticator.ts';
import type { BrowserKey } from '../../client/accounts/contact-keys.ts';
import { type Refusal, refuse } from '../../shared/errors.ts';
import {
  type AuthenticatorKind,
  type Lies,
  type SoftwareAuthenticator,
  softwareAuthenticator,
} from './software-authenticator.ts';

/** An authenticator for the platform at `url`: device-bound and with a PRF, unless said otherwise. */
export function passkeysFor(
  url: string,
  kind: Omit<Partial<AuthenticatorKind>, 'origin'> = {},
): Authenticator {
  const { origin, hostname } = new URL(url);
  return holdPasskeys(softwareAuthenticator({ origin, rpId: hostname, ...kind }));
}

/** The port to `held`; what it throws as a browser would becomes a refusal. `lies` is asked anew for each answer. */
export function holdPasskeys(held: SoftwareAuthenticator, lies: () => Lies = () => ({})): Authenticator {
  return {
    create: (options) =>
      refusing(async () => {
        const { response, prf = null } = await held.create(options, lies());
        return { response: { ...response }, prf };
      }),
    get: (options) =>
      refusing(async () => {
        const { response, prf = null } = await held.get(options, lies());
        return { response: { ...response }, credentialId: response.id, prf };
      }),
  };
}

/** A simulated person has no browser, and so no key of one. */
export const NO_BROWSER_KEY: BrowserKey = { sign: async () => null };

async function refusing<T>(act: () => Promise<T>): Promise<T | Refusal> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return refuse(error.name === 'InvalidStateError' ? 'passkey_known' : 'passkey_refused', error.message);
  }
}
