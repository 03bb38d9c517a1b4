/** What an informer's people do in an epoch: search in every way, keep cards, ask, and move their puppets. */

import type { Api } from '../../src/client/api.ts';
import { askForResume } from '../../src/client/requests/ask-for-resume.ts';
import { confirmCard, readMyCard } from '../../src/shared/api/cards.ts';
import { listInterests } from '../../src/shared/api/interests.ts';
import { declineRequest, listRequests } from '../../src/shared/api/requests.ts';
import { addToShortlist, type Filters, readShortlist, searchCards } from '../../src/shared/api/search.ts';
import { listSentRequests } from '../../src/shared/api/sent-requests.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import type { Handle } from '../../src/shared/card/handle.ts';
import { isRefusal } from '../../src/shared/errors.ts';
import { ORDINARY, SOUGHT, show } from './informer-cards.ts';
import type { InformerScene, SignedIn } from './informer-scene.ts';
import { twin, type Watch, type Worlds } from './twin-worlds.ts';

/** Narrower and narrower: everything that is known of the person who is sought, and what would be near it. */
const WAYS: readonly Filters[] = [
  {},
  { region: SOUGHT.region.slice() },
  { skill: ['dementia-care'] },
  { skill: ['dementia-care', 'palliative-care', 'home-care'] },
  { availability: ['now'] },
  { experience: ['5_to_10'], region: ['JP-13'], language: ['ja-C2'] },
  {
    region: ['JP'],
    experience: ['from_3'],
    education: ['5-6'],
    work_mode: ['hybrid'],
    skill: ['elder-care'],
  },
];

const TERMS = { fields: ['name'] as const, keepDays: 30, answerDays: 5, message: 'Would you talk to us?' };

/** All read every list; the first searches in every way for the first two postings, or in `ways` many. */
export async function lookAround(
  { recruiters, postings }: InformerScene,
  worlds: Worlds,
  { watch, ways = WAYS.length }: { watch: Watch; ways?: number },
): Promise<void> {
  for (const [place, { name: who, cookie }] of recruiters.entries()) {
    const { api } = twin(worlds, cookie, { watch, who });
    const inMany = (posting: number) => place === 0 && posting < 2;
    // Who may not look is told so for one posting as for all.
    for (const [posting, postingId] of postings.slice(0, place < 2 ? 3 : 1).entries()) {
      const params = { postingId };
      const asked = WAYS.slice(0, inMany(posting) ? ways : 1);
      for (const filters of asked) await searchAll(api, postingId, filters);
      if (ways < WAYS.length) continue;
      await api(readShortlist, { params });
      await api(listSentRequests, { params });
      await api(listInterests, { params });
    }
  }
}

/** Keeps a card, and asks for two: one of the first found, one of the last. */
export async function askSome(
  { recruiters, postings }: InformerScene,
  worlds: Worlds,
  watch: Watch,
): Promise<void> {
  const [asking] = recruiters;
  if (asking === undefined) throw new Error('the informer has people');
  const { api } = twin(worlds, asking.cookie, { watch, who: asking.name });
  for (const postingId of postings.slice(0, 2)) {
    const handles = await searchAll(api, postingId, {});
    for (const handle of [handles[0], handles.at(-1)]) {
      if (handle === undefined) continue;
      await api(addToShortlist, { params: { postingId, handle } });
      const to = { kind: 'handle', handle } as const;
      await askForResume(api, asking.person.session, { postingId, to, ...TERMS });
    }
  }
}

/** The puppets read what they can, answer who asks them, and some change their cards. */
export async function movePuppets(
  { puppets }: InformerScene,
  worlds: Worlds,
  { watch, day }: { watch: Watch; day: number },
): Promise<void> {
  for (const [place, { name: who, cookie }] of puppets.entries()) {
    const { api } = twin(worlds, cookie, { watch, who });
    await api(readMyCard);
    const inbox = await api(listRequests);
    for (const { requestId, state } of isRefusal(inbox) ? [] : inbox.requests) {
      if (state === 'waiting') await api(declineRequest, { params: { requestId } });
    }
    if (place === day) await show({ api }, ORDINARY[(place * 7) % ORDINARY.length] ?? SOUGHT);
    else if (place === day - 1) await show({ api }, SOUGHT);
    else if ((place + day) % 5 === 0) await api(confirmCard, { body: { changeId: newUuidV7() } });
  }
}

/** Goes from page to page; the handles that were shown. */
export async function searchAll(api: Api, postingId: string, filters: Filters): Promise<Handle[]> {
  const handles: Handle[] = [];
  for (let page = 1; page <= 5; page++) {
    const found = await api(searchCards, { params: { postingId }, body: { filters, page } });
    if (isRefusal(found)) return handles;
    handles.push(...found.cards.map((card) => card.handle));
    if (!found.more) return handles;
  }
  return handles;
}

/** Whoever is not watched does the same in both worlds too. */
export async function moveOthers(
  { others, neighbour }: InformerScene,
  worlds: Worlds,
  day: number,
): Promise<void> {
  for (const [place, other] of others.entries()) {
    if ((place + day) % 3 === 0)
      await show(twinOf(worlds, other), ORDINARY[(place + day) % ORDINARY.length] ?? SOUGHT);
  }
  await searchAll(twinOf(worlds, neighbour).api, neighbour.postingId, {});
}

function twinOf(worlds: Worlds, { cookie }: SignedIn) {
  return twin(worlds, cookie);
}
