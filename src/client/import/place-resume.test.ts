import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../shared/errors.ts';
import type { ImportResult } from '../../shared/resume/import-result.ts';
import { textsIn, wordsOf } from './place-draft.ts';
import { placeResume } from './place-resume.ts';
import { withRadicalsSettled } from './radicals-by-script.ts';
import { type BinaryData, type PdfText, readPdf } from './read-pdf.ts';

const SAMPLES = new URL('../../../test/samples/', import.meta.url);
const PDFJS = createRequire(import.meta.url).resolve('pdfjs-dist/package.json');

const binaryData: BinaryData = async ({ kind, filename }) => {
  const folder = kind === 'cMapUrl' ? 'cmaps' : 'standard_fonts';
  return new Uint8Array(readFileSync(new URL(`${folder}/${filename}`, `file://${PDFJS}`)));
};

async function importSample(name: string): Promise<{ pdf: PdfText; result: ImportResult }> {
  const pdf = await readPdf(pdfjs, new Uint8Array(readFileSync(new URL(name, SAMPLES))), { binaryData });
  if (isRefusal(pdf)) throw new Error(`${name}: ${pdf.refused}`);
  return { pdf, result: placeResume(pdf) };
}

function countOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

const own = readdirSync(new URL('own/', SAMPLES)).filter((name) => name.endsWith('.pdf'));

