/** A tab that was opened before the platform was renewed: the files of its release are not served any more. */
import { readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ensureWebBuild } from '../../src/cli/ensure-web-build.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { readResume } from '../../src/client/vault/resumes.ts';
import { type Platform, startPlatform } from '../../src/server/main.ts';
import { endSession, listSessions } from '../../src/shared/api/devices.ts';
import { type Hall, openHall, seatPerson } from './hall.ts';
import { keepResume } from './keep-resume.ts';
import { press, read, type Screen } from './screen.ts';

let hall: Hall;
let folder: string;
let renewed: Platform | undefined;

beforeAll(async () => {
  hall = await openHall({ posted: false });
  folder = await mkdtemp(join(tmpdir(), 'sealfolio-release-'));
});

afterAll(async () => {
  await renewed?.close();
  await hall?.dispose();
  await rm(folder, { recursive: true, force: true });
});

/** Starts the platform again in its place, with a build of which no file is called as before. */
async function renew(): Promise<Platform> {
  const built = await ensureWebBuild('web', () => {});
  for (const name of await readdir(built))
    if (name !== 'assets') await cp(join(built, name), join(folder, name), { recursive: true });
  await mkdir(join(folder, 'assets'));
  await hall.platform.platform.close();
  return startPlatform(hall.platform.config, {
    webDir: folder,
    log: pino({ level: 'silent' }),
    ...{ limits: { all: 100_000, guessing: 100_000 }, pace: { gridMs: 0 }, slowing: { firstMs: 0 } },
  });
}

const headline = ({ page, t }: Screen) => page.getByRole('textbox', { name: t('Headline'), exact: true });
const over = ({ page, t }: Screen) => page.getByRole('alertdialog', { name: t('Your session has ended') });

/** Presses Save, which finds the session ended, and signs in in the window above the page. */
async function saveAndSignIn(screen: Screen): Promise<void> {
  const { t } = screen;
  await press(screen, 'Save');
  const field = (name: string) => over(screen).getByRole('textbox', { name: t(name), exact: true });
  await field('Mail address or mobile number').fill(hall.candidate.address);
  await field('Passphrase').fill(hall.candidate.passphrase);
  await over(screen)
    .getByRole('button', { name: t('Sign in'), exact: true })
    .click();
}

it('signs in again in an old tab and saves what was typed there, or keeps it where it cannot', async () => {
  const { candidate } = hall;
  const documentId = await keepResume(candidate);
  const path = `/app/resumes/${documentId}`;
  const kept = await seatPerson(hall, candidate, { path });
  const emptied = await seatPerson(hall, candidate, { path });
  for (const screen of [kept, emptied]) await headline(screen).waitFor();
  renewed = await renew();
  const script = await kept.page.evaluate(`document.querySelector('script[src]').getAttribute('src')`);
  expect((await fetch(`${kept.origin}${script}`)).status).toBe(404);
  await headline(kept).fill('Keeper of old keys');
  await headline(emptied).fill('Keeper of lost keys');
  const { sessions } = granted(await candidate.api(listSessions));
  for (const { current, sessionId } of sessions)
    if (!current) granted(await candidate.api(endSession, { params: { sessionId } }));

  await saveAndSignIn(kept);
  await over(kept).waitFor({ state: 'detached' });
  await read(kept, 'Saved, sealed to you alone');
  const { content } = granted(await readResume(candidate.api, candidate.session, documentId));
  expect(content.resume.basics.label).toBe('Keeper of old keys');

  // What derives keys is gone from this browser's cache, too.
  await (await emptied.context.newCDPSession(emptied.page)).send('Network.clearBrowserCache');
  await saveAndSignIn(emptied);
  await over(emptied)
    .getByRole('button', { name: emptied.t('Try again'), exact: true })
    .waitFor();
  const [file] = await Promise.all([
    emptied.page.waitForEvent('download'),
    press(emptied, 'Save it to a file'),
  ]);
  expect(readFileSync(await file.path(), 'utf8')).toContain('Keeper of lost keys');
  expect(await headline(emptied).isVisible()).toBe(false);
  for (const screen of [kept, emptied]) await screen.context.close();
});
