import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '../errors.ts';
import type { ImportResult } from './import-result.ts';
import { MAX_JSON, readJsonResume } from './read-json-resume.ts';
import { Resume } from './resume.ts';

const SAMPLE = readFileSync(new URL('../../../test/samples/jsonresume-1.0-en.json', import.meta.url), 'utf8');

function read(value: unknown): ImportResult {
  const result = readJsonResume(JSON.stringify(value));
  if (isRefusal(result)) throw new Error(`${result.refused}: ${result.detail}`);
  return result;
}

describe('reading a JSON résumé', () => {
  it("takes over every value of the standard's own sample", () => {
    const { resume, leftover } = read(JSON.parse(SAMPLE));
    const original = JSON.parse(SAMPLE);
    delete original.$schema;
    expect(leftover).toEqual([]);
    expect(resume).toMatchObject(original);
  });

  it('understands the older spelling', () => {
    const { resume, leftover } = read({
      bio: {
        name: 'Mira Holm',
        picture: '',
        website: 'https://mira.example',
        profiles: { github: 'mholm' },
        websites: [{ type: 'blog', url: 'https://blog.mira.example' }],
      },
      work: [
        {
          company: 'Nordwind AB',
          website: 'https://nordwind.example',
          startDate: 'Jan 2020',
          endDate: 'Present',
        },
      ],
      hobbies: [{ name: 'Rowing' }],
      publications: [{ name: 'On oars', releaseDate: '2019-05', website: 'https://oars.example' }],
    });
    expect(leftover).toEqual([]);
    expect(resume.basics).toMatchObject({ name: 'Mira Holm', url: 'https://mira.example' });
    expect(resume.basics.profiles).toEqual([
      { network: 'github', username: 'mholm', url: '' },
      { network: 'blog', username: '', url: 'https://blog.mira.example' },
    ]);
    expect(resume.work[0]).toMatchObject({
      name: 'Nordwind AB',
      url: 'https://nordwind.example',
      startDate: '2020-01',
      endDate: '',
    });
    expect(resume.interests[0]?.name).toBe('Rowing');
    expect(resume.publications[0]?.url).toBe('https://oars.example');
  });

  it('leaves what it has no place for where it stood', () => {
    const { leftover } = read({
      basics: { name: 'Mira Holm', shoeSize: 39, image: 'https://example.com/me.jpg' },
      work: [
        {
          name: 'Nordwind AB',
          company: 'Second name',
          startDate: 'long ago',
          tools: ['saw', { best: 'plane' }],
        },
      ],
      pets: { cat: 'Ada' },
    });
    expect(leftover).toEqual(
      expect.arrayContaining([
        { text: '39', near: 'basics.shoeSize' },
        { text: 'https://example.com/me.jpg', near: 'basics.image' },
        { text: 'Second name', near: 'work.0.company' },
        { text: 'long ago', near: 'work.0.startDate' },
        { text: 'saw', near: 'work.0.tools.0' },
        { text: 'plane', near: 'work.0.tools.1.best' },
        { text: 'Ada', near: 'pets.cat' },
      ]),
    );
    expect(leftover).toHaveLength(7);
  });

  it('leaves what is over the limits of the normal form', () => {
    const { resume, leftover } = read({
      basics: { summary: 'x'.repeat(45_000) },
      skills: Array.from({ length: 203 }, (_, index) => ({ name: `skill ${index}` })),
    });
    expect(resume.skills).toHaveLength(200);
    expect(leftover.map(({ text }) => text.length)).toEqual(expect.arrayContaining([20_000, 5_000, 9, 9, 9]));
  });

  it.each([
    ['{', 'file_not_json'],
    ['', 'file_not_json'],
    ['[]', 'file_not_a_resume'],
    ['"text"', 'file_not_a_resume'],
    ['{"dependencies": {}}', 'file_not_a_resume'],
    ['{"basics": []}', 'file_not_a_resume'],
    ['{"work": {"name": "x"}}', 'file_not_a_resume'],
    ['{"work": [5]}', 'file_not_a_resume'],
    ['{"basics": {"__proto__": {"admin": true}}}', 'file_unsafe'],
    ['{"work": [{"constructor": {"prototype": 1}}]}', 'file_unsafe'],
    ['['.repeat(100_000), 'file_nested_too_deep'],
    [`{"basics": ${'{"a":'.repeat(50)}1${'}'.repeat(50)}}`, 'file_nested_too_deep'],
    [`{"basics": {"name": "${'x'.repeat(MAX_JSON)}"}}`, 'file_too_large'],
  ])('refuses %.60s with %s', (text, code) => {
    expect(readJsonResume(text)).toMatchObject({ refused: code, detail: expect.any(String) });
  });

  it('keeps numbers as they are spelled', () => {
    const numbers =
      '{"basics": {"phone": 123456789012345678901, "name": 1e999}, "education": [{"score": 3.50}]}';
    expect(readJsonResume(numbers)).toMatchObject({
      resume: { basics: { phone: '123456789012345678901', name: '1e999' }, education: [{ score: '3.50' }] },
    });
  });

  it('takes one pass over the largest file of nothing but quotes that never end', () => {
    const quotes = `"${'\\"'.repeat(MAX_JSON / 2 - 1)}`;
    expect(readJsonResume(quotes)).toMatchObject({ refused: 'file_not_json' });
    expect(readJsonResume(`{"basics": {"name": "${'['.repeat(40)}\\"${'{'.repeat(40)}"}}`)).toMatchObject({
      resume: { basics: { name: `${'['.repeat(40)}"${'{'.repeat(40)}` } },
    });
  });

  it('gives a normal form or a refusal, whatever the JSON, and loses no text', () => {
    const key = fc.constantFrom(
      'basics',
      'work',
      'name',
      'skills',
      'keywords',
      'location',
      'profiles',
      'startDate',
      'odd',
    );
    const tree = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.stringMatching(/^[a-z]{4,8}$/),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(key, tie('value'), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(fc.dictionary(key, tree.value, { maxKeys: 5 }), (value) => {
        const result = readJsonResume(JSON.stringify(value));
        if (isRefusal(result)) return;
        expect(Resume.parse(result.resume)).toEqual(result.resume);
        const kept = JSON.stringify(result);
        for (const text of stringsIn(value)) expect(kept).toContain(text);
      }),
    );
  });
});

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}
