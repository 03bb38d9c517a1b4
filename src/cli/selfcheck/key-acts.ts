/** What owners do about their employer's keys, each act whole, and waited for until it stands in the log. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { KeysAdded } from '../../client/employers/add-entries.ts';
import { establishKeys } from '../../client/employers/establish-keys.ts';
import { readDirectory } from '../../client/employers/read-directory.ts';
import { type Confirmed, confirmSeats } from '../../client/employers/seats.ts';
import type { MemberRole } from '../../shared/employers/roles.ts';
import { isRefusal } from '../../shared/errors.ts';
import type { Person } from './people.ts';
import { granted, WrongAnswer } from './wrong-answer.ts';

/** Longer than any checkpoint takes: what the log `keys` is given waits for no batch. */
const PATIENCE_MS = 15_000;
const PAUSE_MS = 100;

/** Begins the keys of an approved employer. */
export async function beginKeys(owner: Person, employerId: string): Promise<void> {
  await published(owner, employerId, granted(await establishKeys(owner.api, owner.session, employerId)));
}

/** Somebody with the keys that their own client holds: as compared by voice. */
export function asCompared({ session: { account } }: Person, role: MemberRole = 'recruiter'): Confirmed {
  const { accountId, recipient, signKey } = account;
  return { accountId, recipient, signKey, role, ownerKey: null };
}

/** Gives colleagues their seats, all at once. An employer without keys, since nobody approved it yet, is left as it is. */
export async function confirm(
  owner: Person,
  employerId: string,
  colleagues: readonly Confirmed[],
): Promise<void> {
  const added = await confirmSeats(owner.api, owner.session, employerId, colleagues);
  if (isRefusal(added) && added.refused === 'keys_not_confirmed') return;
  await published(owner, employerId, granted(added));
}

/** Waits until an entry stands under a published checkpoint. */
async function published(
  { api, session }: Person,
  employerId: string,
  { head, published: already }: KeysAdded,
): Promise<void> {
  if (already) return;
  for (const began = Date.now(); ; await sleep(PAUSE_MS)) {
    const { chain } = granted(await readDirectory(api, session, employerId));
    if (chain?.head === head) return;
    if (Date.now() - began > PATIENCE_MS)
      throw new WrongAnswer('the employer’s keys in the log', chain?.head ?? 'none');
  }
}
