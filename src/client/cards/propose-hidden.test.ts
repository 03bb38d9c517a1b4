import { expect, test } from 'vitest';
import { Resume, type ResumeDraft } from '../../shared/resume/resume.ts';
import { hiddenName, proposeHidden } from './propose-hidden.ts';

const proposed = (work: ResumeDraft['work']) => proposeHidden(Resume.parse({ work }), '2026-11-22');

test('proposes every employer of the résumé, the present ones first and marked', () => {
  expect(
    proposed([
      { name: 'Messwerk AG', startDate: '2015-10', endDate: '2019-02' },
      { name: 'Stromhaus GmbH', url: 'https://www.stromhaus.example/', startDate: '2019-03' },
      { name: 'Halle 9', url: 'halle9.example/de', startDate: '2024-01', endDate: '2027-01' },
    ]),
  ).toEqual([
    { kind: 'name', value: 'Stromhaus GmbH', present: true, index: 1 },
    { kind: 'domain', value: 'stromhaus.example', present: true, index: 1 },
    { kind: 'name', value: 'Halle 9', present: true, index: 2 },
    { kind: 'domain', value: 'halle9.example', present: true, index: 2 },
    { kind: 'name', value: 'Messwerk AG', present: false, index: 0 },
  ]);
});

test('names an employer of several jobs once, as the present one if any of them lasts', () => {
  expect(
    proposed([
      { name: '株式会社ことのは', startDate: '2012', endDate: '2015' },
      { name: '株式会社ことのは', startDate: '2021-10' },
      { name: '', url: '' },
    ]),
  ).toEqual([{ kind: 'name', value: '株式会社ことのは', present: true, index: 1 }]);
});

test('takes no domain of a page that stands on somebody else’s site, nor of a public service', () => {
  const urls = [
    'https://networks.example/company/halle9',
    'https://gmail.com',
    'not an address',
    'mailto:a@b.c',
  ];
  expect(proposed(urls.map((url) => ({ url })))).toEqual([]);
});

test('gives names as the hide list takes them: one line, no marks of direction, not too long', () => {
  expect(hiddenName(' Strom\u202ehaus\n GmbH\u0085 ')).toBe('Stromhaus GmbH');
  expect(hiddenName('x'.repeat(300))).toHaveLength(200);
  expect(hiddenName('\u2066\u2069')).toBe('');
});
