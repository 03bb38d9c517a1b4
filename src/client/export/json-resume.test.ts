import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJsonResume } from '../../shared/resume/read-json-resume.ts';
import { cleanText, emptyResume, Resume } from '../../shared/resume/resume.ts';
import { writeJsonResume } from './json-resume.ts';

const SAMPLE = readFileSync(new URL('../../../test/samples/jsonresume-1.0-en.json', import.meta.url), 'utf8');

function readBack(resume: Resume): Resume {
  const read = readJsonResume(writeJsonResume(resume));
  if ('refused' in read) throw new Error(read.refused);
  expect(read.leftover).toEqual([]);
  return read.resume;
}

describe('writing JSON Resume', () => {
  it("gives back the standard's own sample", () => {
    const read = readJsonResume(SAMPLE);
    if ('refused' in read) throw new Error(read.refused);
    const { $schema, ...written } = JSON.parse(writeJsonResume(read.resume));
    const { $schema: _, ...sample } = JSON.parse(SAMPLE);
    // The one key of the sample that says nothing.
    delete sample.basics.image;
    expect(written).toEqual(sample);
    expect($schema).toContain('v1.0.0');
  });

  it('leaves out what says nothing', () => {
    const resume = Resume.parse({ basics: { name: 'Mira Holm' }, work: [{ position: 'Clerk' }, {}] });
    expect(JSON.parse(writeJsonResume(resume))).toEqual({
      $schema: expect.stringContaining('v1.0.0'),
      basics: { name: 'Mira Holm' },
      work: [{ position: 'Clerk' }, {}],
    });
    expect(readBack(emptyResume())).toEqual(emptyResume());
  });

  it('is read back as the same résumé, whatever it says', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 30 }).map((one) => cleanText(one));
    const texts = fc.array(
      text.filter((one) => one !== ''),
      { maxLength: 3 },
    );
    const date = fc.constantFrom('', '2019', '2019-04', '2019-04-30');
    const work = fc.record({ name: text, position: text, startDate: date, endDate: date, highlights: texts });
    const draft = fc.record({
      basics: fc.record({ name: text, summary: text, location: fc.record({ city: text }) }),
      work: fc.array(work, { maxLength: 3 }),
      skills: fc.array(fc.record({ name: text, keywords: texts }), { maxLength: 3 }),
      meta: fc.record({ version: text, lastModified: text }),
    });
    fc.assert(
      fc.property(draft, (one) => {
        const resume = Resume.parse(one);
        expect(readBack(resume)).toEqual(resume);
      }),
    );
  });
});
