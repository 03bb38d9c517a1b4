import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { saveOriginal } from '../../src/client/vault/originals.ts';
import { encodeUtf8 } from '../../src/shared/bytes/utf8.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { commandsUnder, follow } from '../behaviour/leaving-stage.ts';
import { type Hall, openHall, seatPerson } from './hall.ts';
import { keepResume } from './keep-resume.ts';
import type { Screen } from './screen.ts';

const FLOUR = encodeUtf8('Flour, first class.');
let hall: Hall;
let screen: Screen;

beforeAll(async () => {
  hall = await openHall({ posted: false });
  const { api, session } = hall.candidate;
  const original = { name: 'Certificate.pdf', mime: 'application/pdf', bytes: FLOUR };
  granted(await saveOriginal(api, session, { ...original, documentId: newUuidV7() }));
  await keepResume(hall.candidate);
  screen = await seatPerson(hall, hall.candidate, { path: '/app/account/export' });
});
afterAll(() => hall?.dispose());

it('hands over everything in one file, once the recovery kit was shown', async () => {
  const { page } = screen;
  await page.getByRole('textbox', { name: 'Text of the recovery kit' }).fill(hall.candidate.kit);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Make the file', exact: true }).click(),
  ]);
  await page.getByText('The file is made', { exact: true }).waitFor();
  expect(download.suggestedFilename()).toMatch(/^sealfolio-\d{4}-\d\d-\d\d\.zip$/);
  const zip = new Uint8Array(await readFile(await download.path()));
  const readme = Buffer.from(unzipSync(zip)['sealfolio/README.txt'] ?? []).toString();
  expect(readme).toContain('age --decrypt -i ../kit.txt -o identity.txt identity.age');
  expect(readme).toContain('originals/1.pdf.age\n    a file from which a résumé was read, as it was');

  const opened = await follow(await commandsUnder('3. Open it'), { zip, kit: hall.candidate.kit });
  expect(Buffer.from(opened.get('sealfolio/originals/1.pdf') ?? [])).toEqual(Buffer.from(FLOUR));
  const receipts = Buffer.from(opened.get('sealfolio/data/receipts.html') ?? []).toString();
  expect(receipts).toContain('<!doctype html>');
  expect(screen.complaints).toEqual([]);
  expect(screen.elsewhere).toEqual([]);
});

it('says in people’s words what could not be taken, and what to do', async () => {
  const { page } = screen;
  const documents = /\/api\/documents\/[0-9a-f-]{36}$/;
  await page.route(documents, async (route) => {
    const answer = await route.fetch();
    const { document, ciphertext }: { document: unknown; ciphertext: string } = await answer.json();
    const changed = [...ciphertext].toReversed().join('');
    await route.fulfill({ response: answer, json: { document, ciphertext: changed } });
  });
  await page.getByRole('textbox', { name: 'Text of the recovery kit' }).fill(hall.candidate.kit);
  await page.getByRole('button', { name: 'Make the file', exact: true }).click();
  const missing = page.getByRole('alert').filter({ hasText: 'Not everything could be taken' });
  await missing.getByText('Make the file once more.').waitFor();
  const lines = await missing.getByRole('listitem').allInnerTexts();
  expect(lines.toSorted()).toEqual([
    expect.stringMatching(/^a file from which a résumé was read, as it was [0-9a-f-]{36}$/),
    expect.stringMatching(/^a résumé [0-9a-f-]{36}$/),
  ]);
  await page.unroute(documents);
});
