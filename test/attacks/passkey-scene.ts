import { holdPasskeys } from '../../src/cli/selfcheck/hold-passkeys.ts';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import {
  type AuthenticatorKind,
  type Lies,
  type SoftwareAuthenticator,
  softwareAuthenticator,
} from '../../src/cli/selfcheck/software-authenticator.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import type { Authenticator, Got } from '../../src/client/accounts/authenticator.ts';
import { answerToSend, requestOptions } from '../../src/client/accounts/passkey-options.ts';
import { addPasskey } from '../../src/client/accounts/passkeys.ts';
import type { Api } from '../../src/client/api.ts';
import type { Passkey } from '../../src/shared/api/passkeys.ts';
import { beginPasskeySignIn } from '../../src/shared/api/passkeys.ts';
import { quickArgon2id as argon2id } from '../behaviour/people.ts';

/** The kit of a person, as a proof. */
export const kitOf = ({ kit }: Person) => ({ method: 'kit', secret: kit }) as const;

/** An authenticator that can be told to lie, and to be copied. */
export type Liar = {
  readonly software: SoftwareAuthenticator;
  readonly authenticator: Authenticator;
  lies: Lies;
};

/** An authenticator for the platform at `url`. */
export function liarFor(url: string, kind: Partial<AuthenticatorKind> = {}): Liar {
  const { origin, hostname } = new URL(url);
  return liar(softwareAuthenticator({ origin, rpId: hostname, ...kind }));
}

/** `software`, held so that it can lie. */
export function liar(software: SoftwareAuthenticator): Liar {
  const held: Liar = { software, lies: {}, authenticator: holdPasskeys(software, () => held.lies) };
  return held;
}

/** Adds the passkey of `authenticator` to a person's account. */
export async function add(person: Person, { authenticator }: Liar): Promise<Passkey> {
  const { api, session } = person;
  const input = { proof: kitOf(person), authenticator, label: 'Telephone', argon2id };
  const { passkeys } = granted(await addPasskey(api, session, input));
  const newest = passkeys.at(-1);
  if (newest === undefined) throw new Error('no passkey was added');
  return newest;
}

/** What an authenticator answers to options of the platform. */
export async function answerTo(options: Record<string, unknown>, { authenticator }: Liar): Promise<Got> {
  return granted(await authenticator.get(requestOptions(options, { prf: true })));
}

/** The body of a sign-in by passkey, ready to be sent. */
export async function signInBody(api: Api, held: Liar) {
  const begun = granted(await api(beginPasskeySignIn));
  return { response: answerToSend((await answerTo(begun.options, held)).response) };
}
