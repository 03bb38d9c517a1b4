/**
 * People who do this and that, by chance, while the platform falls over again and again. Nobody notes what was acknowledged,
 * and a refusal is as good as an act: whatever came of it, state and record must tell the same.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { chooseAll, inventTerms } from '../../src/cli/selfcheck/acts.ts';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { applyToPosting } from '../../src/client/disclosure/apply.ts';
import { openCopy, readTerms } from '../../src/client/disclosure/open-copy.ts';
import { revokeGrant } from '../../src/client/disclosure/revoke.ts';
import { openInterests } from '../../src/client/interests/open-interests.ts';
import { askForResume } from '../../src/client/requests/ask-for-resume.ts';
import { grantRequest } from '../../src/client/requests/grant-request.ts';
import { listReceivedApplications } from '../../src/shared/api/applications.ts';
import {
  addHidden,
  changeVisibility,
  confirmCard,
  pauseCard,
  publishCard,
  removeHidden,
  withdrawCard,
} from '../../src/shared/api/cards.ts';
import {
  acceptInvitation,
  changeRole,
  inviteColleague,
  removeMember,
} from '../../src/shared/api/employers.ts';
import { endInterest } from '../../src/shared/api/interests.ts';
import { openPosting } from '../../src/shared/api/jobs.ts';
import { declineRequest, listRequests } from '../../src/shared/api/requests.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { isRefusal, type Refusal, refuse } from '../../src/shared/errors.ts';
import type { Resume } from '../../src/shared/resume/resume.ts';
import { INVENTED_CARD, tryToShow } from '../shown-interest.ts';

/** Who acts, by which chance, and until when. */
export type Busy = {
  readonly candidate: Person;
  readonly owner: Person;
  readonly colleague: Person;
  readonly employerId: string;
  readonly resume: Resume;
  /** A whole number from 0 up to, and without, `below`. */
  readonly chance: (below: number) => number;
  readonly stopped: () => boolean;
};
/** How often each act was done, and the codes of what was refused. */
export type Done = { readonly acts: Map<string, number>; readonly refusals: Set<string> };

type Act = () => Promise<unknown>;

/** Acts until it is stopped. */
export async function keepBusy(busy: Busy, done: Done): Promise<void> {
  // What only leads somewhere together is done more often.
  const meeting = Object.entries(meetingActs(busy));
  const acts = [...Object.entries({ ...cardActs(busy), ...colleagueActs(busy) }), ...meeting, ...meeting];
  while (!busy.stopped()) {
    const [name, act] = acts[busy.chance(acts.length)] ?? ['', () => sleep(1)];
    const answer = await act();
    if (isRefusal(answer)) done.refusals.add(answer.refused);
    else done.acts.set(name, (done.acts.get(name) ?? 0) + 1);
    const away = isRefusal(answer) && answer.refused === 'unavailable';
    await sleep(away ? 200 : busy.chance(120));
  }
}

function cardActs({ candidate: { api }, chance }: Busy): Record<string, Act> {
  const hidden: string[] = [];
  const visibility = () => ({
    employed: chance(2) === 0,
    mode: chance(2) === 0 ? ('all_but_hidden' as const) : ('only_chosen' as const),
    agencies: chance(2) === 0 ? ('shown' as const) : ('hidden' as const),
  });
  const changed = () => ({ changeId: newUuidV7() });
  return {
    publish: () =>
      api(publishCard, { body: { ...changed(), card: INVENTED_CARD, visibility: visibility() } }),
    confirm: () => api(confirmCard, { body: changed() }),
    pause: () => api(pauseCard, { body: changed() }),
    withdraw: () => api(withdrawCard, { body: changed() }),
    visibility: () => api(changeVisibility, { body: { ...changed(), visibility: visibility() } }),
    hide: () => {
      const hideId = newUuidV7();
      hidden.push(hideId);
      const entry = { hideId, list: 'hidden', kind: 'name', value: `Yard ${chance(50)}` } as const;
      return api(addHidden, { body: { entries: [entry] } });
    },
    unhide: () => api(removeHidden, { params: { hideId: hidden[chance(hidden.length)] ?? newUuidV7() } }),
  };
}

