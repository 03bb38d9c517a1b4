/**
 * Compares the fields read from a file with the truth about it. A unit is one field of the truth: name, mail, phone,
 * and of each job and school its parts; a key that the truth does not have is not judged. Recall is right units over
 * the truth's, precision right units over those given. An `end` of '' says that something goes on: it is a unit where
 * the truth says so, and one given where it is right. Jobs and schools are paired one to one by best agreement.
 */
import type { Fields } from './fields-of.ts';

type Part<Of> = { readonly [Key in keyof Of]?: string };
/** The truth about a file: the shape of Fields, of which any key may be missing. */
export type Truth = {
  readonly name?: string;
  readonly mail?: string;
  readonly phone?: string;
  readonly jobs?: readonly Part<Fields['jobs'][number]>[];
  readonly schools?: readonly Part<Fields['schools'][number]>[];
};

export type Units = { readonly right: number; readonly truth: number; readonly given: number };
export const FIELDS = [
  'name',
  'mail',
  'phone',
  'job.employer',
  'job.title',
  'job.start',
  'job.end',
  'school.school',
  'school.start',
  'school.end',
] as const;
export type Field = (typeof FIELDS)[number];
export type Score = Readonly<Record<Field, Units>>;
type Item = Readonly<Record<string, string | undefined>>;

const NONE: Units = { right: 0, truth: 0, given: 0 };

/** Units by field of one file. */
export function scoreFields(truth: Truth, given: Fields): Score {
  const score: Record<Field, Units> = { ...emptyScore() };
  for (const field of ['name', 'mail', 'phone'] as const)
    score[field] = unitsOf(field, truth[field], given[field]);
  for (const [prefix, told, read] of [
    ['job', truth.jobs, given.jobs],
    ['school', truth.schools, given.schools],
  ] as const)
    if (told !== undefined) scoreItems(score, prefix, told, read);
  return score;
}

/** A score in which nothing was judged. */
export function emptyScore(): Score {
  return Object.fromEntries(FIELDS.map((field) => [field, NONE])) as Record<Field, Units>;
}

/** The sum of several files' units, by field. */
export function sumScores(scores: readonly Score[]): Score {
  const sum = (field: Field) => scores.map((score) => score[field]).reduce(add, NONE);
  return Object.fromEntries(FIELDS.map((field) => [field, sum(field)])) as Record<Field, Units>;
}

/** All fields' units together. */
export function totalOf(score: Score): Units {
  return FIELDS.map((field) => score[field]).reduce(add, NONE);
}

/** Null where there is nothing to judge by. */
export function recallOf({ right, truth }: Units): number | null {
  return truth === 0 ? null : right / truth;
}

/** Null where nothing was judged and given. */
export function precisionOf({ right, given }: Units): number | null {
  return given === 0 ? null : right / given;
}

/** Whether what was read says what the truth says: spelling of width, case, spaces and outer punctuation is ignored. */
export function agrees(field: Field, truth: string, read: string): boolean {
  if (field === 'phone') return samePhone(truth, read);
  if (/\.(?:start|end)$/.test(field)) return truth === '' ? read === '' : read.startsWith(truth);
  return plain(truth) === plain(read);
}

function scoreItems(
  score: Record<Field, Units>,
  prefix: 'job' | 'school',
  told: readonly Item[],
  read: readonly Item[],
): void {
  const fields = FIELDS.filter((field) => field.startsWith(`${prefix}.`));
  const keyOf = (field: Field) => field.slice(prefix.length + 1);
  const pairs = pairUp(told, read, (a, b) =>
    fields.reduce((sum, field) => sum + weigh(field, a[keyOf(field)], b[keyOf(field)] ?? ''), 0),
  );
  const alone = read.filter((item) => !pairs.some(([, other]) => other === item));
  for (const field of fields) {
    const key = keyOf(field);
    const units = [
      ...pairs.map(([a, b]) => unitsOf(field, a[key], b?.[key])),
      ...alone.map((item) =>
        told.length > 0 && told.every((one) => one[key] === undefined) ? NONE : wrong(item[key]),
      ),
    ];
    score[field] = units.reduce(add, NONE);
  }
}

// Each told item with the read one that fits it best, the best fits first; undefined when nothing fits.
function pairUp(
  told: readonly Item[],
  read: readonly Item[],
  closeness: (a: Item, b: Item) => number,
): [Item, Item | undefined][] {
  const all = told
    .flatMap((a, i) => read.map((b, j) => ({ a, b, near: closeness(a, b), far: Math.abs(i - j) })))
    .filter((pair) => pair.near > 0)
    .sort((p, q) => q.near - p.near || p.far - q.far);
  const found = new Map<Item, Item>();
  const used = new Set<Item>();
  for (const { a, b } of all) {
    if (found.has(a) || used.has(b)) continue;
    found.set(a, b);
    used.add(b);
  }
  return told.map((item) => [item, found.get(item)]);
}

// That both go on pairs nothing; names say more than dates.
function weigh(field: Field, truth: string | undefined, read: string): number {
  if (truth === undefined || truth === '' || !agrees(field, truth, read)) return 0;
  return /\.(?:start|end)$/.test(field) ? 2 : 3;
}

function unitsOf(field: Field, truth: string | undefined, read: string | undefined): Units {
  if (truth === undefined) return NONE;
  const goesOn = truth === '' && field.endsWith('.end');
  if (truth === '' && !goesOn) return wrong(read);
  const right = read !== undefined && (read !== '' || goesOn) && agrees(field, truth, read) ? 1 : 0;
  return { right, truth: 1, given: read === undefined || (read === '' && right === 0) ? 0 : 1 };
}

function wrong(read: string | undefined): Units {
  return read === undefined || read === '' ? NONE : { right: 0, truth: 0, given: 1 };
}

function add(a: Units, b: Units): Units {
  return { right: a.right + b.right, truth: a.truth + b.truth, given: a.given + b.given };
}

// Digits of E.164; a number without its country is the end of one with it.
function samePhone(truth: string, read: string): boolean {
  const [a, b] = [digitsOf(truth), digitsOf(read)];
  if (a.country === b.country) return a.digits !== '' && a.digits === b.digits;
  const [long, short] = a.country ? [a.digits, b.digits] : [b.digits, a.digits];
  return short.length >= 7 && (long.endsWith(short.replace(/^0/, '')) || long === short);
}

function digitsOf(text: string): { country: boolean; digits: string } {
  const written = text.normalize('NFKC').replace(/\(0\)/g, '').trim();
  const digits = written.replace(/\D/g, '');
  return /^00\d/.test(digits)
    ? { country: true, digits: digits.slice(2) }
    : { country: /^\(?\+/.test(written), digits };
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‐‑‒–—―]/g, '-')
    .replace(/[‘’]/g, "'")
    .replace(/(?<=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}])\s+|\s+(?=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}])/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '');
}
