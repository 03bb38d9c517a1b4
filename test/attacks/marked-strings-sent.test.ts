import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { cardOf } from '../../src/client/cards/card-of.ts';
import { proposeCard } from '../../src/client/cards/propose-card.ts';
import { proposeHidden } from '../../src/client/cards/propose-hidden.ts';
import { publishHidden } from '../../src/client/cards/publish.ts';
import { saveResume } from '../../src/client/vault/resumes.ts';
import { readFacetTable, readMyCard } from '../../src/shared/api/cards.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { isRefusal } from '../../src/shared/errors.ts';
import { candidate } from '../behaviour/people.ts';
import { type TestPlatform, testPlatform } from '../platform.ts';
import { anyMarkedResume, type MarkedResume } from './marked-resumes.ts';
import { dumpDatabase } from './operators-view.ts';
import { type Hit, searchFor } from './search-everything.ts';

const TODAY = '2026-11-22';
const PEOPLE = 4;

type Sent = { readonly path: string; readonly body: string };
let platform: TestPlatform;
const sentBefore = globalThis.fetch;
const sent: Sent[] = [];
let marksIn: (place: string, content: Uint8Array) => Hit[];
let resumes: readonly MarkedResume[];
const answers: string[] = [];

beforeAll(async () => {
  platform = await testPlatform({ env: { EPOCH: 'instant', CROWD_MIN: '2' } });
  // Watched on its way: what is sent goes on to the platform as it is.
  globalThis.fetch = (input, init) => {
    const { pathname, search } = new URL(String(input));
    sent.push({ path: pathname + search, body: String(init?.body ?? '') });
    return sentBefore(input, init);
  };
  resumes = fc.sample(anyMarkedResume, { numRuns: PEOPLE, seed: 4 });
  // The letters alone: what stands around them is changed by who writes them.
  const needles = resumes.flatMap(({ marks }) => marks.map((mark) => mark.slice(2, 16)));
  marksIn = searchFor([...new Set(needles)]);
  for (const { resume } of resumes) {
    const person = await candidate({ url: platform.origin, codeFor: platform.codeFor });
    await bringAndPublish(person, resume);
    for (const read of [readMyCard, readFacetTable]) answers.push(JSON.stringify(await person.api(read)));
  }
}, 240_000);
afterAll(async () => {
  globalThis.fetch = sentBefore;
  await platform.dispose();
});

describe('marked résumés whose owners publish all that was proposed', () => {
  it('put no mark into any byte of a published card', () => {
    const cards = sentTo('/api/card');
    expect(cards).toHaveLength(PEOPLE);
    expect(cards.flatMap(({ body }) => JSON.parse(body).card.occupation).length).toBeGreaterThan(0);
    expect(cards.flatMap(({ path, body }) => marksInText(path, body))).toEqual([]);
  });

  it('put the employers that they name into the hide list, and nothing else that was typed', () => {
    const lists = sentTo('/api/card/hidden');
    const named = resumes.flatMap(({ resume }) => resume.work.map(({ name }) => name));
    expect(lists.flatMap(({ body }) => marksInText('hidden', body)).length).toBeGreaterThan(PEOPLE - 1);
    const values = lists.flatMap(({ body }) =>
      JSON.parse(body).entries.map((one: { value: string }) => one.value),
    );
    const spaced = named.map((name) => name.replace(/\s+/g, ' ').trim());
    expect(values.filter((value) => !spaced.includes(value))).toEqual([]);
  });

  it('leave no mark in anything else that was ever sent, the sealed résumé included', () => {
    const others = sent.filter(({ path }) => path !== '/api/card/hidden');
    expect(others.length).toBeGreaterThan(5 * PEOPLE);
    expect(others.flatMap(({ path, body }) => marksInText(path, body))).toEqual([]);
  });

  it('leave no mark in the database but in the hide list', async () => {
    const held = await dumpDatabase(platform.platform.db.pool);
    expect(held.map(({ place }) => place)).toContain('cards.cards');
    const hits = held.flatMap(({ place, content }) => marksIn(place, content));
    expect(new Set(hits.map(({ place }) => place))).toEqual(new Set(['cards.hidden']));
  });

  it('leave no mark in the public table, nor in what their owners read but their own hide list', () => {
    const tables = answers.filter((_, index) => index % 2 === 1);
    expect(tables.flatMap((answer) => marksInText('table', answer))).toEqual([]);
    const cards = answers
      .filter((_, index) => index % 2 === 0)
      .map((answer) => JSON.stringify(JSON.parse(answer).mine.card));
    expect(cards.flatMap((card) => marksInText('card', card))).toEqual([]);
  });
});

async function bringAndPublish({ api, session }: Person, resume: MarkedResume['resume']): Promise<void> {
  const document = { title: 'Mine', language: 'en', resume, leftover: [] } as const;
  const content = { ...document, originalId: null, originalName: null };
  const saved = await saveResume(api, session, { documentId: newUuidV7(), version: 1, content });
  if (isRefusal(saved)) throw new Error(saved.refused);
  const published = await publishHidden(api, {
    changeId: newUuidV7(),
    card: cardOf(proposeCard(resume, TODAY)),
    visibility: { employed: false, mode: 'all_but_hidden', agencies: 'hidden' },
    entries: proposeHidden(resume, TODAY).map(({ kind, value }) => {
      return { hideId: newUuidV7(), list: 'hidden', kind, value };
    }),
  });
  if (isRefusal(published)) throw new Error(`${published.refused} ${published.detail}`);
}

function sentTo(path: string): readonly Sent[] {
  return sent.filter((one) => one.path === path && one.body !== '');
}

function marksInText(place: string, text: string): Hit[] {
  return marksIn(place, Buffer.from(text));
}
