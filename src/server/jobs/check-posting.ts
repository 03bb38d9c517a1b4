import type { PostingTerms } from '../../shared/api/jobs.ts';
import { may } from '../../shared/employers/roles.ts';
import { type Refusal, refuse } from '../../shared/errors.ts';
import { closesAt, LONGEST_POSTING } from '../../shared/jobs/posting.ts';
import type { Caller } from '../accounts/caller.ts';
import type { Acting } from '../employers/membership.ts';
import type { EmployersTable } from '../employers/store.ts';
import { listMembers } from '../employers/store-people.ts';
import type { StorageTransaction } from '../storage/database.ts';
import { postingWords } from './posting-words.ts';
import { listTeam, type PostingRow } from './store.ts';

/** A posting as it was written. */
export type Written = { postingId: string; version: number };
/** A posting as a recruiter sends it. */
export type PostingInput = {
  readonly caller: Caller;
  readonly postingId: string;
  readonly terms: PostingTerms;
  readonly team: readonly string[];
  readonly now: Date;
};

/** Why a posting may not be written as it was sent; undefined when it may. */
export async function checkPosting(
  tx: StorageTransaction,
  employer: Acting,
  { terms, team, now }: Pick<PostingInput, 'terms' | 'team' | 'now'>,
): Promise<Refusal | undefined> {
  if (employer.held) return refuse('account_held');
  if (employer.state !== 'approved') {
    return refuse(employer.state === 'held' ? 'employer_held' : 'employer_not_approved');
  }
  if (closesAt(terms.validUntil) < now.getTime()) return refuse('posting_expired');
  if (Date.parse(terms.validUntil) > now.getTime() + LONGEST_POSTING * 86_400_000)
    return refuse('invalid_request', `validUntil: within ${LONGEST_POSTING} days from now`);
  const readers = (await listMembers(tx, [employer.employer_id])).filter(
    (member) => member.left_at === null && may(member.role, 'read_applications'),
  );
  const known = team.every((accountId) => readers.some((member) => member.account_id === accountId));
  return known
    ? undefined
    : refuse('team_changed', 'the team may only name people of the employer, and no viewers');
}

/** Whether a stored posting has these terms and this team. */
export async function saysTheSame(
  tx: StorageTransaction,
  stored: PostingRow,
  { terms, team }: Pick<PostingInput, 'terms' | 'team'>,
): Promise<boolean> {
  const stands = (await listTeam(tx, [stored.posting_id])).map((row) => row.account_id);
  return (
    stands.sort().join() === [...new Set(team)].sort().join() &&
    stored.title === terms.title &&
    stored.occupation === terms.occupation &&
    stored.region === terms.region &&
    stored.work_mode === terms.workMode &&
    stored.description === terms.description &&
    stored.language === (terms.language ?? null) &&
    stored.pay_min === terms.payMin &&
    stored.pay_max === terms.payMax &&
    stored.pay_currency === terms.payCurrency &&
    stored.pay_period === terms.payPeriod &&
    stored.valid_until === terms.validUntil
  );
}

/** The terms of a posting as its row holds them, with the words it is found by. */
export function columnsOf(terms: PostingTerms, employer: EmployersTable) {
  return {
    title: terms.title,
    occupation: terms.occupation,
    region: terms.region,
    work_mode: terms.workMode,
    description: terms.description,
    language: terms.language ?? null,
    pay_min: terms.payMin,
    pay_max: terms.payMax,
    pay_currency: terms.payCurrency,
    pay_period: terms.payPeriod,
    valid_until: terms.validUntil,
    words: postingWords({ ...terms, employerName: employer.name }),
  };
}