function colleagueActs({ owner, colleague, employerId, chance }: Busy): Record<string, Act> {
  const params = { employerId, accountId: colleague.session.account.accountId };
  return {
    join: async () => {
      const body = { address: colleague.address, role: 'recruiter', locale: 'en' } as const;
      const invitation = { params: { employerId }, body: { ...body, invitationId: newUuidV7() } };
      const invited = await owner.api(inviteColleague, invitation);
      if (isRefusal(invited)) return invited;
      return colleague.api(acceptInvitation, { body: { token: invited.token ?? '', title: 'Recruiter' } });
    },
    role: () => {
      const role = (['owner', 'recruiter', 'viewer'] as const)[chance(3)] ?? 'recruiter';
      return owner.api(changeRole, { params, body: { role } });
    },
    remove: () => owner.api(removeMember, { params }),
  };
}

function meetingActs({ candidate, owner, colleague, employerId, resume, chance }: Busy): Record<string, Act> {
  const { api, session } = candidate;
  const [postings, interests, grants] = [[] as string[], [] as string[], [] as string[]];
  const one = (all: readonly string[]) =>
    all[all.length - 1 - chance(Math.min(all.length, 3))] ?? newUuidV7();
  const chosen = (postingId: string) =>
    chooseAll(candidate, postingId, { resume, fields: ['name', 'work'] }).catch(() => refuse('not_found'));
  const kept = <Answer extends object>(
    answer: Answer | Refusal,
    grantId: (given: Answer) => string | null,
  ) => {
    const id = isRefusal(answer) ? null : grantId(answer);
    if (id !== null) grants.push(id);
    return answer;
  };
  return {
    post: async () => {
      const team = [owner, colleague].map((reader) => reader.session.account.accountId);
      for (const readers of [team, team.slice(0, 1)]) {
        const body = { postingId: newUuidV7(), terms: inventTerms(), team: readers };
        const posted = await owner.api(openPosting, { params: { employerId }, body });
        if (!isRefusal(posted)) postings.push(body.postingId);
        if (!isRefusal(posted) || readers.length === 1) return posted;
      }
      return undefined;
    },
    apply: async () => {
      const choice = await chosen(one(postings));
      if (isRefusal(choice)) return choice;
      return kept(await applyToPosting(api, session, choice), (given) => given.grantId);
    },
    open: async () => {
      const params = { postingId: one(postings) };
      const received = await owner.api(listReceivedApplications, { params });
      if (isRefusal(received)) return received;
      const terms = await readTerms(
        owner.api,
        owner.session,
        received.applications[0]?.copyId ?? newUuidV7(),
      );
      return isRefusal(terms) ? terms : openCopy(owner.api, owner.session, terms, newUuidV7());
    },
    revoke: () => revokeGrant(api, session, one(grants)),
    interest: async () => {
      const interestId = newUuidV7();
      interests.push(interestId);
      return tryToShow(candidate, one(postings), { interestId }).catch(() => refuse('not_found'));
    },
    endInterest: () => api(endInterest, { params: { interestId: one(interests) } }),
    ask: async () => {
      const postingId = one(postings);
      const opened = await openInterests(owner.api, owner.session, postingId);
      if (isRefusal(opened)) return opened;
      const [shown] = opened.filter((interest) => !interest.asked);
      if (shown === undefined || shown.tampered) return refuse('not_found');
      const to = { kind: 'interest', interestId: shown.interestId, recipient: shown.recipient } as const;
      const terms = { postingId, fields: ['name'] as const, keepDays: 30, answerDays: 5, message: 'Well?' };
      return askForResume(owner.api, owner.session, { ...terms, to });
    },
    answer: async () => {
      const listed = await api(listRequests);
      if (isRefusal(listed)) return listed;
      const waiting = listed.requests.find(({ state }) => state === 'waiting');
      if (waiting === undefined) return refuse('not_found');
      const { requestId, postingId } = waiting;
      if (chance(2) === 0) return api(declineRequest, { params: { requestId } });
      const choice = await chosen(postingId);
      if (isRefusal(choice)) return choice;
      return kept(await grantRequest(api, session, requestId, choice), (given) => given.grantId);
    },
  };
}
