/**
 * What the platform asks of entries beyond what the chain asks. Nobody relies on it: it keeps the people of an employer from
 * mistakes, as long as the platform is honest.
 */
import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import { type MemberRole, may } from '../../shared/employers/roles.ts';
import { type Refusal, refuse } from '../../shared/errors.ts';
import { hashOfKeys } from '../../shared/keys/key-entry.ts';
import type { Caller } from '../accounts/caller.ts';
import { listAccounts } from '../accounts/store.ts';
import type { StorageTransaction } from '../storage/database.ts';
import { isInForce } from './describe-proof.ts';
import type { SentEntry } from './judge-entries.ts';
import { listMembers } from './store-people.ts';
import { listProofs } from './store-proofs.ts';

type About = { readonly caller: Caller; readonly employerId: string; readonly now: Date };

/** Whether entries only take something away: seats, domains, a root that waits. */
export function onlyTakesAway(sent: readonly SentEntry[]): boolean {
  return sent.every(({ body: { type } }) => type.endsWith('.ended') || type === 'root.opposed');
}

/**
 * Why entries are not for this employer's people; undefined when they are. A root names its maker's keys, a seat those of
 * somebody who belongs to the employer, in no higher role than this person has, a domain is one that the employer has proven.
 */
export async function checkEntries(
  tx: StorageTransaction,
  sent: readonly SentEntry[],
  about: About,
): Promise<Refusal | undefined> {
  const roles = await readRoles(tx, about);
  const proofs = await listProofs(tx, [about.employerId]);
  for (const { body } of sent) {
    if (body.type === 'employer.root' && roles.get(body.keyHash)?.accountId !== about.caller.accountId)
      return refuse('statement_invalid', 'a root names the keys of who makes it');
    if (body.type === 'seat' && !isWithin(body.role, roles.get(body.keyHash)?.role))
      return refuse(
        'statement_invalid',
        'a seat is for somebody of the employer, in no higher role than theirs',
      );
    if (body.type !== 'domain') continue;
    if (!proofs.some((proof) => proof.domain === body.domain && isInForce(proof, about.now)))
      return refuse('control_missing', 'the employer has not proven this domain');
  }
  return undefined;
}

/** Whether a seat's role reads and leads no more than the person may. One who is an owner here may have a lower seat. */
function isWithin(role: MemberRole, of: MemberRole | undefined): boolean {
  if (of === undefined) return false;
  return (['lead_people', 'read_applications'] as const).every((act) => may(of, act) || !may(role, act));
}

/** The people of the employer, by the hash of their keys. */
async function readRoles(tx: StorageTransaction, { caller, employerId }: About) {
  const members = (await listMembers(tx, [employerId])).filter(({ left_at }) => left_at === null);
  const ids = members.map(({ account_id }) => account_id);
  const accounts = await listAccounts(tx, ids, caller.pool);
  return new Map(
    accounts.map(({ account_id: accountId, seal_recipient: recipient, sign_key }) => [
      hashOfKeys({ accountId, recipient, signKey: encodeBase64url(sign_key) }),
      { accountId, role: members.find((member) => member.account_id === accountId)?.role },
    ]),
  );
}
