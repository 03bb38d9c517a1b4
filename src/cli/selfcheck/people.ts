/** Simulated people: each has a connection with cookies of its own, and an account opened with the real cryptography. */
import type { Authenticator } from '../../client/accounts/authenticator.ts';
import { showPasskey } from '../../client/accounts/contact-keys.ts';
import { type Credentials, prepareCredentials } from '../../client/accounts/credentials.ts';
import { openAccount } from '../../client/accounts/open-account.ts';
import { addPasskey } from '../../client/accounts/passkeys.ts';
import type { Session } from '../../client/accounts/session.ts';
import { type Api, httpApi } from '../../client/api.ts';
import { type AccountKind, sendCode } from '../../shared/api/accounts.ts';
import type { Argon2id } from '../../shared/vault/unlock.ts';
import { cookieFetch } from '../cookie-fetch.ts';
import { NO_BROWSER_KEY, passkeysFor } from './hold-passkeys.ts';
import { granted, WrongAnswer } from './wrong-answer.ts';

/** Where people act. */
export type Place = {
  /** The platform's origin. */
  readonly url: string;
  readonly argon2id: Argon2id;
  /** The token of a self-check pool; without one people are the platform's ordinary ones. */
  readonly poolToken?: string;
  /** The code that was mailed to an address, where the platform does not answer it. */
  readonly codeFor?: (address: string) => Promise<string>;
};
/** Somebody with an account, signed in. */
export type Person = {
  readonly api: Api;
  readonly session: Session;
  readonly address: string;
  readonly passphrase: string;
  readonly kit: Credentials['kit'];
  /** Holds this person's passkeys; a recruiter has one from the beginning. */
  readonly authenticator: Authenticator;
};
/** Who is to enter; what is left out is made up. */
export type Entrant = {
  readonly kind: AccountKind;
  readonly displayName?: string;
  readonly address?: string;
  readonly locale?: 'en' | 'zh' | 'ja';
  readonly operatorToken?: string;
};

/** A connection of its own: no account yet, no cookies. The token is read anew for each request. */
export function connect(place: Pick<Place, 'url' | 'poolToken'>): Api {
  const headers = (): Record<string, string> =>
    place.poolToken === undefined ? {} : { 'sealfolio-pool': place.poolToken };
  return httpApi({ origin: place.url, fetch: cookieFetch(), headers });
}

/** Proves an address, opens an account and signs in. Throws `WrongAnswer` when the platform refuses. */
export async function enter(place: Place, entrant: Entrant): Promise<Person> {
  const { kind, locale = 'en', displayName = 'Robin Example', operatorToken = null } = entrant;
  const address = entrant.address ?? inventAddress(kind);
  const api = connect(place);
  const credentials = prepareCredentials();
  const session = granted(
    await openAccount(api, {
      ...{ kind, locale, address, operatorToken, credentials, argon2id: place.argon2id },
      code: await proveAddress(api, place, address, locale),
      displayName: kind === 'candidate' ? null : displayName,
    }),
  );
  const { passphrase, kit } = credentials;
  const person = { api, session, address, passphrase, kit, authenticator: passkeysFor(place.url) };
  if (kind === 'recruiter') await getReadyForContact(person, place);
  return person;
}

/** Adds a passkey, and shows it: without that nobody contacts candidates. */
export async function getReadyForContact(
  { api, session, kit, authenticator }: Person,
  { argon2id }: Pick<Place, 'argon2id'>,
): Promise<void> {
  const proof = { method: 'kit', secret: kit } as const;
  granted(await addPasskey(api, session, { proof, authenticator, label: 'Software', argon2id }));
  const check = { authenticator, browserKey: NO_BROWSER_KEY, label: 'Software' };
  granted(await showPasskey(api, session.account, check));
}

/** An address that nobody has: RFC 2606 reserves its domain. */
export function inventAddress(role: string): string {
  return `${role}-${crypto.randomUUID().slice(0, 13)}@people.example`;
}

async function proveAddress(
  api: Api,
  place: Place,
  address: string,
  locale: 'en' | 'zh' | 'ja',
): Promise<string> {
  const { code } = granted(await api(sendCode, { body: { address, locale } }));
  if (code !== undefined) return code;
  if (place.codeFor === undefined)
    throw new WrongAnswer('the code, as in a self-check’s pool', 'none: is the token right?');
  return place.codeFor(address);
}
