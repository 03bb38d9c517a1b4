import { afterAll, beforeAll, expect, it } from 'vitest';
import { samplePath } from './apply.ts';
import { type Hall, openHall, POSTING, seatPerson } from './hall.ts';
import { goTo } from './keep-keys.ts';
import { arrive, arriveAt, read, type Screen } from './screen.ts';

const MOST_STEPS = 250;
let hall: Hall;
let screen: Screen;

beforeAll(async () => {
  hall = await openHall({ posted: true });
  screen = await seatPerson(hall, hall.candidate, { path: '/app' });
});

afterAll(() => hall?.dispose());

type Focused = { readonly role: string; readonly name: string };

// What has the focus, as a person before the screen sees it: by what it is and what stands on it.
const FOCUSED = `(() => {
  const at = document.activeElement;
  const labels = [...(at.labels ?? [])].map((label) => label.textContent).join(' ');
  const by = (at.getAttribute('aria-labelledby') ?? '').split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '').join(' ').trim();
  return {
    role: at.getAttribute('role') ?? (at.type === 'checkbox' || at.type === 'radio' ? at.type : at.tagName.toLowerCase()),
    name: at.getAttribute('aria-label') ?? (by || labels || at.textContent),
  };
})()`;
const SEEN = `(() => {
  const at = document.activeElement;
  const shown = at.closest('label, .input') ?? at;
  const box = shown.getBoundingClientRect();
  const style = getComputedStyle(shown);
  const inner = [shown, ...shown.querySelectorAll('*')].map((part) => getComputedStyle(part));
  const marked = inner.some((one) => one.outlineStyle !== 'none' || one.boxShadow !== 'none');
  // Neither scrolled out of the window nor behind what is fixed to its edge.
  const middle = [box.x + box.width / 2, box.y + box.height / 2];
  const there = document.elementFromPoint(...middle);
  const open = there !== null && (shown.contains(there) || there.contains(shown));
  return marked && open && box.width > 0 && style.visibility === 'visible';
})()`;

/** Goes on with Tab until what is wanted has the focus. Every stop on the way must be seen. */
async function tabTo(role: string, name: string | RegExp): Promise<void> {
  const passed: string[] = [];
  for (let step = 0; step < MOST_STEPS; step++) {
    await screen.page.keyboard.press('Tab');
    const at = await screen.page.evaluate<Focused>(FOCUSED);
    passed.push(`${at.role} “${at.name.trim()}”`);
    if (at.role === 'body') continue;
    expect(await screen.page.evaluate(SEEN), `the focus is seen at ${passed.at(-1)}`).toBe(true);
    const fits = typeof name === 'string' ? at.name.trim() === name : name.test(at.name);
    if (at.role === role && fits) return;
  }
  throw new Error(`Tab never reached ${role} “${name}”, but: ${passed.join(', ')}`);
}

const press = (key: string) => screen.page.keyboard.press(key);

it('leads from an alarm to what does not fit, by the keyboard alone, and hides it behind no missing answer', async () => {
  const { page } = screen;
  const path = '**/api/record/log';
  await page.getByText('Your record is verified: ').waitFor();
  await page.route(path, async (route) => {
    const answer = await route.fetch();
    const view: { checkpoint: string } = await answer.json();
    const checkpoint = view.checkpoint.replace(/^.*\n/, 'elsewhere.example/log\n');
    await route.fulfill({ response: answer, json: { ...view, checkpoint } });
  });
  await goTo(screen, '/app/record', 'Who has read what');
  await page
    .getByText('What the log states about itself cannot be read, or is not signed with its key.')
    .first()
    .waitFor();
  await page.unroute(path);
  await page.route(path, (route) => route.abort());
  await goTo(screen, '/app/account', 'Account');
  await goTo(screen, '/app/record');
  await page.getByText('The platform cannot be reached.').first().waitFor();
  await goTo(screen, '/app', 'Home');
  await page
    .getByText('Your record could not be checked just now: the platform did not answer.')
    .first()
    .waitFor();
  await page.unroute(path);
  await tabTo('a', 'See what does not fit, and what to do');
  await press('Enter');
  await page.getByText('Verified: ').first().waitFor();
  await goTo(screen, '/app', 'Home');
  await page.getByText('Your record is verified: ').first().waitFor();
  expect(await page.getByText('Something on your record does not fit').count()).toBe(0);
});

const whereFocused = () => screen.page.evaluate<string>('document.activeElement.tagName.toLowerCase()');

it('brings a résumé by the keyboard alone', async () => {
  await tabTo('a', 'Import a résumé');
  await press('Enter');
  await arrive(screen, 'Import a résumé');
  const chooser = screen.page.waitForEvent('filechooser');
  await tabTo('button', 'Choose a file');
  await press('Enter');
  await (await chooser).setFiles(samplePath('jsonresume-1.0-en.json'));
  await screen.page.getByRole('button', { name: 'Seal and save' }).waitFor();
  // The button that had the focus is gone: it goes on in the page, not before it.
  await expect.poll(whereFocused).toBe('main');
  await tabTo('input', 'Your name for this résumé');
  await press('Control+A');
  await screen.page.keyboard.type('For mills');
  await tabTo('button', 'Seal and save');
  await press('Enter');
  await arriveAt(screen, 'For mills');
});

it('finds a posting and applies by the keyboard alone', async () => {
  const { page } = screen;
  await tabTo('a', 'Postings');
  await press('Enter');
  await arrive(screen, 'Postings');
  await tabTo('input', 'Words');
  await page.keyboard.type('milling');
  await press('Enter');
  await page.getByText('1 open posting', { exact: true }).waitFor();
  await tabTo('a', POSTING);
  await press('Enter');
  await arriveAt(screen, POSTING);
  await tabTo('a', 'Apply');
  await press('Enter');

  await read(screen, 'Which résumé do you apply with?');
  await tabTo('button', 'Continue');
  await press('Enter');
  // Each step is gone on with from its beginning, not by way of the head of the page.
  await expect.poll(() => page.evaluate("document.activeElement.matches('.step-part')")).toBe(true);
  await tabTo('checkbox', /Education/);
  await press(' ');
  expect(await page.getByRole('checkbox', { name: 'Education' }).isChecked()).toBe(false);
  await tabTo('button', 'Continue');
  await press('Enter');
  await tabTo('button', 'Continue');
  await press('Enter');
  await tabTo('textarea', /Message/);
  await page.keyboard.type('Good morning');
  await tabTo('button', 'Continue');
  await press('Enter');
  await tabTo('button', 'Sign and seal');
  await press('Enter');
  await read(screen, 'Nobody has opened it yet.');
});

it('revokes by the keyboard alone, and can leave the question unanswered', async () => {
  const { page } = screen;
  await tabTo('a', 'Who can read');
  await press('Enter');
  await arrive(screen, 'Who can read what');
  await tabTo('button', `Revoke now: ${POSTING}`);
  await press('Enter');
  await page.getByRole('alertdialog').waitFor();
  await press('Escape');
  await page.getByRole('alertdialog').waitFor({ state: 'detached' });
  const focused = async () => (await page.evaluate<Focused>(FOCUSED)).name.trim();
  await expect.poll(focused).toBe(`Revoke now: ${POSTING}`);
  await press('Enter');
  await page.getByRole('alertdialog').waitFor();
  await tabTo('button', 'Revoke now');
  await press('Enter');
  await read(screen, 'Nobody can read anything of yours');
  await expect.poll(whereFocused).toBe('main');
});
