import {
  closeSync,
  ftruncateSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { listDocuments } from '../../src/shared/api/vault.ts';
import { chooseFile, samplePath } from './apply.ts';
import { type Hall, openHall, seatPerson } from './hall.ts';
import { press, read, type Screen } from './screen.ts';

const folder = mkdtempSync(join(tmpdir(), 'sealfolio-hostile-'));
let hall: Hall;
let screen: Screen;

beforeAll(async () => {
  hall = await openHall({ posted: false });
  screen = await seatPerson(hall, hall.candidate, { path: '/app/resumes/import' });
});

afterAll(async () => {
  await hall?.dispose();
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

/** 200 MB that take no room on the disk: a PDF's first line and zeros. */
function hugeFile(): string {
  const path = join(folder, 'huge.pdf');
  const handle = openSync(path, 'w');
  writeSync(handle, '%PDF-1.7\n');
  ftruncateSync(handle, 200_000_000);
  closeSync(handle);
  return path;
}

/** A résumé in which `part` was put in the place of something well formed. */
const json = (part: string) => `{"basics": {"name": "Robin Example"}, ${part}}`;

describe('a file that is not what it should be', () => {
  it.each([
    {
      what: 'a broken PDF',
      path: () => file('broken.pdf', readFileSync(samplePath('two-column-en.pdf')).subarray(0, 5_000)),
      says: 'This file is damaged and cannot be read. Open it in the program it was made with, save it again, and try the new file.',
    },
    {
      what: '200 MB',
      path: hugeFile,
      says: 'This file is too large to be read here. Save it smaller, for example without pictures, and try again.',
    },
    {
      what: 'a PDF with a password',
      path: () => samplePath('locked.pdf'),
      says: 'This file is protected by a password. Save a copy without a password and try again.',
    },
    {
      what: 'a JSON Resume with wrong types',
      path: () => file('types.json', json('"work": {"name": 7}, "education": "yes"')),
      says: 'This file is JSON or XML, but not a résumé in the JSON Resume or Europass format. Look whether it is the right file.',
    },
    {
      what: 'a JSON Resume that reaches for prototypes',
      path: () => file('proto.json', json('"work": [{"name": "A", "__proto__": {"admin": true}}]')),
      says: 'This file holds names that could harm a program, and was not read. Export it again from a program you trust.',
    },
    {
      what: 'a JSON Resume nested a thousand deep',
      path: () => file('deep.json', json(`"work": ${'['.repeat(1_000)}${']'.repeat(1_000)}`)),
      says: 'This file is built in a way no résumé is, and was not read. Export it again and try the new file.',
    },
    {
      what: 'a picture that calls itself a PDF',
      path: () => file('picture.pdf', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)),
      says: 'Files of this kind cannot be read here. Save your résumé as PDF or Word document (.docx) and try again.',
    },
  ])('$what is refused with words that say what to do', async ({ path, says }) => {
    await chooseFile(screen, path());
    await screen.page.getByRole('alert').filter({ hasText: says }).waitFor();
    // The tab is alive: another file can be chosen at once.
    await screen.page.getByRole('button', { name: 'Choose a file', exact: true }).isEnabled();
    expect(await screen.page.evaluate('({}).admin')).toBeUndefined();
  });

  it('leaves nothing stored, and the next good file is read', async () => {
    const { api } = hall.candidate;
    expect(granted(await api(listDocuments)).documents).toEqual([]);
    await chooseFile(screen, samplePath('jsonresume-1.0-en.json'));
    await screen.page.getByRole('button', { name: 'Seal and save' }).waitFor();
    expect(await screen.page.getByRole('textbox', { name: 'Name', exact: true }).inputValue()).toBe(
      'Richard Hendriks',
    );
    expect(granted(await api(listDocuments)).documents).toEqual([]);
    await press(screen, 'Seal and save');
    await read(screen, 'Saved, sealed to you alone');
    expect(granted(await api(listDocuments)).documents).toHaveLength(2);
    expect(screen.elsewhere).toEqual([]);
    expect(screen.complaints).toEqual([]);
  });
});
