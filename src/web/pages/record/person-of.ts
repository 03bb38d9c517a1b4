import type { CheckedRecord } from '../../../client/disclosure/check-record.ts';

/** The people and postings that events name. */
export type Named = Pick<CheckedRecord, 'people' | 'postings'>;

/** Who somebody is by name, with the title under which they act where there is one. */
export function personOf({ people }: Named, accountId: string): string {
  const person = people.find((one) => one.accountId === accountId);
  if (person === undefined) return accountId;
  return person.title === '' ? person.displayName : `${person.displayName} (${person.title})`;
}
