/** Virtual authenticators of Chromium: each answers at once, as a device does whose owner is there and verified. */
import type { Screen } from './screen.ts';

/** What a device can do: `prf` lets its passkeys unlock, `synced` has them copied to other devices. */
export type Abilities = { readonly prf: boolean; readonly synced?: boolean };

/** A device that is at hand. */
export type Authenticator = {
  /** How many passkeys it holds. */
  count(): Promise<number>;
  /** Takes the device away, with all that it holds. */
  leave(): Promise<void>;
};

/** Puts an authenticator beside the page; it stays until it leaves, also when the page is loaded anew. */
export async function giveAuthenticator(
  { context, page }: Screen,
  { prf, synced = false }: Abilities,
): Promise<Authenticator> {
  const devtools = await context.newCDPSession(page);
  await devtools.send('WebAuthn.enable', { enableUI: false });
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', ctap2Version: 'ctap2_1', transport: 'internal', hasResidentKey: true },
      ...{ hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
      ...{ hasPrf: prf, defaultBackupEligibility: synced, defaultBackupState: synced },
    },
  });
  return {
    async count() {
      const { credentials } = await devtools.send('WebAuthn.getCredentials', { authenticatorId });
      return credentials.length;
    },
    async leave() {
      await devtools.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId });
    },
  };
}
