/**
 * `node bench/import/try-text.ts [part of a name]`: what the import finds in the corpus's files that have text, in Node
 * and in seconds; with a name, what was wrong in that file. `CORPUS` names another folder. The figures that count come
 * from `npm run bench:import`.
 */
import { fileURLToPath } from 'node:url';
import { textsIn, wordsOf } from '../../src/client/import/place-draft.ts';
import { isRefusal } from '../../src/shared/errors.ts';
import type { ImportResult } from '../../src/shared/resume/import-result.ts';
import { fieldsOf } from './fields-of.ts';
import { listFiles } from './list-files.ts';
import { readTextInNode } from './read-in-node.ts';
import { FIELDS, precisionOf, recallOf, type Score, scoreFields, sumScores, totalOf } from './score.ts';
import { countDropped, readSource } from './source-words.ts';

const NOTHING = { name: '', mail: '', phone: '', jobs: [], schools: [] };
const folder = process.env.CORPUS ?? fileURLToPath(new URL('./corpus/', import.meta.url));
const [part = ''] = process.argv.slice(2);
const scores: Score[] = [];
for (const { path, file, truth = {} } of listFiles(folder).filter(({ file }) => file.includes(part))) {
  const source = await readSource(path);
  if (source.kind === 'scan') continue;
  const result = await readTextInNode(path);
  const read = isRefusal(result) ? NOTHING : fieldsOf(result.resume);
  const score = scoreFields(truth, read);
  scores.push(score);
  const said = isRefusal(result) ? result.refused : say(score);
  const dropped = isRefusal(result) ? 0 : countDropped(source.words, keptOf(result));
  console.log(file.padEnd(44), said, dropped === 0 ? '' : `${dropped} words dropped`);
  if (part !== '')
    console.dir(
      { truth, read, leftover: isRefusal(result) ? [] : result.leftover.map(({ text }) => text) },
      { depth: 9, maxStringLength: 400 },
    );
}
const sum = sumScores(scores);
console.log(`${scores.length} files`.padEnd(44), say(sum));
for (const field of FIELDS) {
  const { right, truth, given } = sum[field];
  console.log(field.padEnd(14), `${right} right of ${truth}, ${given} given`);
}

function keptOf({ resume, leftover, labels }: ImportResult): string[] {
  return [...textsIn(resume), ...leftover.map(({ text }) => text), ...labels].flatMap(wordsOf);
}

function say(score: Score): string {
  const units = totalOf(score);
  return `recall ${recallOf(units)?.toFixed(3)}  precision ${precisionOf(units)?.toFixed(3)}`;
}
