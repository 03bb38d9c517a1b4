/** Walks through all that the people of one pool can ask for, and what they try with ids of another. */
import type pg from 'pg';
import { cookieFetch } from '../../src/cli/cookie-fetch.ts';
import { inventTerms, sendApplication } from '../../src/cli/selfcheck/acts.ts';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { signIn } from '../../src/client/accounts/sign-in.ts';
import { httpApi } from '../../src/client/api.ts';
import { applyToPosting, type PostingWithTeam } from '../../src/client/disclosure/apply.ts';
import { openCopy, readTerms } from '../../src/client/disclosure/open-copy.ts';
import { revokeGrant, withdrawApplication } from '../../src/client/disclosure/revoke.ts';
import { showInterest } from '../../src/client/interests/show-interest.ts';
import { askForResume } from '../../src/client/requests/ask-for-resume.ts';
import { grantRequest } from '../../src/client/requests/grant-request.ts';
import { refillPrekeys } from '../../src/client/requests/prekeys.ts';
import { saveResume } from '../../src/client/vault/resumes.ts';
import { changeStage, listReceivedApplications, readApplication } from '../../src/shared/api/applications.ts';
import { addHidden } from '../../src/shared/api/cards.ts';
import { CONTRACT } from '../../src/shared/api/contract.ts';
import { markRead, readConversation, sendMessage } from '../../src/shared/api/conversations.ts';
import { decideEmployer, holdAccount, lookUpAccount } from '../../src/shared/api/desk.ts';
import { openCopy as openCopyEndpoint, readCopyTerms } from '../../src/shared/api/disclosure.ts';
import { answerDecision, inviteColleague, removeMember } from '../../src/shared/api/employers.ts';
import { endInterest, listInterests } from '../../src/shared/api/interests.ts';
import {
  changePosting,
  closePosting,
  listEmployerPostings,
  openPosting,
  readMattering,
  readPosting,
} from '../../src/shared/api/jobs.ts';
import { proposeAct } from '../../src/shared/api/operators.ts';
import { declineRequest, readRequest } from '../../src/shared/api/requests.ts';
import { listSentRequests, reservePrekey, type SentRequest } from '../../src/shared/api/sent-requests.ts';
import { readDocument } from '../../src/shared/api/vault.ts';
import { encodeBase64url } from '../../src/shared/bytes/base64url.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import type { Handle } from '../../src/shared/card/handle.ts';
import { presentFields } from '../../src/shared/resume/fields.ts';
import { INVENTED_CARD, shownInterest } from '../shown-interest.ts';
import { asVerified } from '../staged-grant.ts';
import { hide, publish } from './card-stage.ts';
import { type Cast, cast, quickArgon2id, type Stage } from './people.ts';

/** A pool with its cast, a document, and a copy that was opened. */
export type FilledPool = Cast & {
  readonly name: string;
  readonly stage: Stage;
  readonly documentId: string;
  readonly copyId: string;
  readonly posting: PostingWithTeam;
  /** Shown to the team by the candidate. */
  readonly interestId: string;
  /** What the team asked the candidate by it. */
  readonly request: SentRequest;
};

/** Lets a cast enter a pool and do something of everything. */
export async function fillPool(name: string, stage: Stage): Promise<FilledPool> {
  const people = await cast(stage);
  const { candidate, owner, postingId, resume } = people;
  const documentId = newUuidV7();
  const content = {
    ...{ title: 'Mine', language: 'en' as const, resume, leftover: [], labels: [] },
    ...{ originalId: null, originalName: null },
  };
  granted(await saveResume(candidate.api, candidate.session, { documentId, version: 1, content }));
  await publish(candidate);
  await hide(candidate, { kind: 'employer', value: people.otherEmployer.employerId });
  await sendApplication(people.otherCandidate, postingId, { resume });
  const { applications } = granted(await owner.api(listReceivedApplications, { params: { postingId } }));
  const copyId = applications.find(({ grantId }) => grantId === people.application.grantId)?.copyId ?? '';
  const terms = granted(await readTerms(owner.api, owner.session, copyId));
  granted(await openCopy(owner.api, owner.session, terms, newUuidV7()));
  const { posting } = granted(await candidate.api(readPosting, { params: { postingId } }));
  const { interestId } = await shownInterest(candidate, postingId);
  granted(await refillPrekeys(candidate.api, candidate.session));
  const to = { kind: 'interest', interestId, recipient: '' } as const;
  const asked = { postingId, to, fields: ['name'] as const, keepDays: 30, answerDays: 5, message: null };
  const request = granted(await askForResume(owner.api, owner.session, asked));
  return { ...people, name, stage, documentId, copyId, posting, interestId, request };
}

