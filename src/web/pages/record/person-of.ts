import type { CheckedRecord } from '../../../client/disclosure/check-record.ts';
import { setBeside, withAside } from '../../ui/set-words.ts';

/** The people and postings that events name. */
export type Named = Pick<CheckedRecord, 'people' | 'postings'>;

/** Who somebody is by name, with the title under which they act where there is one, as the language sets it. */
export function personOf({ people }: Named, accountId: string, locale: string): string {
  const person = people.find((one) => one.accountId === accountId);
  if (person === undefined) return accountId;
  return person.title === '' ? person.displayName : withAside(person.displayName, person.title, locale);
}

/** All people and postings that events name, by id, as the language sets them. */
export function namesOf(named: Named, locale: string): Readonly<Record<string, string>> {
  const people = named.people.map(({ accountId }) => [accountId, personOf(named, accountId, locale)]);
  const postings = named.postings.map(({ postingId, title, employerName }) => [
    postingId,
    setBeside([title, employerName], locale),
  ]);
  return Object.fromEntries([...people, ...postings]);
}
