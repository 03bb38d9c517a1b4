/** People who go on while the platform falls over again and again, and keep in mind what was acknowledged to them. */
import { setTimeout as sleep } from 'node:timers/promises';
import { inventTerms } from '../../src/cli/selfcheck/acts.ts';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { readMessages } from '../../src/client/conversations/read.ts';
import { sendText } from '../../src/client/conversations/send.ts';
import { applyToPosting, planApplication } from '../../src/client/disclosure/apply.ts';
import { openCopy, readTerms } from '../../src/client/disclosure/open-copy.ts';
import { revokeGrant, withdrawApplication } from '../../src/client/disclosure/revoke.ts';
import { readResume, saveResume } from '../../src/client/vault/resumes.ts';
import { changeStage, listReceivedApplications } from '../../src/shared/api/applications.ts';
import { openPosting, readPosting } from '../../src/shared/api/jobs.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { isRefusal, type Refusal } from '../../src/shared/errors.ts';
import type { Resume } from '../../src/shared/resume/resume.ts';
import { asVerified } from '../staged-grant.ts';

/** So many one recruiter opens here at most: sixty an hour are allowed. */
export const OPENINGS = 56;

/** What the platform said it had done. */
export type Acknowledged = {
  readonly documents: Map<string, number>;
  readonly grants: string[];
  readonly openings: string[];
  readonly stages: string[];
  readonly messages: string[];
  readonly ended: string[];
  readonly withdrawn: string[];
  /** Why requests were refused that were sent again. */
  readonly outages: Map<string, number>;
};

/** Who acts, and until when. */
export type Acting = {
  readonly candidate: Person;
  readonly owner: Person;
  readonly employerId: string;
  readonly resume: Resume;
  readonly acknowledged: Acknowledged;
  readonly stopped: () => boolean;
};

/** Nothing yet. */
export function nothingAcknowledged(): Acknowledged {
  return {
    ...{ documents: new Map(), grants: [], openings: [], stages: [], messages: [], ended: [], withdrawn: [] },
    outages: new Map(),
  };
}

/** Saves one résumé again and again; each state follows the one before. */
export async function keepSaving({ candidate, resume, acknowledged, stopped }: Acting): Promise<void> {
  const { api, session } = candidate;
  const documentId = newUuidV7();
  for (let version = 1; !stopped(); version++) {
    const content = {
      ...{ title: `State ${version}`, language: 'en' as const, resume, leftover: [], labels: [] },
      ...{ originalId: null, originalName: null },
    };
    const saved = await persist(acknowledged, () =>
      saveResume(api, session, { documentId, version, content }),
    );
    if (isRefusal(saved)) {
      // It had arrived, and only its answer was lost: then it is what is stored.
      if (saved.refused !== 'document_changed') granted(saved);
      const stored = granted(await persist(acknowledged, () => readResume(api, session, documentId)));
      if (stored.content.title !== content.title) throw new Error(`${content.title} was lost`);
    }
    acknowledged.documents.set(documentId, version);
    await sleep(150);
  }
}

/** Introductions, one after the other: posted, applied to, opened, answered, and every other one ended. */
export async function keepMeeting(acting: Acting): Promise<void> {
  for (let met = 0; !acting.stopped(); met++) {
    if (acting.acknowledged.openings.length > OPENINGS - 2) {
      await sleep(100);
      continue;
    }
    const grantId = await meet(acting);
    if (met % 3 === 0) await end(acting, grantId, 'revoke');
    if (met % 3 === 1) await end(acting, grantId, 'withdraw');
    await sleep(300);
  }
}

async function meet({ candidate, owner, employerId, resume, acknowledged }: Acting): Promise<string> {
  const until = <T>(act: () => Promise<T | Refusal>) => persist(acknowledged, act);
  const team = [owner.session.account.accountId];
  const params = { postingId: newUuidV7() };
  const body = { ...params, terms: inventTerms(), team };
  granted(await until(() => owner.api(openPosting, { params: { employerId }, body })));
  const { posting } = granted(await until(() => candidate.api(readPosting, { params })));
  const plan = planApplication(posting);
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
  const choice = {
    posting,
    team: asVerified(posting.team),
    resume,
    plan,
    expiresAt,
    fields: ['name', 'work'] as const,
    message: 'Good morning',
  };
  const { grantId } = granted(await until(() => applyToPosting(candidate.api, candidate.session, choice)));
  acknowledged.grants.push(grantId);
  acknowledged.messages.push(plan.messageId);
  const { applications } = granted(await until(() => owner.api(listReceivedApplications, { params })));
  const copyId = applications[0]?.copyId ?? '';
  const terms = granted(await until(() => readTerms(owner.api, owner.session, copyId)));
  for (let reading = 0; reading < 2; reading++) {
    const openingId = newUuidV7();
    granted(await until(() => openCopy(owner.api, owner.session, terms, openingId)));
    acknowledged.openings.push(openingId);
  }
  const change = { changeId: newUuidV7(), stage: 'interview' } as const;
  granted(await until(() => owner.api(changeStage, { params: { grantId }, body: change })));
  acknowledged.stages.push(change.changeId);
  for (const { api, session } of [owner, candidate]) {
    const { parties } = granted(await until(() => readMessages(api, session, grantId, 0)));
    const messageId = newUuidV7();
    const sent = await until(() => sendText(api, session, { grantId, messageId, text: 'Well.', parties }));
    // Sealed anew, the same words are other bytes: that the id is taken says that they had arrived.
    if (isRefusal(sent) && sent.refused !== 'id_taken') granted(sent);
    acknowledged.messages.push(messageId);
  }
  return grantId;
}

async function end({ candidate, acknowledged }: Acting, grantId: string, how: 'revoke' | 'withdraw') {
  const { api, session } = candidate;
  granted(
    await persist<unknown>(acknowledged, () =>
      how === 'revoke' ? revokeGrant(api, session, grantId) : withdrawApplication(api, session, grantId),
    ),
  );
  acknowledged.ended.push(grantId);
  if (how === 'withdraw') acknowledged.withdrawn.push(grantId);
}

/** Sends the same again until the platform is there: for two minutes at most. */
async function persist<T>({ outages }: Acknowledged, act: () => Promise<T | Refusal>): Promise<T | Refusal> {
  for (let tried = 0; ; tried++) {
    const answer = await act();
    if (!isRefusal(answer) || tried === 1200) return answer;
    if (!['unavailable', 'internal', 'too_many_requests'].includes(answer.refused)) return answer;
    outages.set(answer.refused, (outages.get(answer.refused) ?? 0) + 1);
    await sleep(100);
  }
}
