/** What heavy parts bring when they are used for the first time; nothing is slowed down here. */
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { type PartFigures, partFigures, type Sent } from './figures.ts';
import type { Stage } from './open-stage.ts';

const sample = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Each part, used after the one before it in the same visit, as a candidate would. */
function partsOf({ documentId }: Stage): Record<string, (page: Page) => Promise<void>> {
  return {
    editor: async (page) => {
      await goTo(page, `/app/resumes/${documentId}`);
      await page.getByRole('heading', { level: 1, name: 'For mills' }).waitFor();
    },
    pdfWriter: async (page) => {
      const saved = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Download', exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Make the file', exact: true }).click();
      await saved;
      await dialog.getByRole('button', { name: 'Close', exact: true }).click();
    },
    pdfImport: async (page) => {
      await goTo(page, '/app/resumes/import');
      await chooseFile(page, sample('test/samples/own/caps-en.pdf'));
    },
    recognition: async (page) => {
      // What was read before is not saved: the page asks first.
      await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Résumés' }).click();
      await page.getByRole('button', { name: 'Leave', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: 'Résumés' }).waitFor();
      await goTo(page, '/app/resumes/import');
      await chooseFile(page, sample('bench/import/corpus/photograph-en.jpg'));
    },
  };
}

/** Uses each of them once, in a visit of its own. */
export async function measureParts(browser: Browser, stage: Stage): Promise<Record<string, PartFigures>> {
  const context = await browser.newContext({
    ...{ baseURL: stage.origin, locale: 'en-GB', acceptDownloads: true },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  await stage.takeSent();
  const { address, passphrase } = stage.candidate;
  await page.goto('/app/sign-in');
  await page.getByRole('textbox', { name: 'Mail address or mobile number' }).fill(address);
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(passphrase);
  await page.getByRole('main').getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Home' }).waitFor();
  await page.waitForLoadState('networkidle');
  const before: Sent[] = await stage.takeSent();
  const figures: Record<string, PartFigures> = {};
  for (const [name, use] of Object.entries(partsOf(stage))) {
    await use(page);
    await page.waitForLoadState('networkidle');
    const assets = (await stage.takeSent()).filter(({ path }) => path.startsWith('/assets/'));
    figures[name] = partFigures(assets, before);
  }
  await context.close();
  return figures;
}

// Without loading the page anew: keys stay in its memory.
async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate(`history.pushState({}, '', ${JSON.stringify(path)})`);
}

async function chooseFile(page: Page, path: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file', exact: true }).click();
  await (await chooser).setFiles(path);
  await page.getByRole('button', { name: 'Seal and save' }).waitFor();
}
