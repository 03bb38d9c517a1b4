import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { listResumes, readResume, saveResume } from '../../src/client/vault/resumes.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { RESUMES } from '../invented-resumes.ts';
import { type Hall, openHall, seatPerson } from './hall.ts';
import { arrive, arriveAt, button, follow, press, read, type Screen, show, write } from './screen.ts';

const AXE = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const FAULTS = `axe.run({ exclude: ['[data-live-announcer]'] }, { resultTypes: ['violations'] }).then(({ violations }) =>
  violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 200)).join(' | ')))`;

// What is typed in these could go to a service of the browser.
const FIELDS = `(() => {
  const all = [...document.querySelectorAll('main input:not([type=hidden],[tabindex="-1"]), main textarea')];
  const open = all.filter((field) => field.spellcheck || field.getAttribute('writingsuggestions') !== 'false');
  return { all: all.length, open: open.map(({ outerHTML }) => outerHTML.slice(0, 200)) };
})()`;

const ids = { en: newUuidV7(), ja: newUuidV7() };
const resumes = { en: RESUMES.english, ja: RESUMES.japanese };
const first = RESUMES.english.work[0]?.name ?? '';
const second = RESUMES.english.work[1]?.name ?? '';
let hall: Hall;
let screen: Screen;

beforeAll(async () => {
  hall = await openHall({ posted: false });
  const { api, session } = hall.candidate;
  for (const language of ['en', 'ja'] as const) {
    const content = {
      ...{ title: `Mine (${language})`, language, resume: resumes[language] },
      ...{ leftover: [], originalId: null, originalName: null },
    };
    granted(await saveResume(api, session, { documentId: ids[language], version: 1, content }));
  }
  screen = await seatPerson(hall, hall.candidate, { path: `/app/resumes/${ids.en}` });
});

afterAll(() => hall?.dispose());

const stored = async () => granted(await readResume(hall.candidate.api, hall.candidate.session, ids.en));
const picture = () => screen.page.getByRole('region', { name: screen.t('Picture of the page'), exact: true });
const employers = async () => (await stored()).content.resume.work.map(({ name }) => name);

async function save(): Promise<void> {
  await press(screen, 'Save');
  await read(screen, 'Saved, sealed to you alone');
}

it('draws the pages beside what is written, and sends none of it anywhere', async () => {
  const { page } = screen;
  await picture().getByRole('article').first().waitFor();
  await show(screen, 'editor');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await write(screen, 'Headline', 'Keeper of lighthouses');
  await picture().getByRole('article').getByText('Keeper of lighthouses').waitFor();
  expect(asked).toEqual([]);
  expect((await stored()).version).toBe(1);
  expect(await page.evaluate(FIELDS)).toEqual({ all: expect.any(Number), open: [] });
  await page.evaluate(AXE);
  expect(await page.evaluate(FAULTS)).toEqual([]);
  await save();
});

it('lets an entry be moved by the arrow keys alone, and keeps the focus on it', async () => {
  const { page } = screen;
  const handle = page.getByRole('button', {
    name: screen.t('Drag to another place: {name}', { name: first }),
  });
  await handle.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await read(screen, 'Now at place {0} of {1}', { 0: 2, 1: 2 });
  await page.keyboard.press('Enter');
  expect(await page.evaluate('document.activeElement.className')).toContain('move-handle');
  await save();
  expect(await employers()).toEqual([second, first]);
});

