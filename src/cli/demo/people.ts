/** The people of a demo who do something: real clients over HTTP, who come back when their session has ended. */
import { showPasskey } from '../../client/accounts/contact-keys.ts';
import { prepareCredentials } from '../../client/accounts/credentials.ts';
import { openAccount } from '../../client/accounts/open-account.ts';
import { signIn } from '../../client/accounts/sign-in.ts';
import type { Api } from '../../client/api.ts';
import { type AccountKind, changePreferences, NOTICE_KINDS, sendCode } from '../../shared/api/accounts.ts';
import type { Argon2id } from '../../shared/vault/unlock.ts';
import type { Locale } from '../../shared/vocabulary/locales.ts';
import { drill } from '../selfcheck/acts.ts';
import { NO_BROWSER_KEY, passkeysFor } from '../selfcheck/hold-passkeys.ts';
import { getReadyForContact, type Person } from '../selfcheck/people.ts';
import { granted } from '../selfcheck/wrong-answer.ts';
import type { Mailbox } from './mailbox.ts';
import { notStretched, type Opened } from './open-candidates.ts';

/** Where they are. */
export type Home = {
  readonly url: string;
  readonly mailbox: Mailbox;
  /** From a browser that the platform has seen before, where it is known by that. */
  connect(deviceToken?: string): Api;
  /** For those whose passphrase is printed. */
  readonly argon2id: Argon2id;
};
/** Who comes. */
export type Newcomer = {
  readonly kind: AccountKind;
  readonly locale: Locale;
  readonly address: string;
  readonly displayName: string | null;
  readonly operatorToken?: string;
  /** Somebody signs in by this passphrase later. */
  readonly printed?: boolean;
};

const HOURS = 3_600_000;
/** Sooner than sessions and the showing of a passkey end. */
const SESSION = 25 * 24 * HOURS;
const SHOWN = 11.5 * HOURS;
const CODE = /(?<!\d)(\d{6})(?!\d)/;

/** Opens an account by a mailed code. */
export async function comeAnew(home: Home, newcomer: Newcomer): Promise<Person> {
  const { url, mailbox, connect } = home;
  const { kind, locale, address, displayName, operatorToken = null, printed = false } = newcomer;
  const api = connect();
  granted(await api(sendCode, { body: { address, locale } }));
  const code = await mailbox(address, CODE);
  const credentials = prepareCredentials();
  const session = granted(
    await openAccount(api, {
      ...{ kind, locale, address, displayName, operatorToken, credentials, code },
      argon2id: printed ? home.argon2id : notStretched,
    }),
  );
  if (!printed) await beQuiet(api, locale);
  const { passphrase, kit } = credentials;
  return { api, session, address, passphrase, kit, authenticator: passkeysFor(url) };
}

/** Nobody reads the mailbox of somebody whose sign-in is not printed. */
async function beQuiet(api: Api, locale: Locale): Promise<void> {
  granted(await api(changePreferences, { body: { locale, quiet: [...NOTICE_KINDS] } }));
}

/** Signs in by the kit, in the browser of the last time; whose sign-in is printed shows that it can be read back. */
export async function comeBack(
  { url }: Home,
  { api, address, kit, printed = false }: Pick<Person, 'api' | 'address' | 'kit'> & Pick<Newcomer, 'printed'>,
): Promise<Person> {
  const typed = { address, method: 'kit', secret: kit, argon2id: notStretched } as const;
  const session = granted(await signIn(api, typed));
  const person = { api, session, address, passphrase: '', kit, authenticator: passkeysFor(url) };
  const { kind, kitDrill, quiet, locale } = session.account;
  if (printed && kind === 'candidate' && kitDrill !== 'done') await drill(person);
  if (!printed && quiet.length === 0) await beQuiet(api, locale);
  return person;
}

/** Somebody who is signed in whenever they are asked for. */
export type Regular = () => Promise<Person>;

/** A candidate who was opened with many others. */
export function oneOfTheCrowd(home: Home, { kit, deviceToken }: Opened, address: string): Regular {
  return regularOf(home, { api: home.connect(deviceToken), address, kit });
}

/** Somebody who has been there before. */
export function regularOf(
  home: Home,
  who: Pick<Person, 'api' | 'address' | 'kit'> & Pick<Newcomer, 'printed'>,
): Regular {
  let last: { person: Promise<Person>; since: number } | undefined;
  return () => {
    if (last === undefined || Date.now() - last.since > SESSION)
      last = { person: comeBack(home, who), since: Date.now() };
    return last.person;
  };
}

/** A recruiter with a passkey, ready to contact candidates. */
export function readyRegular(home: Home, newcomer: Person): Regular {
  let last = { person: newcomer, since: Date.now(), shown: 0 };
  let hasPasskey = false;
  let turn: Promise<unknown> = Promise.resolve();
  const ready = async () => {
    const { authenticator } = newcomer;
    if (Date.now() - last.since > SESSION) {
      const person = { ...(await comeBack(home, newcomer)), authenticator };
      last = { person, since: Date.now(), shown: 0 };
    }
    if (!hasPasskey) {
      await getReadyForContact(last.person, { argon2id: notStretched });
      hasPasskey = true;
      last = { ...last, shown: Date.now() };
    }
    if (Math.abs(Date.now() - last.shown) > SHOWN) {
      const { api, session } = last.person;
      const check = { authenticator, browserKey: NO_BROWSER_KEY, label: 'Software' };
      granted(await showPasskey(api, session.account, check));
      last = { ...last, shown: Date.now() };
    }
    return last.person;
  };
  // One after the other: a passkey's challenge is for one.
  return () => {
    const next = turn.then(ready);
    turn = next.catch(() => {});
    return next;
  };
}
