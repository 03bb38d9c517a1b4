import type { PostingTerms } from '../../shared/api/jobs.ts';
import { type Refusal, refuse } from '../../shared/errors.ts';
import { closesAt } from '../../shared/jobs/posting.ts';
import type { Caller } from '../accounts/caller.ts';
import { requireMember } from '../employers/membership.ts';
import { type EmployersTable, listMembers } from '../employers/store.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import { postingWords } from './posting-words.ts';
import {
  findPosting,
  insertPosting,
  listTeam,
  lockPosting,
  type PostingRow,
  setClosed,
  setTeam,
  updatePosting,
} from './store.ts';

type Written = { postingId: string; version: number };
type Input = { caller: Caller; postingId: string; terms: PostingTerms; team: readonly string[]; now: Date };

/** Opens a posting of the caller's approved employer; sent again, it answers as the first time. */
export async function openPosting(
  db: Database,
  input: Input & { employerId: string },
): Promise<Written | Refusal> {
  const { caller, postingId, terms, now } = input;
  return db.transact(async (tx) => {
    const employer = await requireMember(tx, caller, input.employerId);
    if ('refused' in employer) return employer;
    const stored = await findPosting(tx, postingId, caller.pool);
    if (stored !== undefined) return answerRepeated(tx, stored, input);
    const refused = await check(tx, employer, input);
    if (refused !== undefined) return refused;
    const inserted = await insertPosting(tx, {
      posting_id: postingId,
      employer_id: input.employerId,
      pool: caller.pool,
      version: 1,
      ...columnsOf(terms, employer),
      closed_at: null,
      created_by: caller.accountId,
      created_at: now,
    });
    if (!inserted) {
      const overtaking = await findPosting(tx, postingId, caller.pool);
      return overtaking === undefined ? refuse('id_taken') : answerRepeated(tx, overtaking, input);
    }
    await setTeam(tx, postingId, input.team, now);
    return { postingId, version: 1 };
  });
}

/** The answer to a posting that was opened before: by this very call, or another that took its id. */
async function answerRepeated(
  tx: StorageTransaction,
  stored: PostingRow,
  input: Input & { employerId: string },
): Promise<Written | Refusal> {
  const { postingId, version } = { postingId: stored.posting_id, version: stored.version };
  const own = stored.created_by === input.caller.accountId && stored.employer_id === input.employerId;
  // Once it was changed, nobody knows how it was opened.
  const same = own && (version > 1 || (await saysTheSame(tx, stored, input)));
  return same ? { postingId, version } : refuse('id_taken');
}

/** Whether a stored posting has these terms and this team. */
async function saysTheSame(tx: StorageTransaction, stored: PostingRow, input: Input): Promise<boolean> {
  const { terms } = input;
  const team = (await listTeam(tx, [stored.posting_id])).map((row) => row.account_id);
  return (
    team.sort().join() === [...new Set(input.team)].sort().join() &&
    stored.title === terms.title &&
    stored.occupation === terms.occupation &&
    stored.region === terms.region &&
    stored.work_mode === terms.workMode &&
    stored.description === terms.description &&
    stored.pay_min === terms.payMin &&
    stored.pay_max === terms.payMax &&
    stored.pay_currency === terms.payCurrency &&
    stored.pay_period === terms.payPeriod &&
    stored.valid_until === terms.validUntil
  );
}

/**
 * Changes a posting and its team; `document_changed` when somebody else did so since it was read. The same change
 * sent again is answered as the first time.
 */
export async function changePosting(
  db: Database,
  input: Input & { version: number },
): Promise<Written | Refusal> {
  const { caller, postingId, terms, now } = input;
  return db.transact(async (tx) => {
    const stored = await lockPosting(tx, postingId, caller.pool);
    if (stored === undefined) return refuse('not_found');
    const employer = await requireMember(tx, caller, stored.employer_id);
    if ('refused' in employer) return employer;
    if (stored.closed_at !== null) return refuse('posting_closed');
    if (stored.version === input.version + 1 && (await saysTheSame(tx, stored, input))) {
      return { postingId, version: stored.version };
    }
    if (stored.version !== input.version) return refuse('document_changed');
    const refused = await check(tx, employer, input);
    if (refused !== undefined) return refused;
    const version = stored.version + 1;
    await updatePosting(tx, postingId, { ...columnsOf(terms, employer), version });
    await setTeam(tx, postingId, input.team, now);
    return { postingId, version };
  });
}

/** Closes a posting for good. What was sent to it stays with its team until each grant ends. */
export async function closePosting(
  db: Database,
  input: { caller: Caller; postingId: string; now: Date },
): Promise<{ done: true } | Refusal> {
  return db.transact(async (tx) => {
    const stored = await lockPosting(tx, input.postingId, input.caller.pool);
    if (stored === undefined) return refuse('not_found');
    const employer = await requireMember(tx, input.caller, stored.employer_id);
    if ('refused' in employer) return employer;
    if (input.caller.held) return refuse('account_held');
    await setClosed(tx, input.postingId, input.now);
    return { done: true };
  });
}

async function check(
  tx: StorageTransaction,
  employer: EmployersTable,
  input: Pick<Input, 'caller' | 'terms' | 'team' | 'now'>,
): Promise<Refusal | undefined> {
  if (input.caller.held) return refuse('account_held');
  if (employer.state !== 'approved') {
    return refuse(employer.state === 'held' ? 'employer_held' : 'employer_not_approved');
  }
  if (closesAt(input.terms.validUntil) < input.now.getTime()) return refuse('posting_expired');
  const members = (await listMembers(tx, [employer.employer_id])).filter((member) => member.left_at === null);
  const known = input.team.every((accountId) => members.some((member) => member.account_id === accountId));
  return known ? undefined : refuse('team_changed', 'the team may only name people of the employer');
}

function columnsOf(terms: PostingTerms, employer: EmployersTable) {
  return {
    title: terms.title,
    occupation: terms.occupation,
    region: terms.region,
    work_mode: terms.workMode,
    description: terms.description,
    pay_min: terms.payMin,
    pay_max: terms.payMax,
    pay_currency: terms.payCurrency,
    pay_period: terms.payPeriod,
    valid_until: terms.validUntil,
    words: postingWords({ ...terms, employerName: employer.name }),
  };
}
