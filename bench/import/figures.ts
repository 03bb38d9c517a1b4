/** The figures of the import: one row a file, and their sums. */
import { textsIn, wordsOf } from '../../src/client/import/place-draft.ts';
import { type Fields, fieldsOf } from './fields-of.ts';
import type { Outcome } from './import-one.ts';
import type { Listed } from './list-files.ts';
import {
  FIELDS,
  type Field,
  precisionOf,
  recallOf,
  type Score,
  scoreFields,
  sumScores,
  totalOf,
  type Units,
} from './score.ts';
import { countDropped, type Source } from './source-words.ts';

type Rates = { readonly recall: number | null; readonly precision: number | null };
type Judged = { readonly recall?: number | null; readonly precision?: number | null };
export type Row = {
  readonly file: string;
  readonly kind: Source['kind'];
  readonly seconds: number;
  readonly peakMb: number | null;
} & Judged &
  (
    | { readonly refused: string }
    | { readonly wordsPlaced: number; readonly wordsDropped: number; readonly fields: Fields }
  );
export type Figures = Rates & {
  readonly files: readonly Row[];
  readonly byField: Readonly<Partial<Record<Field, Rates & Units>>>;
  readonly byKind: { readonly text: Rates; readonly scan: Rates };
};
export type Measured = { readonly row: Row; readonly score: Score | undefined };

const NOTHING: Fields = { name: '', mail: '', phone: '', jobs: [], schools: [] };

/** The row of one file, and its score when there is a truth; a refusal found nothing. */
export function rowOf({ file, truth }: Listed, source: Source, outcome: Outcome): Measured {
  const { kind } = source;
  const fields = 'refused' in outcome ? NOTHING : fieldsOf(outcome.result.resume);
  const score = truth === undefined ? undefined : scoreFields(truth, fields);
  const base = { file, kind, seconds: round(outcome.seconds, 2), peakMb: outcome.peakMb };
  const judged = score === undefined ? {} : ratesOf(totalOf(score));
  if ('refused' in outcome) return { row: { ...base, refused: outcome.refused, ...judged }, score };
  const { resume, leftover, labels } = outcome.result;
  const placed = textsIn(resume).flatMap(wordsOf);
  const others = [...leftover.map(({ text }) => text), ...labels].flatMap(wordsOf);
  const wordsDropped = kind === 'scan' ? 0 : countDropped(source.words, [...placed, ...others]);
  const all = placed.length + others.length + wordsDropped;
  const wordsPlaced = all === 0 ? 0 : round(placed.length / all, 4);
  return { row: { ...base, wordsPlaced, wordsDropped, fields, ...judged }, score };
}

/** All rows with their sums over units, so a file with more jobs weighs more. */
export function sumFigures(measured: readonly Measured[]): Figures {
  const scoresOf = (list: readonly Measured[]) => sumScores(list.flatMap(({ score }) => score ?? []));
  const sum = scoresOf(measured);
  const kind = (wanted: Source['kind']) =>
    ratesOf(totalOf(scoresOf(measured.filter(({ row }) => row.kind === wanted))));
  return {
    files: measured.map(({ row }) => row),
    ...ratesOf(totalOf(sum)),
    byField: Object.fromEntries(
      FIELDS.filter((field) => sum[field].truth + sum[field].given > 0).map((field) => [
        field,
        { ...ratesOf(sum[field]), ...sum[field] },
      ]),
    ),
    byKind: { text: kind('text'), scan: kind('scan') },
  };
}

function ratesOf(units: Units): Rates {
  const shorten = (rate: number | null) => (rate === null ? null : round(rate, 4));
  return { recall: shorten(recallOf(units)), precision: shorten(precisionOf(units)) };
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
