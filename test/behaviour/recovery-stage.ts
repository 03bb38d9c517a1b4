/** What the tests of recovery do again and again: codes by mail, passing time, a person who goes on with new keys. */
import { connect, type Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { prepareRenewal, type Renewal } from '../../src/client/accounts/credentials.ts';
import { replaceKeys } from '../../src/client/accounts/replace-keys.ts';
import { signIn } from '../../src/client/accounts/sign-in.ts';
import { finishStartOver } from '../../src/client/accounts/start-over.ts';
import type { Api } from '../../src/client/api.ts';
import type { Keep } from '../../src/client/manifests/keep.ts';
import { sendCode } from '../../src/shared/api/accounts.ts';
import { beginStartOver, prepareStartOver } from '../../src/shared/api/recovery.ts';
import type { TestPlatform } from '../platform.ts';
import { quickArgon2id } from './people.ts';

/** A kind of account that can be started over with. */
export type Kind = 'candidate' | 'recruiter';

/** Has a new code mailed to `address`, and reads it there. */
export async function mailedCode(platform: TestPlatform, address: string): Promise<string> {
  const api = connect({ url: platform.origin });
  const before = (await platform.mailsTo(address)).length;
  granted(await api(sendCode, { body: { address, locale: 'en' } }));
  for (let tried = 0; tried < 1200; tried++) {
    const mails = (await platform.mailsTo(address)).slice(before);
    const code = mails.map((mail) => /(?<![\w-])\d{6}(?![\w-])/.exec(mail)?.[0]).findLast(Boolean);
    if (code !== undefined) return code;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('no code was mailed within a minute');
}

/** Waits for a mail to `address` that says `words`. */
export async function mailThatSays(platform: TestPlatform, address: string, words: string): Promise<string> {
  for (let tried = 0; tried < 1200; tried++) {
    const found = (await platform.mailsTo(address)).find((mail) => mail.includes(words));
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`no mail says "${words}"`);
}

/** Signs in anew, on a device of its own. */
export async function comeBack(
  platform: TestPlatform,
  person: Pick<Person, 'address' | 'passphrase'>,
  keep?: Keep,
) {
  const api = connect({ url: platform.origin });
  const { address, passphrase: secret } = person;
  const typed = { address, method: 'passphrase' as const, secret, argon2id: quickArgon2id };
  return { api, session: await signIn(api, { ...typed, ...(keep !== undefined && { keep }) }) };
}

/** Replaces somebody's keys, proven by the kit; the same person with the new ones. */
export async function renew(person: Person, renewal: Renewal = prepareRenewal()): Promise<Person> {
  const proof = { method: 'kit' as const, secret: person.kit };
  const argon2id = quickArgon2id;
  const session = granted(await replaceKeys(person.api, person.session, { proof, renewal, argon2id }));
  return { ...person, session, passphrase: renewal.passphrase, kit: renewal.kit };
}

/** Begins to start over as somebody who reads the mailbox. */
export async function beginOver(
  platform: TestPlatform,
  address: string,
  kind: Kind = 'candidate',
  api?: Api,
) {
  const code = await mailedCode(platform, address);
  const body = { address, code, kind, locale: 'en' as const };
  return (api ?? connect({ url: platform.origin }))(beginStartOver, { body });
}

/** Proves the address once more. */
export async function prepareOver(platform: TestPlatform, address: string, kind: Kind = 'candidate') {
  const body = { address, code: await mailedCode(platform, address), kind };
  return connect({ url: platform.origin })(prepareStartOver, { body });
}

/** Lets `hours` pass for every start over of the platform. */
export async function letPass(platform: TestPlatform, hours: number): Promise<void> {
  await platform.database.database.pool.query(
    `update recovery.start_overs set begun_at = begun_at - $1 * interval '1 hour',
       ready_at = ready_at - $1 * interval '1 hour'`,
    [hours],
  );
}

/** Goes all the way, 73 hours long; the person with the new keys, on a new device. */
export async function startOver(platform: TestPlatform, person: Person, kind: Kind): Promise<Person> {
  granted(await beginOver(platform, person.address, kind));
  await letPass(platform, 73);
  return finishOver(platform, person, kind);
}

/** Ends it, when the time has passed. */
export async function finishOver(platform: TestPlatform, person: Person, kind: Kind): Promise<Person> {
  const prepared = granted(await prepareOver(platform, person.address, kind));
  const api = connect({ url: platform.origin });
  const renewal = prepareRenewal();
  const session = granted(await finishStartOver(api, prepared, { renewal, argon2id: quickArgon2id }));
  return { ...person, api, session, passphrase: renewal.passphrase, kit: renewal.kit };
}
