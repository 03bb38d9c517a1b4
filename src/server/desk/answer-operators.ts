import { type Refusal, refuse } from '../../shared/errors.ts';
import type { Caller } from '../accounts/caller.ts';
import { lockAccount } from '../accounts/store.ts';
import { actAsOwner } from '../employers/membership.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import { type DescribedAnswer, readAnswers } from './describe-answers.ts';
import { countAnswers, findAnswer, insertAnswer } from './store.ts';

const DAY = 86_400_000;
const ANSWERS_A_DAY = 5;

type Answering = {
  readonly caller: Caller;
  readonly answerId: string;
  readonly text: string;
  readonly now: Date;
};
type About = { readonly about: 'account' | 'employer'; readonly aboutId: string };

/** A held account answers; nobody but operators, and itself, reads it. Five answers a day. */
export async function answerHold(db: Database, input: Answering): Promise<{ done: true } | Refusal> {
  const { accountId, pool } = input.caller;
  return db.transact(async (tx) => {
    const account = await lockAccount(tx, accountId, pool);
    if (account === undefined) return refuse('not_found');
    const about: About = { about: 'account', aboutId: accountId };
    const repeated = await findRepeated(tx, input, about);
    if (repeated !== undefined) return repeated;
    if (account.held_reason === null) return refuse('forbidden', 'the account is not held');
    return putAnswer(tx, input, about);
  });
}

/** One's own answers to holds, the newest first. */
export async function listMyAnswers(db: Database, caller: Caller): Promise<{ answers: DescribedAnswer[] }> {
  return db.read(async (tx) => {
    const answers = await readAnswers(tx, [caller.accountId], caller.pool);
    return { answers: answers.of(caller.accountId) };
  });
}

/** An owner answers what an operator decided about the employer; its people and operators read it. Five a day. */
export async function answerDecision(
  db: Database,
  input: Answering & { employerId: string },
): Promise<{ done: true } | Refusal> {
  const { caller, employerId } = input;
  return db.transact(async (tx) => {
    const employer = await actAsOwner(tx, caller, employerId);
    if ('refused' in employer) return employer;
    const about: About = { about: 'employer', aboutId: employerId };
    const repeated = await findRepeated(tx, input, about);
    if (repeated !== undefined) return repeated;
    if (employer.held) return refuse('account_held');
    if (employer.decided_at === null) return refuse('forbidden', 'nothing was decided yet');
    return putAnswer(tx, input, about);
  });
}

async function findRepeated(
  tx: StorageTransaction,
  { caller, answerId, text }: Answering,
  { aboutId }: About,
): Promise<{ done: true } | Refusal | undefined> {
  const stored = await findAnswer(tx, aboutId, answerId);
  if (stored === undefined) return undefined;
  return stored.body === text && stored.by === caller.accountId ? { done: true } : refuse('id_taken');
}

/** The account or employer is locked: those who answer at once are counted one after the other. */
async function putAnswer(
  tx: StorageTransaction,
  { caller, answerId, text, now }: Answering,
  { about, aboutId }: About,
): Promise<{ done: true } | Refusal> {
  if ((await countAnswers(tx, aboutId, new Date(now.getTime() - DAY))) >= ANSWERS_A_DAY) {
    return refuse('limit_reached', `${ANSWERS_A_DAY} answers a day`);
  }
  await insertAnswer(tx, {
    ...{ about_id: aboutId, answer_id: answerId, pool: caller.pool, about },
    ...{ by: caller.accountId, body: text, at: now, seen_at: null },
  });
  return { done: true };
}