/** Of nobody. */
const NO_HANDLE = encodeBase64url(new Uint8Array(16)) as Handle;

/** Every id in a text. */
export const idsIn = (text: string): string[] =>
  text.match(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f-]{17}/g) ?? [];

/** Every id in the rows of some pools. */
export async function idsOfPools(db: pg.Pool, pools: readonly FilledPool[]): Promise<Set<string>> {
  const { rows: tables } = await db.query<{ name: string }>(
    `select table_schema || '.' || table_name as name from information_schema.columns where column_name = 'pool'`,
  );
  const found = new Set<string>();
  for (const { name } of tables) {
    const { rows } = await db.query<{ text: string }>(
      `select t::text as text from ${name} t where pool = any($1)`,
      [pools.map((pool) => pool.name)],
    );
    for (const id of rows.flatMap((row) => idsIn(row.text))) found.add(id);
  }
  return found;
}

/** The answers, as they came, to everything that each person of a pool, and a visitor, can read. */
export async function everythingSeenBy(
  pool: FilledPool,
  desk?: Person,
): Promise<{ path: string; text: string }[]> {
  const { candidate, otherCandidate, owner, colleague, bystander, outsider } = pool;
  const people = [candidate, otherCandidate, owner, colleague, bystander, outsider, ...(desk ? [desk] : [])];
  const seen: { path: string; text: string }[] = [];
  for (const person of [undefined, ...people]) {
    const read = await reader(pool.stage, person);
    for (const { endpoint } of CONTRACT) {
      if (endpoint.method !== 'GET') continue;
      const path = fill(endpoint.path, pool);
      seen.push({ path, text: await read(path) });
    }
  }
  return seen;
}

function fill(path: string, pool: FilledPool): string {
  const ids: Record<string, string> = {
    ...{ postingId: pool.postingId, grantId: pool.application.grantId, copyId: pool.copyId, method: 'kit' },
    ...{ documentId: pool.documentId, employerId: pool.employer.employerId },
    requestId: pool.request.requestId,
    accountId: pool.candidate.session.account.accountId,
  };
  return path.replace(/:(\w+)/g, (_all, name: string) => ids[name] ?? name);
}

async function reader(stage: Stage, person: Person | undefined): Promise<(path: string) => Promise<string>> {
  const fetchAs = cookieFetch();
  const pool: Record<string, string> =
    stage.poolToken === undefined ? {} : { 'sealfolio-pool': stage.poolToken };
  if (person !== undefined) {
    const api = httpApi({ origin: stage.url, fetch: fetchAs, headers: () => pool });
    const { address, kit } = person;
    granted(await signIn(api, { address, method: 'kit', secret: kit, argon2id: quickArgon2id }));
  }
  const headers = { 'sealfolio-client': '1', ...pool };
  return async (path) => (await fetchAs(`${stage.url}/api${path}`, { headers })).text();
}

/** What the people of one pool try with the ids of another; each must be answered `not_found`. */
export function reachInto(
  mine: FilledPool,
  other: FilledPool,
  desk: Person,
): Record<string, () => Promise<unknown>> {
  return {
    ...asCandidate(mine, other),
    ...asRecruiter(mine, other),
    ...(mine.name === 'public' && atDesk(desk, other)),
  };
}

