/**
 * The one spelling in which hide lists and employers are compared (PROTOCOL section 4). Promises that a name meets itself
 * with or without its legal form, in capitals or full-width letters, with or without accents, blanks, punctuation and
 * "and", and that no name becomes empty. Two employers may share a spelling: a candidate is then hidden from both, which is the
 * safe side. Knows no abbreviations, translations or brands of an employer; a registration number or domain does better.
 */
import { fold } from '../vocabulary/words.ts';

/** Words that say what kind of company it is, folded, without dots. */
const FORMS = new Set(
  [
    'gmbh mbh ag kg kgaa ohg ug gbr ek ev eg se haftungsbeschrankt',
    'ltd limited llc llp lp plc inc incorporated corp corporation co company pty pte pvt private',
    'sa sas sasu sarl eurl snc scop srl spa sl slu sau lda ltda bv nv vof cv sprl bvba',
    'ab as asa aps oy oyj oü doo dd sro spzoo zoo kft zrt nyrt sp eood ood ead ad',
    'kk gk yk sdn bhd tbk pt ооо оао зао пао ао',
    'ggmbh gag aktiengesellschaft sti dac spk spj',
  ].flatMap((words) => words.split(' ')),
);

/** Forms of several words, as {@link wordsOf} parts them, with the one that stands for them. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/ sp ?z ?oo(?= |$)/u, ' spzoo'],
  [/ spol s ro$/u, ' sro'],
  [/ sa rl$/u, ' sarl'],
  [/ sa de cv$/u, ' sa'],
  [/ s de rl(?: de cv)?$/u, ' srl'],
  [/ gesellschaft mbh(?= |$)/u, ' gmbh'],
];

/** Letters that are one with others wherever somebody writes without them, and that no accent sets apart. */
const LETTERS = new Map(
  Object.entries({ ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' }),
);
/** Written as words by some and as a sign by others: a name meets itself without them. */
const AND = new Set(['and', 'und', 'et', 'y', 'og', 'och']);

/** The same where nothing parts words. Longer ones first, since some end like others. */
const UNPARTED = [
  ...['股份有限公司', '有限责任公司', '有限責任公司', '股份有限會社', '有限公司', '股份公司'],
  ...[
    '株式会社',
    '株式會社',
    '有限会社',
    '合同会社',
    '合資会社',
    '合名会社',
    '(株)',
    '(有)',
    '(同)',
    '(資)',
    '(名)',
  ],
  ...['주식회사', '유한회사', '(주)', '(유)'],
].map(fold);

/** An employer's name as it is compared; '' only for a text without any letter. */
export function spellName(name: string): string {
  const folded = fold(name)
    .replace(/[ßøæœłđðþı]/gu, (letter) => LETTERS.get(letter) ?? letter)
    .trim();
  const bare = withoutForms(wordsOf(withoutUnparted(folded)));
  return join(withoutArticle(bare)) || join(bare) || join(wordsOf(folded)) || folded;
}

/** A registration number as it is compared: letters and digits, in capitals; '' when there are none. */
export function spellNumber(number: string): string {
  return number
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function withoutUnparted(folded: string): string {
  for (const form of UNPARTED) {
    if (folded.startsWith(form)) return withoutUnparted(folded.slice(form.length).trimStart());
    if (folded.endsWith(form)) return withoutUnparted(folded.slice(0, -form.length).trimEnd());
  }
  return folded;
}

/** Parted by anything but letters and digits. Dots part nothing, and single letters are one word: `s. a.`, `S.A.`, `SA`. */
function wordsOf(folded: string): readonly string[] {
  const parted = folded
    .replace(/[.'’]/gu, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .replace(/(?<=(?<!\S)\p{L}) (?=\p{L}(?!\S))/gu, '')
    .trim();
  return PHRASES.reduce((text, [form, one]) => text.replace(form, one), parted)
    .split(' ')
    .filter((word) => word !== '');
}

/** Without an English article before it, and without "and" between its words. */
function withoutArticle(words: readonly string[]): readonly string[] {
  const from = words[0] === 'the' ? 1 : 0;
  return words.slice(from).filter((word, at, all) => !AND.has(word) || at === 0 || at === all.length - 1);
}

function withoutForms(words: readonly string[]): readonly string[] {
  const first = words.findIndex((word) => !FORMS.has(word));
  const last = words.findLastIndex((word) => !FORMS.has(word));
  return first < 0 ? [] : words.slice(first, last + 1);
}

function join(words: readonly string[]): string {
  return words.join('');
}
