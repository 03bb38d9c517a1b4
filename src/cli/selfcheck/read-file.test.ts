import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { Resume } from '../../shared/resume/resume.ts';
import { importFile, importInvented } from './read-file.ts';

const sample = (name: string) => fileURLToPath(new URL(`../../../test/samples/${name}`, import.meta.url));

describe('the file of a self-check', () => {
  it('is an invented résumé when none is given, in normal form', async () => {
    const { read } = await importInvented();
    expect(read).toMatchObject({ leftover: [], resume: { basics: { name: 'Mei Tanaka 田中 芽衣' } } });
    expect(Resume.parse(read.resume)).toEqual(read.resume);
  });

  it.each(['jsonresume-1.0-en.json', 'two-column-en.pdf', 'rirekisho-ja.pdf'])('may be %s', async (name) => {
    const { read, bytes, mime } = await importFile(sample(name));
    expect(read.resume.basics.name).not.toBe('');
    expect(bytes.length).toBeGreaterThan(1000);
    expect(mime).toBe(name.endsWith('pdf') ? 'application/pdf' : 'application/json');
  });
});