function asCandidate({ candidate: { api, session }, resume }: FilledPool, other: FilledPool) {
  const { grantId } = other.application;
  const grant = { params: { grantId } };
  const request = { params: { requestId: other.request.requestId } };
  const team = asVerified(other.posting.team);
  const choice = { posting: other.posting, team, resume, fields: presentFields(resume), message: null };
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
  return {
    'read a posting': () => api(readPosting, { params: { postingId: other.postingId } }),
    'apply to a posting': () => applyToPosting(api, session, { ...choice, expiresAt }),
    'read an application': () => api(readApplication, grant),
    withdraw: () => withdrawApplication(api, session, grantId),
    revoke: () => revokeGrant(api, session, grantId),
    'show interest': () =>
      showInterest(api, session, {
        ...{ interestId: newUuidV7(), posting: other.posting, team, card: INVENTED_CARD, headline: '' },
      }),
    'end an interest': () => api(endInterest, { params: { interestId: other.interestId } }),
    'read a request': () => api(readRequest, request),
    'decline a request': () => api(declineRequest, request),
    'grant a request': () => grantRequest(api, session, other.request.requestId, { ...choice, expiresAt }),
    'read a document': () => api(readDocument, { params: { documentId: other.documentId } }),
    'read a conversation': () => api(readConversation, grant),
    'write in a conversation': () =>
      api(sendMessage, { ...grant, body: { messageId: newUuidV7(), ciphertext: 'AAAA' } }),
    'hide from an employer': () => {
      const entry = { hideId: newUuidV7(), list: 'hidden', kind: 'employer' } as const;
      return api(addHidden, { body: { entries: [{ ...entry, value: other.employer.employerId }] } });
    },
    'mark as read': () => api(markRead, { ...grant, body: { upTo: 1 } }),
  };
}

function asRecruiter({ owner: { api, session } }: FilledPool, other: FilledPool) {
  const { copyId, postingId, application, employer, bystander } = other;
  const posting = { params: { postingId } };
  const team = [session.account.accountId];
  const ofEmployer = { params: { employerId: employer.employerId } };
  const accountId = bystander.session.account.accountId;
  const signed = { statement: '{}', signature: 'A'.repeat(86) };
  const invitation = { address: 'spy@people.example', role: 'owner', locale: 'en' } as const;
  return {
    'read terms': () => api(readCopyTerms, { params: { copyId } }),
    'open a copy': () => api(openCopyEndpoint, { params: { copyId }, body: { signed } }),
    'list received applications': () => api(listReceivedApplications, posting),
    'list interests': () => api(listInterests, posting),
    'list requests': () => api(listSentRequests, posting),
    'ask for a résumé': () =>
      askForResume(api, session, {
        ...{ postingId, to: { kind: 'interest', interestId: other.interestId, recipient: '' } },
        ...{ fields: ['name'], keepDays: 30, answerDays: 5, message: null },
      }),
    'reserve a prekey': () => api(reservePrekey, { params: { postingId, handle: NO_HANDLE } }),
    'read what matters': () =>
      api(readMattering, { params: { employerId: employer.employerId, occupation: '251' } }),
    'tell a stage': () =>
      api(changeStage, {
        params: { grantId: application.grantId },
        body: { changeId: newUuidV7(), stage: 'declined' },
      }),
    'change a posting': () =>
      api(changePosting, { ...posting, body: { version: 1, terms: inventTerms(), team } }),
    'close a posting': () => api(closePosting, posting),
    'list postings': () => api(listEmployerPostings, ofEmployer),
    'open a posting': () =>
      api(openPosting, { ...ofEmployer, body: { postingId: newUuidV7(), terms: inventTerms(), team } }),
    'answer a decision': () =>
      api(answerDecision, { ...ofEmployer, body: { answerId: newUuidV7(), text: 'Let us in.' } }),
    invite: () => api(inviteColleague, { ...ofEmployer, body: { invitationId: newUuidV7(), ...invitation } }),
    'remove a member': () => api(removeMember, { params: { employerId: employer.employerId, accountId } }),
  };
}

function atDesk({ api }: Person, other: FilledPool) {
  const account = { params: { accountId: other.candidate.session.account.accountId } };
  const body = { decisionId: newUuidV7(), decision: 'held', reason: 'None.' } as const;
  return {
    'look up an account': () => api(lookUpAccount, account),
    'propose a hold': () =>
      api(proposeAct, {
        body: { actId: newUuidV7(), kind: 'hold', accountId: account.params.accountId, reason: 'Not ours.' },
      }),
    'hold an account': () => api(holdAccount, { ...account, body: { reason: 'None.' } }),
    'decide about an employer': () =>
      api(decideEmployer, { params: { employerId: other.employer.employerId }, body }),
  };
}
