import type { Reader } from '../../shared/api/jobs.ts';
import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import { type MemberRole, may } from '../../shared/employers/roles.ts';
import { listAccounts } from '../accounts/store.ts';
import { findMembership, listMembers } from '../employers/store-people.ts';
import type { StorageTransaction } from '../storage/database.ts';
import { listTeam, lockPostingsOfReader, removeFromTeams } from './store.ts';

/** One who reads, or once read, for a posting; `active` while in the team and in the employer. */
export type TeamMember = Reader & { readonly active: boolean };

/**
 * The people of some postings, by posting id. Membership of employer and team is asked for each time: whoever was
 * removed a moment ago is not active now. `also` adds people by id who are no longer in the team, to name them.
 */
export async function readTeams(
  tx: StorageTransaction,
  postings: readonly { posting_id: string; employer_id: string; pool: string }[],
  also: ReadonlyMap<string, readonly string[]> = new Map(),
): Promise<Map<string, TeamMember[]>> {
  const [first] = postings;
  if (first === undefined) return new Map();
  const team = await listTeam(
    tx,
    postings.map((posting) => posting.posting_id),
  );
  const members = await listMembers(
    tx,
    postings.map((posting) => posting.employer_id),
  );
  const wanted = [...team.map((row) => row.account_id), ...[...also.values()].flat()];
  const accounts = new Map((await listAccounts(tx, wanted, first.pool)).map((row) => [row.account_id, row]));
  return new Map(
    postings.map((posting) => {
      const inTeam = team.filter((row) => row.posting_id === posting.posting_id).map((row) => row.account_id);
      const people = [...new Set([...inTeam, ...(also.get(posting.posting_id) ?? [])])];
      const described = people.flatMap((accountId): TeamMember[] => {
        const account = accounts.get(accountId);
        const member = members.find(
          (row) => row.account_id === accountId && row.employer_id === posting.employer_id,
        );
        if (account === undefined || member === undefined) return [];
        return [
          {
            accountId,
            displayName: account.display_name ?? '',
            title: member.title,
            recipient: account.seal_recipient,
            signKey: encodeBase64url(account.sign_key),
            active:
              member.left_at === null && may(member.role, 'read_applications') && inTeam.includes(accountId),
          },
        ];
      });
      return [posting.posting_id, described];
    }),
  );
}

/** The team of one posting as it is now: those to whom an application is sealed. */
export async function readTeam(
  tx: StorageTransaction,
  posting: { posting_id: string; employer_id: string; pool: string },
): Promise<Reader[]> {
  const people = (await readTeams(tx, [posting])).get(posting.posting_id) ?? [];
  return people.filter((person) => person.active).map(({ active: _, ...reader }) => reader);
}

/** Whether somebody is in the team of a posting now, and still in its employer. */
export async function isInTeam(
  tx: StorageTransaction,
  posting: { posting_id: string; employer_id: string } | undefined,
  accountId: string,
): Promise<boolean> {
  if (posting === undefined) return false;
  const membership = await findMembership(tx, accountId);
  return isMemberInTeam(membership, posting, await listTeam(tx, [posting.posting_id]));
}

/** As {@link isInTeam}, with the rows at hand: a membership in force, and teams of which one may be the posting's. */
export function isMemberInTeam(
  membership: { account_id: string; employer_id: string; role: MemberRole } | undefined,
  posting: { posting_id: string; employer_id: string } | undefined,
  team: readonly { posting_id: string; account_id: string }[],
): boolean {
  if (posting === undefined || membership?.employer_id !== posting.employer_id) return false;
  if (!may(membership.role, 'read_applications')) return false;
  return team.some(
    (row) => row.posting_id === posting.posting_id && row.account_id === membership.account_id,
  );
}

/** Takes somebody out of every team of an employer; whoever applies in this moment comes before, or seals to the others. */
export async function leaveTeams(
  tx: StorageTransaction,
  person: { accountId: string; employerId: string },
): Promise<void> {
  await removeFromTeams(tx, person.accountId, await lockPostingsOfReader(tx, person));
}