it('lets an entry be dragged by its handle', async () => {
  const { page } = screen;
  const handle = page.getByRole('button', {
    name: screen.t('Drag to another place: {name}', { name: first }),
  });
  await handle.scrollIntoViewIfNeeded();
  const from = await handle.boundingBox();
  const to = await page.getByRole('listitem', { name: second, exact: true }).boundingBox();
  if (from === null || to === null) throw new Error('nothing can be dragged');
  await page.mouse.move(from.x + 10, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(to.x + 20, to.y + 8, { steps: 4 });
  await show(screen, 'dragging');
  await page.mouse.up();
  await save();
  expect(await employers()).toEqual([first, second]);
});

it('puts a removed entry back where it was', async () => {
  await press(screen, 'Remove: {name}', { name: first });
  await show(screen, 'removed');
  await screen.page.keyboard.press('Enter');
  await read(screen, 'Saved, sealed to you alone');
  expect(await button(screen, 'Put back: {name}', { name: first }).count()).toBe(0);
});

it('puts a removed profile back where it was, with the focus on it', async () => {
  const { page } = screen;
  const [gone = { network: '' }] = RESUMES.english.basics.profiles;
  const networks = page.getByRole('textbox', { name: screen.t('Network'), exact: true });
  await press(screen, 'Add a profile');
  await networks.last().fill('Harbour board');
  await press(screen, 'Remove profile {0}', { 0: 1 });
  expect(await networks.first().inputValue()).toBe('Harbour board');
  await page.keyboard.press('Enter');
  expect(await networks.first().inputValue()).toBe(gone.network);
  await page.keyboard.press('End');
  await page.keyboard.type('!');
  expect(await networks.first().inputValue()).toBe(`${gone.network}!`);
  await networks.first().fill(gone.network);
  await press(screen, 'Remove profile {0}', { 0: 2 });
  await read(screen, 'Saved, sealed to you alone');
});

it('shows what it said before, and brings it back without losing what it says now', async () => {
  const { page } = screen;
  await follow(screen, 'Earlier versions');
  await arrive(screen, 'Earlier versions');
  const versions = page.getByRole('radiogroup', { name: screen.t('Versions, newest first') });
  expect(await versions.getByRole('radio').count()).toBe(4);
  await versions.getByText('other order').first().waitFor();
  await versions.locator('label').last().click();
  await picture()
    .getByRole('article')
    .locator('.picture-label', { hasText: RESUMES.english.basics.label })
    .waitFor();
  await show(screen, 'versions');
  await page.evaluate(AXE);
  expect(await page.evaluate(FAULTS)).toEqual([]);
  await press(screen, 'Bring this version back');
  await arriveAt(screen, 'Mine (en)');
  const now = await stored();
  expect(now.content.resume).toEqual(RESUMES.english);
  expect(now.history[0]?.was).toEqual({ 'basics.label': 'Keeper of lighthouses' });
});

it('copies a résumé as a new one that changes for itself', async () => {
  await press(screen, 'Copy');
  await write(screen, 'Your name for the new one', 'For lighthouses');
  await press(screen, 'Make the copy');
  await arriveAt(screen, 'For lighthouses');
  const { api, session } = hall.candidate;
  const all = granted(await listResumes(api, session));
  const copy = all.find(({ content }) => content.title === 'For lighthouses');
  expect(copy).toMatchObject({ version: 1, history: [], content: { resume: RESUMES.english } });
  await follow(screen, 'Résumés');
  await arrive(screen, 'Résumés');
  await screen.page.getByRole('link', { name: 'For lighthouses', exact: true }).waitFor();
  await show(screen, 'resumes');
});

it('draws Japanese by its own forms, and fits a phone', async () => {
  const { page } = screen;
  await page.getByRole('link', { name: 'Mine (ja)', exact: true }).click();
  await picture().getByRole('article').first().waitFor();
  expect(await picture().locator('article [lang="ja"]').count()).toBeGreaterThan(0);
  await show(screen, 'japanese');
  await page.setViewportSize({ width: 390, height: 844 });
  await press(screen, 'See the page');
  await picture().getByRole('article').getByText(RESUMES.japanese.basics.name).waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  await show(screen, 'phone');
  await press(screen, 'Back to writing');
  await page.getByRole('textbox', { name: screen.t('Headline') }).waitFor();
  expect([...screen.complaints, ...screen.elsewhere]).toEqual([]);
});
