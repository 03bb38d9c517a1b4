import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it, test } from 'vitest';
import { isRefusal } from '../../shared/errors.ts';
import { readJsonResume } from '../../shared/resume/read-json-resume.ts';
import { Resume, type ResumeDraft } from '../../shared/resume/resume.ts';
import type { Facet } from '../../shared/vocabulary/facets.ts';
import { placeResume } from '../import/place-resume.ts';
import { readPdf } from '../import/read-pdf.ts';
import { proposeCard } from './propose-card.ts';

const SAMPLES = new URL('../../../test/samples/', import.meta.url);
const PDFJS = createRequire(import.meta.url).resolve('pdfjs-dist/package.json');
const TODAY = '2026-11-22';

const proposed = (draft: ResumeDraft) => proposeCard(Resume.parse(draft), TODAY);
const codesOf = (draft: ResumeDraft, facet: Facet) =>
  proposed(draft).flatMap((proposal) => (proposal.facet === facet ? [proposal.code] : []));

async function imported(name: string): Promise<Resume> {
  const bytes = new Uint8Array(readFileSync(new URL(name, SAMPLES)));
  if (name.endsWith('.json')) {
    const read = readJsonResume(new TextDecoder().decode(bytes));
    if (isRefusal(read)) throw new Error(read.refused);
    return read.resume;
  }
  const pdf = await readPdf(pdfjs, bytes, {
    binaryData: async ({ kind, filename }) =>
      new Uint8Array(
        readFileSync(
          new URL(`${kind === 'cMapUrl' ? 'cmaps' : 'standard_fonts'}/${filename}`, `file://${PDFJS}`),
        ),
      ),
  });
  if (isRefusal(pdf)) throw new Error(pdf.refused);
  return placeResume(pdf).resume;
}

describe('proposing a card', () => {
  it.each([
    ['own/one-column-zh.pdf', ['occupation 251', 'region CN-ZJ', 'language zh-native', 'skill react']],
    ['own/table-zh.pdf', ['region CN-SC', 'education 7', 'language en-B2', 'skill auditing']],
    ['own/form-eras-ja.pdf', ['region JP-26', 'field 023', 'skill car-driving', 'skill editing-text']],
    ['own/dates-left-de.pdf', ['region DE-SN', 'education 7', 'field 071', 'language en-C1', 'skill fpga']],
    ['own/caps-en.pdf', ['occupation 222', 'education 6', 'language es-B2', 'skill wound-care']],
    ['jsonresume-1.0-en.json', ['occupation 251', 'region US-CA', 'education 6', 'skill javascript']],
  ])('finds in %s what it plainly says', async (name, expected) => {
    const found = proposeCard(await imported(name), TODAY).map(({ facet, code }) => `${facet} ${code}`);
    expect(found).toEqual(expect.arrayContaining(expected));
    expect(new Set(found).size).toBe(found.length);
  });

  it('says of each code where it stands in the résumé', () => {
    const resume = {
      basics: { label: 'Nurse', location: { city: 'Leipzig', countryCode: 'DE' } },
      skills: [{ name: 'Office' }, { name: 'Cooking', keywords: ['SQL'] }],
    };
    const because = (code: string) => proposed(resume).find((one) => one.code === code)?.because;
    expect(because('222')).toEqual({ section: 'basics', index: 0, field: 'label' });
    expect(because('DE-SN')).toEqual({ section: 'basics', index: 0, field: 'location' });
    expect(because('sql')).toEqual({ section: 'skills', index: 1, field: 'keywords' });
  });

  it('proposes nothing from an empty résumé', () => {
    expect(proposed({})).toEqual([]);
  });

  it('puts the occupation of the present job before those of earlier ones', () => {
    const work = [
      { position: 'Nurse', startDate: '2012', endDate: '2016-03' },
      { position: 'Programmer', startDate: '2020-01' },
      { position: 'Accountant', startDate: '2016-04', endDate: '2019-12' },
    ];
    expect(codesOf({ work }, 'occupation')).toEqual(['251', '241', '222']);
  });
});

test('counts each month of work once, whatever jobs overlap, and the present one until today', () => {
  const years = (...work: [string, string][]) =>
    codesOf({ work: work.map(([startDate, endDate]) => ({ startDate, endDate })) }, 'experience');
  expect(years(['2020-01', '2021-12'], ['2020-06', '2022-11'])).toEqual(['1_to_3']);
  expect(years(['2020-01', '2022-12'])).toEqual(['3_to_5']);
  expect(years(['2016-12', ''])).toEqual(['from_10']);
  expect(years(['2025-12', ''])).toEqual(['1_to_3']);
  expect(years(['2026-01', '2027-03'])).toEqual(['under_1']);
  expect(years(['2019', '2021'])).toEqual(['1_to_3']);
  expect(years(['', '2021'])).toEqual([]);
});

test('proposes graduation of those who graduate, and no experience to whoever names no job then', () => {
  const student = { education: [{ studyType: 'Bachelor', endDate: '2027-07' }] };
  expect(codesOf(student, 'graduation')).toEqual(['2027-spring']);
  expect(codesOf(student, 'experience')).toEqual(['none']);
  expect(codesOf({ basics: { summary: '2027届毕业生' } }, 'graduation')).toEqual(['2027']);
  const long = { education: [{ studyType: 'Bachelor', endDate: '2014-07' }] };
  expect(codesOf(long, 'graduation')).toEqual([]);
  expect(codesOf(long, 'experience')).toEqual([]);
});

test('proposes the highest education, and the highest completed one beside it', () => {
  const education = [
    { studyType: 'High school diploma', endDate: '2018' },
    { studyType: 'Bachelor of Science', endDate: '2022-06' },
    { studyType: 'MSc', startDate: '2025-10' },
  ];
  expect(codesOf({ education }, 'education')).toEqual(['7', '6']);
});

test('takes a town of two countries for that of the country named', () => {
  const lives = (countryCode: string) =>
    codesOf({ basics: { location: { city: 'Cambridge', countryCode } } }, 'region');
  expect(lives('GB')).toEqual(['GB-ENG']);
  expect(lives('')).toEqual(['GB-ENG', 'US-MA']);
  expect(codesOf({ basics: { location: { city: 'Somewhere', countryCode: 'JP' } } }, 'region')).toEqual([
    'JP',
  ]);
});

test('proposes each language once, at the highest level named anywhere', () => {
  const resume = {
    languages: [
      { language: '日本語', fluency: '' },
      { language: 'English', fluency: 'B1' },
    ],
    certificates: [{ name: 'TOEIC 950' }, { name: '日本語能力試験N1' }],
  };
  expect(codesOf(resume, 'language')).toEqual(['ja-B2', 'en-C1']);
});
