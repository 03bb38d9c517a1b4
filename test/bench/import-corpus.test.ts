import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../../bench/import/fields-of.ts';
import { listFiles } from '../../bench/import/list-files.ts';
import { readTextInNode } from '../../bench/import/read-in-node.ts';
import { precisionOf, recallOf, scoreFields, sumScores, totalOf } from '../../bench/import/score.ts';
import { countDropped, readSource } from '../../bench/import/source-words.ts';
import { textsIn, wordsOf } from '../../src/client/import/place-draft.ts';
import { isRefusal } from '../../src/shared/errors.ts';

const CORPUS = fileURLToPath(new URL('../../bench/import/corpus/', import.meta.url));
const files = listFiles(CORPUS);

describe('the corpus of files with text', () => {
  it('is read as well as the goals say, and no word of it is dropped', async () => {
    const results = [];
    for (const { path, file, truth = {} } of files) {
      const source = await readSource(path);
      if (source.kind === 'scan') continue;
      const result = await readTextInNode(path);
      if (isRefusal(result)) throw new Error(`${file}: ${result.refused}`);
      const { resume, leftover, labels } = result;
      const kept = [...textsIn(resume), ...leftover.map(({ text }) => text), ...labels].flatMap(wordsOf);
      results.push({
        file,
        dropped: countDropped(source.words, kept),
        score: scoreFields(truth, fieldsOf(resume)),
      });
    }
    expect(results.length).toBeGreaterThan(75);
    expect(results.filter(({ dropped }) => dropped > 0).map(({ file, dropped }) => [file, dropped])).toEqual(
      [],
    );
    const far = results.filter(({ score }) => (recallOf(totalOf(score)) ?? 1) < 0.9);
    expect(far.map(({ file }) => file)).toEqual([]);
    const all = totalOf(sumScores(results.map(({ score }) => score)));
    expect(recallOf(all)).toBeGreaterThanOrEqual(0.95);
    expect(precisionOf(all)).toBeGreaterThanOrEqual(0.97);
  });
});
