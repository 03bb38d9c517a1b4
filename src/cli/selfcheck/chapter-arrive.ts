/** People sign up, leave, and come back by either way. */
import { signIn } from '../../client/accounts/sign-in.ts';
import { getAccount, signOut } from '../../shared/api/accounts.ts';
import { generatePassphrase } from '../../shared/vault/passphrase.ts';
import { connect, enter, type Person, type Place } from './people.ts';
import type { Step } from './run-steps.ts';
import { granted, refused, same } from './wrong-answer.ts';

/** Everybody in the story. */
export type People = {
  readonly candidate: Person;
  /** Another candidate: one alone is no crowd. */
  readonly other: Person;
  readonly owner: Person;
  readonly colleague: Person;
  /** A recruiter of another employer. */
  readonly outsider: Person;
};

/** Signs everybody up; each is added to `entered` at once. */
export async function arrive(step: Step, place: Place, entered: Person[]): Promise<People> {
  const signUp = (name: string, kind: 'candidate' | 'recruiter', displayName?: string) =>
    step(name, async () => {
      const person = await enter(place, { kind, ...(displayName !== undefined && { displayName }) });
      entered.push(person);
      same('the account’s pool', person.session.account.selfcheck, true);
      return person;
    });
  const first = await signUp('sign-up-candidate', 'candidate');
  const owner = await signUp('sign-up-recruiter', 'recruiter', 'Ada Berg');
  const colleague = await signUp('sign-up-colleague', 'recruiter', 'Jun Mori');
  const outsider = await signUp('sign-up-outsider', 'recruiter', 'Omar Stein');
  const other = await signUp('sign-up-other-candidate', 'candidate');

  await step('sign-out', async () => {
    granted(await first.api(signOut));
    refused(await first.api(getAccount), 'signed_out');
  });
  const comeBack = (method: 'passphrase' | 'kit', secret: string) =>
    step(`sign-in-by-${method}`, async () => {
      const api = connect(place);
      const typed = { address: first.address, method, secret, argon2id: place.argon2id };
      const session = granted(await signIn(api, typed));
      same('the account', session.account.accountId, first.session.account.accountId);
      const person = { ...first, api, session };
      entered.push(person);
      return person;
    });
  await step('sign-in-by-wrong-passphrase', async () => {
    const typed = { address: first.address, method: 'passphrase', secret: generatePassphrase() } as const;
    refused(await signIn(connect(place), { ...typed, argon2id: place.argon2id }), 'sign_in_failed');
  });
  await comeBack('passphrase', first.passphrase.toUpperCase());
  return { candidate: await comeBack('kit', first.kit), other, owner, colleague, outsider };
}
