/**
 * Kangxi radicals that stand for another character in each script. Programs write ⼾ into a PDF where its font draws 户
 * or 戸 with the same glyph; Unicode folds it to 戶, which neither a Japanese nor a simplified Chinese file says.
 * Radicals that look otherwise than the script's own character (⾒ and 见) are what the writer chose, and stay so.
 */
import type { PdfText } from './read-pdf.ts';

const JAPANESE: Readonly<Record<string, string>> = {
  '⼾': '戸',
  '⾭': '青',
  '⿆': '麦',
  '⿈': '黄',
  '⿊': '黒',
};
const SIMPLIFIED: Readonly<Record<string, string>> = { '⼾': '户', '⾭': '青', '⿈': '黄' };
const RADICAL = /[⼾⾭⿆⿈⿊]/gu;

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;
/** Frequent characters that only simplified Chinese has. */
const ONLY_SIMPLIFIED =
  /[们这为对时说发经业务员专门东车长书实习电话简历项设计证验负责护进运营维织组级网页际资质师产过应认让讲语课论调查测试规划动态传统艺术办处单优奖励毕贸财销]/gu;

export const isRadicalByScript = (text: string): boolean => text.length === 1 && text.search(RADICAL) === 0;

/** What writes the radicals of a file's texts as its script has them; `said` is all that the file says. */
export function radicalSettler(said: readonly string[]): (text: string) => string {
  if (!said.some((text) => text.search(RADICAL) >= 0)) return (text) => text;
  const letters = lettersOf(said.join('\n'));
  return (text) => text.replaceAll(RADICAL, (radical) => letters[radical] ?? radical.normalize('NFKC'));
}

/** A file with its radicals written as its script has them. */
export function withRadicalsSettled(pdf: PdfText): PdfText {
  const settle = radicalSettler(pdf.pages.flatMap((page) => page.runs.map(({ text }) => text)));
  const settled = ({ written, ...run }: PdfText['pages'][number]['runs'][number]) => ({
    ...run,
    text: settle(run.text),
    ...(written === undefined ? {} : { written: settle(written) }),
  });
  return { ...pdf, pages: pdf.pages.map((page) => ({ ...page, runs: page.runs.map(settled) })) };
}

function lettersOf(whole: string): Readonly<Record<string, string>> {
  const kana = count(whole, KANA);
  const simplified = count(whole, ONLY_SIMPLIFIED);
  if (kana + simplified === 0) return {};
  return kana > simplified ? JAPANESE : SIMPLIFIED;
}

const count = (text: string, what: RegExp) => text.match(what)?.length ?? 0;
