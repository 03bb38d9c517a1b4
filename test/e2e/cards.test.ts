import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { argon2id } from '../../src/cli/argon2id.ts';
import { inventTerms, post, propose } from '../../src/cli/selfcheck/acts.ts';
import { beginKeys } from '../../src/cli/selfcheck/key-acts.ts';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { refillPrekeys } from '../../src/client/requests/prekeys.ts';
import { readMyCard } from '../../src/shared/api/cards.ts';
import { countPrekeys, PREKEYS_KEPT } from '../../src/shared/api/requests.ts';
import { orderCard } from '../../src/shared/card/card.ts';
import { FACET_TREES } from '../../src/shared/vocabulary/facet-trees.ts';
import { publish } from '../behaviour/card-stage.ts';
import { candidate, recruiter } from '../behaviour/people.ts';
import { publicStage } from '../behaviour/public-stage.ts';
import { launchChromium } from '../chromium.ts';
import { type TestPlatform, testPlatform } from '../platform.ts';
import { giveAuthenticator } from './authenticator.ts';
import { askNext, declineRequest, grantRequest, makeCard, openRequest, unasked } from './card-acts.ts';
import { getReadyOnNewDevice } from './contact.ts';
import { tellInOrder } from './in-order.ts';
import { comeIn, goTo } from './keep-keys.ts';
import { keepResume } from './keep-resume.ts';
import { nameIn } from './recruit.ts';
import { arrive, find, follow, press, read, type Screen, seat, show } from './screen.ts';
import { walkedIn } from './walked-in.ts';

const EMPLOYER = 'Model Bakery';
const [ROLLS, OVENS] = ['Programs for rolls', 'Programs for ovens'] as const;
const QUESTION = 'Would you like to see the ovens? 一度、窯を見に来ませんか。';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
});

