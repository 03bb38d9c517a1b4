import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Hall, openHall, seatPerson, type Work } from './hall.ts';
import { keepResume } from './keep-resume.ts';
import { type Screen, seat } from './screen.ts';

let hall: Hall;
let work: Work;

beforeAll(async () => {
  hall = await openHall({ posted: true });
  if (hall.work === null) throw new Error('the hall was opened without work');
  work = hall.work;
});

afterAll(() => hall?.dispose());

/** How many sheets of A4 the page takes. */
async function sheets({ page }: Screen): Promise<number> {
  const pdf = await page.pdf({ format: 'A4', printBackground: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

const COLOURS = `[document.body, document.documentElement].map((part) => {
  const { color, backgroundColor } = getComputedStyle(part);
  return color + ' on ' + backgroundColor;
})`;
const colours = ({ page }: Screen) => page.evaluate<string[]>(COLOURS);

it('prints a posting on one sheet, dark on white also where the screen is dark', async () => {
  const screen = await seat(hall.browser, hall.platform.origin);
  const { page, t } = screen;
  await page.goto(`/en/postings/${work.postingId}`);
  await page.emulateMedia({ colorScheme: 'light', media: 'print' });
  const light = await colours(screen);
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  expect(await colours(screen)).toEqual(light);
  expect(await page.getByRole('heading', { name: t('The work') }).isVisible()).toBe(true);
  expect(await page.getByRole('link', { name: 'Apply' }).isVisible()).toBe(false);
  expect(await sheets(screen)).toBe(1);
  await screen.context.close();
});

it('prints of a résumé that is being written its pages, and nothing beside them', async () => {
  const documentId = await keepResume(hall.candidate);
  const screen = await seatPerson(hall, hall.candidate, { path: `/app/resumes/${documentId}` });
  const { page, t } = screen;
  const picture = page.getByRole('article', { name: t('Page {0} of {1}', { 0: 1, 1: 1 }) });
  await picture.waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await picture.isVisible()).toBe(true);
  for (const name of ['Save', 'Download', 'Larger']) {
    expect(await page.getByRole('button', { name, exact: true }).isVisible(), name).toBe(false);
  }
  expect(await page.getByRole('textbox').first().isVisible()).toBe(false);
  expect(await sheets(screen)).toBe(1);
  await screen.context.close();
});
