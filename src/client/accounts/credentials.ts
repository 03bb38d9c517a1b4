/** What an account is opened with: all of it is made here, by the platform's random source, and thought up by nobody. */
import { newUuidV7, type UuidV7 } from '../../shared/bytes/uuid.ts';
import { identityFromSeed, type SealIdentity } from '../../shared/vault/identity.ts';
import { generatePassphrase } from '../../shared/vault/passphrase.ts';

/** A new account's id, its two unlock methods, and the root from which all its keys come. Lives in memory only. */
export type Credentials = {
  /** Made with the secrets, so that a sign-up sent again opens the same account. */
  readonly accountId: UuidV7;
  readonly passphrase: string;
  /** The recovery kit: an age identity. */
  readonly kit: SealIdentity;
  /** 32 random bytes. */
  readonly root: Uint8Array;
};

/** What opens an account from now on, and the root of a new generation of its keys. Lives in memory only. */
export type Renewal = Omit<Credentials, 'accountId'>;

/**
 * Generates what replaces an account's keys and secrets. It is shown to its owner before it is sent: once it is in force
 * nothing else opens the account.
 */
export function prepareRenewal(): Renewal {
  return { passphrase: generatePassphrase(), kit: generateKit(), root: random32() };
}

/** Generates the credentials of a new account. */
export function prepareCredentials(): Credentials {
  return { accountId: newUuidV7(), ...prepareRenewal() };
}

/** A new recovery kit. */
export function generateKit(): SealIdentity {
  return identityFromSeed(random32());
}

function random32(): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(32));
}