describe.each(walkedIn('zh'))('cards and requests, by the screens in %s', (locale) => {
  const people: Screen[] = [];
  let platform: TestPlatform;
  let seeker: Person;
  let neighbour: Person;
  let searcher: Person;
  let rolls: string;
  let ovens: string;
  let candidateScreen: Screen;
  let recruiterScreen: Screen;

  tellInOrder();

  async function enter(person: Person, path: string): Promise<Screen> {
    const screen = await seat(browser, platform.origin, { locale });
    people.push(screen);
    await comeIn(screen, person, path);
    return screen;
  }

  const wordOf = (screen: Screen, facet: 'occupation' | 'skill', code: string) =>
    nameIn(screen, [FACET_TREES[facet].entryOf(code)], code);

  beforeAll(async () => {
    platform = await testPlatform({ env: { EPOCH: 'instant', CROWD_MIN: '2' } });
    const { stage } = await publicStage(platform);
    // Those who come in by the screens derive there at the product's own cost.
    [seeker, searcher, neighbour] = await Promise.all([
      candidate({ ...stage, argon2id }),
      recruiter({ ...stage, argon2id }),
      candidate(stage),
    ]);
    const { employerId } = await propose(searcher, EMPLOYER);
    await stage.approve?.(employerId);
    await beginKeys(searcher, employerId);
    rolls = await post(searcher, employerId, [searcher], inventTerms({ title: ROLLS }));
    ovens = await post(searcher, employerId, [searcher], inventTerms({ title: OVENS }));
    await keepResume(seeker, { title: 'For bakers' });
    granted(await refillPrekeys(neighbour.api, neighbour.session));
  });

  afterAll(async () => {
    await Promise.all(people.map(({ context }) => context.close()));
    await platform?.dispose();
  });

  it('shows an empty board, and the way to those who come by themselves', async () => {
    recruiterScreen = await enter(searcher, `/app/openings/${rolls}/search`);
    await giveAuthenticator(recruiterScreen, { prf: true });
    await arrive(recruiterScreen, 'Search cards');
    await show(recruiterScreen, 'search-before');
    await press(recruiterScreen, 'Search');
    await getReadyOnNewDevice(recruiterScreen, searcher);
    await read(recruiterScreen, 'No cards are shown to you yet');
    await show(recruiterScreen, 'search-empty');
    await follow(recruiterScreen, 'See who is interested');
    await read(recruiterScreen, 'Nobody has shown interest yet');
  });

  it('lets a candidate make a card from a résumé, word by word, and publish it', async () => {
    candidateScreen = await enter(seeker, '/app/card');
    await makeCard(candidateScreen, [
      wordOf(candidateScreen, 'occupation', '251'),
      wordOf(candidateScreen, 'skill', 'typescript'),
    ]);
    const { card } = granted(await seeker.api(readMyCard)).mine;
    if (card === null) throw new Error('nothing was published');
    expect(card).toEqual(orderCard({ occupation: ['251'], skill: ['typescript'] }));
    // Somebody else who says the same: the crowd.
    await publish(neighbour, card);
  });

  it('shows the recruiter cards that name nobody, and keeps them on a shortlist', async () => {
    const { page, t } = recruiterScreen;
    await goTo(recruiterScreen, `/app/openings/${ovens}/search`, 'Search cards');
    await find(recruiterScreen, 'Skills', wordOf(recruiterScreen, 'skill', 'typescript'));
    await press(recruiterScreen, 'Search');
    await unasked(recruiterScreen).nth(1).waitFor();
    await show(recruiterScreen, 'search-found');
    const seen = await page.getByRole('main').innerText();
    expect(seen).toContain(wordOf(recruiterScreen, 'skill', 'typescript'));
    for (const own of ['Mei', '田中', 'mei.tanaka', 'Example Mills']) expect(seen).not.toContain(own);
    for (let left = 2; left > 0; left--) {
      const put = page.getByText(t('Put on the shortlist'), { exact: true });
      await put.first().click();
      await expect.poll(() => put.count()).toBe(left - 1);
    }
    await follow(recruiterScreen, 'Shortlist');
    await read(recruiterScreen, '{0} of {most} places are taken.', { 0: 2, most: 40 });
    await show(recruiterScreen, 'shortlist');
  });

  it('asks both who look alike, with a message that only they can read', async () => {
    await expect.poll(async () => granted(await seeker.api(countPrekeys)).unused).toBe(PREKEYS_KEPT);
    await goTo(recruiterScreen, `/app/openings/${rolls}/search`, 'Search cards');
    await press(recruiterScreen, 'Search');
    await askNext(recruiterScreen, QUESTION);
    await askNext(recruiterScreen, QUESTION);
    await show(recruiterScreen, 'search-asked');
  });

  it('lets the candidate read who asks and what, and say no, thank you', async () => {
    await openRequest(candidateScreen, ROLLS, EMPLOYER);
    await read(candidateScreen, 'What they ask for');
    await candidateScreen.page.getByText(QUESTION, { exact: true }).waitFor();
    await declineRequest(candidateScreen);
  });

  it('tells the recruiter of the no, and of nothing else', async () => {
    const { page, t } = recruiterScreen;
    await goTo(recruiterScreen, `/app/openings/${rolls}/requests`, 'Requests');
    await page
      .getByRole('article')
      .filter({ hasText: t('No, thank you') })
      .waitFor();
    await page
      .getByRole('article')
      .filter({ hasText: t('Waits for an answer') })
      .waitFor();
    await show(recruiterScreen, 'requests');
  });

  it('asks from the shortlist, and the candidate grants it', async () => {
    await goTo(recruiterScreen, `/app/openings/${ovens}/shortlist`, 'Shortlist');
    await askNext(recruiterScreen);
    await askNext(recruiterScreen);
    await openRequest(candidateScreen, OVENS, EMPLOYER);
    await grantRequest(candidateScreen);
  });

  it('shows the recruiter what was granted, on the record, and not what was not asked', async () => {
    const { page, t } = recruiterScreen;
    await goTo(recruiterScreen, `/app/openings/${ovens}/requests`, 'Requests');
    await page
      .getByRole('article')
      .filter({ hasText: t('Granted') })
      .waitFor();
    await show(recruiterScreen, 'requests-granted');
    await follow(recruiterScreen, 'Go to the application');
    await press(recruiterScreen, 'Open on the record');
    const sheet = page.getByRole('region', { name: t('Opened copy'), exact: true });
    await sheet.getByText('Example Mills').first().waitFor();
    await show(recruiterScreen, 'granted-copy');
    const opened = await sheet.innerText();
    for (const withheld of ['Mei', 'mei.tanaka']) expect(opened).not.toContain(withheld);
  });

  it('asked nothing of any other place, and gave the browser nothing to complain of', () => {
    expect(people.flatMap(({ elsewhere }) => elsewhere)).toEqual([]);
    expect(people.flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});
