import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../../bench/import/fields-of.ts';
import { listFiles } from '../../bench/import/list-files.ts';
import { readPdfInNode } from '../../bench/import/read-in-node.ts';
import { precisionOf, recallOf, scoreFields, sumScores, totalOf } from '../../bench/import/score.ts';
import { countDropped, readSource } from '../../bench/import/source-words.ts';
import { textsIn, wordsOf } from '../../src/client/import/place-draft.ts';
import { placeResume } from '../../src/client/import/place-resume.ts';
import { readArchive } from '../../src/client/import/read-archive.ts';
import { isRefusal } from '../../src/shared/errors.ts';
import type { ImportResult } from '../../src/shared/resume/import-result.ts';

const CORPUS = fileURLToPath(new URL('../../bench/import/corpus/', import.meta.url));
const files = listFiles(CORPUS).filter(({ file }) => /^(?!scan-|photograph-).*\.(?:pdf|docx)$/.test(file));

// A PDF's words as pdf.js gave them: reading each a second time would double the time.
async function read(path: string): Promise<{ result: ImportResult; words: readonly string[] }> {
  if (path.endsWith('.docx')) {
    const result = await readArchive(new Uint8Array(readFileSync(path)));
    if (isRefusal(result)) throw new Error(`${path}: ${result.refused}`);
    return { result, words: (await readSource(path)).words };
  }
  const pdf = await readPdfInNode(path);
  if (isRefusal(pdf)) throw new Error(`${path}: ${pdf.refused}`);
  const runs = pdf.pages.flatMap((page) => page.runs);
  return { result: placeResume(pdf), words: runs.flatMap(({ text }) => wordsOf(text)) };
}

describe('the corpus of files with text', () => {
  it('is read as well as the goals say, and no word of it is dropped', async () => {
    const results = [];
    for (const { path, file, truth = {} } of files) {
      const { result, words } = await read(path);
      const { resume, leftover, labels } = result;
      const kept = [...textsIn(resume), ...leftover.map(({ text }) => text), ...labels].flatMap(wordsOf);
      results.push({ file, dropped: countDropped(words, kept), score: scoreFields(truth, fieldsOf(resume)) });
    }
    expect(results.length).toBeGreaterThan(45);
    expect(results.filter(({ dropped }) => dropped > 0).map(({ file, dropped }) => [file, dropped])).toEqual(
      [],
    );
    const all = totalOf(sumScores(results.map(({ score }) => score)));
    expect(recallOf(all)).toBeGreaterThanOrEqual(0.95);
    expect(precisionOf(all)).toBeGreaterThanOrEqual(0.97);
  });
});
