import { afterAll, beforeAll, expect, it } from 'vitest';
import { inventTerms } from '../../src/cli/selfcheck/acts.ts';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { changePosting, openPosting, type PostingTerms, readPosting } from '../../src/shared/api/jobs.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { employerWith } from './people.ts';
import { type RaisedStage, raiseStage } from './raised-stage.ts';

const GERMAN = inventTerms({ title: 'Müllerin oder Müller', description: 'Mahlt Weizen.', language: 'de' });
const HEBREW = inventTerms({
  title: 'Backend מפתחת',
  description: 'SQL ו־12 טחנות.',
  language: 'he',
});
const JAPANESE = inventTerms({ title: '製粉担当', description: '小麦を粉にします。' });

let raised: RaisedStage;
let owner: Person;
let employerId: string;

beforeAll(async () => {
  raised = await raiseStage();
  const home = await employerWith(raised.stage, 'Example Mills', ['Ada Berg']);
  ({ owner } = home);
  ({ employerId } = home.employer);
});
afterAll(() => raised?.platform.dispose());

function open(terms: PostingTerms, postingId: string = newUuidV7()) {
  const team = [owner.session.account.accountId];
  return owner.api(openPosting, { params: { employerId }, body: { postingId, terms, team } });
}

const html = async (path: string) => (await fetch(raised.platform.origin + path)).text();

/** The languages that a posting's page names: of its title, of its text, and for machines. */
async function namedOn(postingId: string) {
  const page = await html(`/en/postings/${postingId}`);
  const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? '{}');
  return {
    heading: /<h1><bdi( lang="([^"]*)")? dir="[a-z]+">/.exec(page)?.[2],
    text: /<div class="description"( lang="([^"]*)")? dir="[a-z]+">/.exec(page)?.[2],
    data: data.mainEntityOfPage,
  };
}

const listed = async (title: string) => {
  const page = await html(`/en/postings?words=${encodeURIComponent(title)}`);
  return new RegExp(`<a href="[^"]*"><bdi( lang="([^"]*)")? dir="[a-z]+">${title}</bdi></a>`).exec(page)?.[2];
};

it('names the language that a posting says, to people’s browsers and to machines, on a page of another', async () => {
  const { postingId } = granted(await open(GERMAN));
  const url = `${raised.platform.origin}/en/postings/${postingId}`;
  const data = { '@type': 'WebPage', '@id': url, inLanguage: 'de' };
  expect(await namedOn(postingId)).toEqual({ heading: 'de', text: 'de', data });
  expect(await listed(GERMAN.title)).toBe('de');
  const { posting } = granted(await owner.api(readPosting, { params: { postingId } }));
  expect(posting.language).toBe('de');
});

it('names for a posting that says none what its letters tell, and nothing where they tell nothing', async () => {
  const { postingId } = granted(await open(JAPANESE));
  expect(await namedOn(postingId)).toMatchObject({ heading: 'ja', text: 'ja', data: { inLanguage: 'ja' } });
  const { posting } = granted(await owner.api(readPosting, { params: { postingId } }));
  expect(posting).not.toHaveProperty('language');
  const { language: _, ...unsaid } = GERMAN;
  const latin = granted(await open(unsaid)).postingId;
  expect(await namedOn(latin)).toEqual({ heading: undefined, text: undefined, data: undefined });
});

it('sets a posting in the direction of its language, and of its letters where it says none', async () => {
  const directions = async (terms: PostingTerms) => {
    const { postingId } = granted(await open(terms));
    const page = await html(`/en/postings/${postingId}`);
    return [...page.matchAll(/<(?:bdi|div class="description")(?: lang="[^"]*")? dir="([a-z]+)">/g)].map(
      ([, direction]) => direction,
    );
  };
  expect(await directions(HEBREW)).toEqual(['rtl', 'rtl']);
  expect(await directions(GERMAN)).toEqual(['ltr', 'ltr']);
  const { language: _, ...unsaid } = HEBREW;
  expect(await directions(unsaid)).toEqual(['auto', 'auto']);
  expect(await html('/en/postings')).toContain(`<bdi lang="he" dir="rtl">${HEBREW.title}</bdi></a>`);
});

it('keeps the language with the posting: another is a change, the same sent again is none', async () => {
  const { postingId } = granted(await open(JAPANESE));
  expect(granted(await open(JAPANESE, postingId))).toEqual({ postingId, version: 1 });
  expect(await open({ ...JAPANESE, language: 'ja' }, postingId)).toMatchObject({ refused: 'id_taken' });
  const change = (version: number, terms: PostingTerms) => {
    const team = [owner.session.account.accountId];
    return owner.api(changePosting, { params: { postingId }, body: { version, terms, team } });
  };
  const said = { ...JAPANESE, language: 'en' } as const;
  for (const _ of [1, 2]) expect(granted(await change(1, said))).toEqual({ postingId, version: 2 });
  expect(await namedOn(postingId)).toMatchObject({ heading: 'en', text: 'en' });
  expect(granted(await change(2, JAPANESE))).toEqual({ postingId, version: 3 });
  expect(await namedOn(postingId)).toMatchObject({ heading: 'ja', text: 'ja' });
});

it.each(['', 'tlh', 'DE', 'de-DE', 'de" onclick="x', null, ['de']])(
  'refuses %j, which is no language of the list',
  async (language) => {
    const wire = JSON.stringify({ ...GERMAN, language });
    expect(await open(JSON.parse(wire))).toMatchObject({ refused: 'invalid_request' });
  },
);
