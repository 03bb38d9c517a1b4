/**
 * `node bench/import/try-text.ts [part of a name]`: what placing finds in the PDFs of the corpus that have text, in Node
 * and in seconds; with a name, what was wrong in that file. The figures that count come from `npm run bench:import`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { placeResume } from '../../src/client/import/place-resume.ts';
import { isRefusal } from '../../src/shared/errors.ts';
import { fieldsOf } from './fields-of.ts';
import { readPdfInNode } from './read-in-node.ts';
import { readTruth } from './read-truth.ts';
import { FIELDS, precisionOf, recallOf, type Score, scoreFields, sumScores, totalOf } from './score.ts';

const corpus = process.env.CORPUS ?? fileURLToPath(new URL('./corpus/', import.meta.url));
const [part = ''] = process.argv.slice(2);
const scores: Score[] = [];
for (const name of readdirSync(corpus).filter((file) => file.endsWith('.pdf') && file.includes(part))) {
  const pdf = await readPdfInNode(`${corpus}/${name}`);
  if (isRefusal(pdf)) {
    console.log(name.padEnd(34), pdf.refused);
    continue;
  }
  const truth = readTruth(readFileSync(`${corpus}/${name.replace('.pdf', '.truth.json')}`, 'utf8'));
  const { resume, leftover } = placeResume(pdf);
  const score = scoreFields(truth, fieldsOf(resume));
  scores.push(score);
  console.log(name.padEnd(34), say(score));
  if (part !== '')
    console.dir({ truth, read: fieldsOf(resume), leftover: leftover.map(({ text }) => text) }, { depth: 9 });
}
const sum = sumScores(scores);
console.log('all'.padEnd(34), say(sum));
for (const field of FIELDS) {
  const { right, truth, given } = sum[field];
  console.log(field.padEnd(14), `${right} right of ${truth}, ${given} given`);
}

function say(score: Score): string {
  const units = totalOf(score);
  return `recall ${recallOf(units)?.toFixed(3)}  precision ${precisionOf(units)?.toFixed(3)}`;
}
