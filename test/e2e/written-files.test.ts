/** A résumé leaves as a file: made by the page's own worker, under the page's own policy, and read back here. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formPaper, textsOfPaper } from '../../src/client/export/paper.ts';
import { placeResume } from '../../src/client/import/place-resume.ts';
import { readPdf } from '../../src/client/import/read-pdf.ts';
import { readJsonResume } from '../../src/shared/resume/read-json-resume.ts';
import type { Resume } from '../../src/shared/resume/resume.ts';
import { RESUMES } from '../invented-resumes.ts';
import { type Hall, openHall, seatPerson } from './hall.ts';
import { keepResume } from './keep-resume.ts';
import type { Screen } from './screen.ts';

/** A picture of one pixel. */
const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const resume: Resume = {
  ...RESUMES.english,
  basics: { ...RESUMES.english.basics, image: PIXEL },
  interests: [{ name: 'Rowing 🚣', keywords: [] }],
};

let hall: Hall;
let screen: Screen;

beforeAll(async () => {
  hall = await openHall({ posted: false });
  const documentId = await keepResume(hall.candidate, { resume });
  screen = await seatPerson(hall, hall.candidate, { path: `/app/resumes/${documentId}`, width: 390 });
  await screen.page.getByRole('button', { name: 'Download', exact: true }).click();
});

afterAll(() => hall?.dispose());

async function download(kind: string, { warned }: { warned: boolean }) {
  const { page } = screen;
  const dialog = page.getByRole('dialog', { name: 'Download as a file' });
  await dialog.locator('.radio-card').filter({ hasText: kind }).first().click();
  const saving = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Make the file' }).click();
  if (warned) {
    await dialog.getByText('1 character cannot be drawn').waitFor();
    expect(await dialog.getByRole('alert').innerText()).toContain('🚣');
    await dialog.getByRole('button', { name: 'Save it as it is' }).click();
  }
  const saved = await saving;
  await dialog.getByText('Saved as').waitFor();
  return { name: saved.suggestedFilename(), bytes: new Uint8Array(readFileSync(await saved.path())) };
}

describe('downloading a résumé', () => {
  it('gives a PDF that the importer reads, and says what it cannot draw', async () => {
    const { name, bytes } = await download('PDF', { warned: true });
    expect(name).toBe('Zofia Łukasiewicz-Brandt – résumé.pdf');
    const pdf = await readPdf(pdfjs, bytes, { binaryData: async () => new Uint8Array(0) });
    if ('refused' in pdf) throw new Error(pdf.refused);
    const read = placeResume(pdf).resume;
    expect(read.basics).toMatchObject({ name: resume.basics.name, email: resume.basics.email });
    const jobs = (of: Resume) =>
      of.work.map(({ name, position, startDate, endDate }) => ({ name, position, startDate, endDate }));
    expect(jobs(read)).toEqual(jobs(resume));
  });

  it('gives a Word file with all its words', async () => {
    const { name, bytes } = await download('Word', { warned: false });
    expect(name).toBe('Zofia Łukasiewicz-Brandt – résumé.docx');
    const parts = unzipSync(bytes);
    // The picture was drawn anew.
    expect(Object.keys(parts).filter((part) => /media\/.*\.jpg$/.test(part))).toHaveLength(1);
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const text = xml.replace(/<[^>]+>/g, ' ');
    for (const said of textsOfPaper(formPaper(resume, 'en')))
      for (const line of said.split('\n')) expect(text).toContain(line.replaceAll('&', '&amp;'));
  });

  it('gives a JSON résumé that says the same', async () => {
    const { name, bytes } = await download('JSON', { warned: false });
    expect(name).toBe('Zofia Łukasiewicz-Brandt – résumé.json');
    const read = readJsonResume(new TextDecoder().decode(bytes));
    expect(read).toMatchObject({ resume, leftover: [] });
  });

  it('asks nobody else for anything, and breaks no policy', () => {
    expect(screen.elsewhere).toEqual([]);
    expect(screen.complaints).toEqual([]);
  });
});
