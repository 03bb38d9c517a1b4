import { describe, expect, it } from 'vitest';
import { Resume } from '../../shared/resume/resume.ts';
import { ImportAnswer } from './import-messages.ts';

const result = { resume: Resume.parse({}), leftover: [{ text: 'Hof AG', page: 1 }], labels: ['Name'] };
const run = { text: 'Call', x: 1, y: 2, width: 20, size: 10, bold: false, vertical: false };
const sheets = [
  { page: { width: 595, height: 842, runs: [run, { ...run, icon: true }] }, picture: null },
  { page: null, picture: new Blob([]) },
];

describe('what the import worker says', () => {
  it.each<[string, unknown]>([
    ['progress', { progress: { done: 1, all: 3 } }],
    ['a read file', { imported: { result, pages: [new Blob([])] } }],
    [
      'pages to be recognised, one of them with signs for letters',
      { scan: { sheets, pictures: [], unread: 3 } },
    ],
    ['a refusal', { refusal: { refused: 'file_broken', detail: 'no' } }],
  ])('is taken when it is %s', (_name, said) => {
    expect(ImportAnswer.parse(said)).toEqual(said);
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['a text', 'imported'],
    ['a résumé of another form', { imported: { result: { ...result, resume: { basics: 1 } }, pages: [] } }],
    [
      'a leftover that is no text',
      { imported: { result: { ...result, leftover: [{ text: {} }] }, pages: [] } },
    ],
    ['a picture that is none', { imported: { result, pages: ['https://elsewhere.example/a.png'] } }],
    ['a refusal nobody knows', { refusal: { refused: 'made_up' } }],
    ['two answers at once', { progress: { done: 1, all: 1 }, imported: { result, pages: [] } }],
  ])('is refused when it is %s', (_name, said) => {
    expect(ImportAnswer.safeParse(said).success).toBe(false);
  });
});