describe('placing the text of a PDF', () => {
  it.each(['two-column-en.pdf', 'rirekisho-ja.pdf', ...own.map((name) => `own/${name}`)])(
    'keeps every word of %s in the résumé, a leftover or a label',
    async (name) => {
      const { pdf, result } = await importSample(name);
      const kept = countOf(
        [...textsIn(result.resume), ...result.labels, ...result.leftover.map(({ text }) => text)].flatMap(
          wordsOf,
        ),
      );
      // Words are cut where runs end, so characters are what can be compared.
      const letters = (words: Iterable<string>) => countOf([...words].flatMap((word) => [...word]));
      const { pages } = withRadicalsSettled(pdf);
      const inFile = letters(pages.flatMap((page) => page.runs).flatMap((run) => wordsOf(run.text)));
      const inResult = letters([...kept].flatMap(([word, count]) => Array<string>(count).fill(word)));
      const lost = [...inFile].filter(([letter, count]) => (inResult.get(letter) ?? 0) < count);
      expect(lost).toEqual([]);
      expect(result.leftover.every(({ page }) => page !== undefined)).toBe(true);
    },
  );

  it('reads a résumé of two columns with headings side by side', async () => {
    const { resume, leftover } = (await importSample('two-column-en.pdf')).result;
    expect(resume.basics).toMatchObject({
      name: 'David Kowalski',
      label: 'Game Developer | Unity & Unreal Engine Specialist',
      email: 'david.kowalski@email.com',
      phone: '+15552914756',
      url: 'davidkowalski.games',
      location: { city: 'Seattle, WA' },
    });
    expect(resume.basics.profiles.map(({ network, username }) => [network, username])).toEqual([
      ['LinkedIn', '@davidkowalski'],
      ['itch.io', '@dkowalski'],
    ]);
    expect(
      resume.work.map((job) => [
        job.name,
        job.position,
        job.location,
        job.startDate,
        job.endDate,
        job.highlights.length,
      ]),
    ).toEqual([
      ['Cascade Studios', 'Senior Game Developer', 'Seattle, WA', '2022-03', '', 3],
      ['Pixel Forge Interactive', 'Game Developer', 'Bellevue, WA', '2020-06', '2022-02', 4],
    ]);
    expect(resume.education).toMatchObject([
      {
        institution: 'University of Washington',
        area: 'Computer Science',
        studyType: 'Bachelor of Science',
        startDate: '2014',
        endDate: '2018',
        score: '3.6 GPA',
      },
    ]);
    expect(resume.skills.map(({ name, level }) => [name, level])).toEqual([
      ['Unity Engine', 'Expert'],
      ['Unreal Engine', 'Advanced'],
      ['Programming Languages', 'Expert'],
      ['Game AI', 'Advanced'],
      ['Physics & Mathematics', 'Advanced'],
    ]);
    expect(resume.skills[4]?.keywords).toEqual(['3D Math', 'Collision Detection', 'Rigid Body Dynamics']);
    expect(resume.languages).toEqual([
      { language: 'English', fluency: 'Native' },
      { language: 'Polish', fluency: 'Conversational' },
    ]);
    expect(resume.certificates.map(({ name, date, issuer }) => [name, date, issuer])).toEqual([
      ['Unity Certified Expert: Programmer', '2022-03', 'Unity Technologies'],
      ['Unreal Engine 5 C++ Developer', '2023-06', 'Epic Games (Udemy)'],
    ]);
    expect(resume.awards.map(({ title, awarder }) => [title, awarder])).toEqual([
      ['Best Gameplay - Ludum Dare 48', 'Ludum Dare'],
      ['Employee Excellence Award', 'Pixel Forge Interactive'],
    ]);
    expect(resume.publications.map(({ name }) => name)).toEqual([
      'Optimizing Unity Games for Mobile: A Practical Guide',
      'Building Modular Dialogue Systems',
    ]);
    expect(resume.projects.map(({ name, startDate }) => [name, startDate])).toEqual([
      ['Echoes of the Void (Indie Game)', '2023'],
      ['Open Source: Unity Dialogue Framework', '2021'],
      ['Game Jam Participation', '2019'],
    ]);
    expect(resume.volunteer.map(({ organization }) => organization)).toEqual([
      'Seattle Indies',
      'Code.org Game Development Workshops',
    ]);
    expect(leftover).toEqual([{ text: 'Seattle, WA', page: 1, near: 'University of Washington' }]);
  });

  it('reads the Japanese standard form, and leaves over years that are none', async () => {
    const { resume, leftover } = (await importSample('rirekisho-ja.pdf')).result;
    expect(resume.basics).toMatchObject({
      name: '履歴書 書太郎',
      email: 'hoge@hogehoge.org',
      phone: '+819012345678',
      location: { postalCode: '100-0001', address: '東京都千代田区千代田1-1-1' },
    });
    expect(
      resume.education.map(({ institution, area, studyType }) => [institution, area, studyType]),
    ).toEqual([
      ['履歴書大学', '履歴書学部', ''],
      ['履歴書大学', '履歴書研究科履歴書専攻', '博士前期課程'],
      ['履歴書大学', '履歴書研究科履歴書専攻', '博士後期課程'],
    ]);
    expect(resume.work.map(({ name, highlights }) => [name, highlights])).toEqual([
      ['株式会社履歴書', []],
      ['株式会社XXX', []],
    ]);
    expect(resume.certificates.map(({ name }) => name)).toEqual(['普通自動車免許', '履歴書検定1級']);
    expect(leftover).toContainEqual({ text: '20XX 10', page: 1, near: '株式会社履歴書退職' });
    expect(leftover).toContainEqual({ text: '遊ぶ金欲しさ', page: 2, near: '志望動機' });
    expect(leftover).toContainEqual({ text: '1543年1月31日(満 73 歳)', page: 1, near: '生年月日' });
  });

  it.each(own)('finds in %s what a careful reader takes from it', async (name) => {
    const { resume } = (await importSample(`own/${name}`)).result;
    const truth = JSON.parse(readFileSync(new URL(`own/${name.replace('.pdf', '.json')}`, SAMPLES), 'utf8'));
    expect({
      name: resume.basics.name,
      email: resume.basics.email,
      phone: resume.basics.phone,
      work: resume.work.map((job) => [job.name, job.position, job.startDate, job.endDate]),
      education: resume.education.map((item) => [item.institution, item.startDate, item.endDate]),
      skills: resume.skills.map((skill) => skill.name),
      languages: resume.languages.map((item) => [item.language, item.fluency]),
      certificates: resume.certificates.map((item) => [item.name, item.date]),
    }).toEqual(truth);
  });

  it('keeps every letter of any page, however it is laid out', () => {
    const text = fc.constantFrom(
      ...'Skills|Experience|学歴|职歴|2020.04 - 2022.03|Jan 2020 – Present|Acme Ltd|Engineer at Acme, Bath|a@b.example|+49 30 123456|氏名|水元 葵|入社|退職|Phone: 030 1234567|• built it|Expert|English (C1)|https://x.example/y|20XX|4|大学 入学|one, two; three|'
        .split('|')
        .filter((word) => word !== ''),
      'a long line of running text that ends in a full stop and was wrapped somewhere here.',
    );
    const run = fc.record({
      text,
      x: fc.constantFrom(20, 40, 60, 200, 220, 400),
      y: fc.integer({ min: 1, max: 40 }).map((line) => line * 18),
      size: fc.constantFrom(9, 10, 12, 20),
      bold: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(fc.array(run, { minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 2 }),
        (pages) => {
          const pdf: PdfText = {
            pages: pages.map((runs) => ({
              width: 595,
              height: 842,
              runs: runs.map((one) => ({ ...one, width: one.text.length * one.size * 0.5, vertical: false })),
            })),
          };
          const result = placeResume(pdf);
          const kept = countOf(
            [...textsIn(result.resume), ...result.labels, ...result.leftover.map((left) => left.text)]
              .flatMap(wordsOf)
              .flatMap((word) => [...word]),
          );
          const inFile = countOf(
            pages
              .flat()
              .flatMap((one) => wordsOf(one.text.normalize('NFKC')))
              .flatMap((word) => [...word]),
          );
          expect([...inFile].filter(([letter, count]) => (kept.get(letter) ?? 0) < count)).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
});
