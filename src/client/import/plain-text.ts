/**
 * Makes one spelling of a PDF's text. NFKC folds widths, ligatures and the Kangxi radicals; the radicals supplement
 * (U+2E80 to U+2EFF), which some programs write into PDFs instead of the characters, has no folding in Unicode.
 */
import { isRadicalByScript } from './radicals-by-script.ts';

const RADICALS: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from(
    '⺎兀⺐尢⺒巳⺓幺⺕彐⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟'.matchAll(
      /(.)(.)/gu,
    ),
    (pair) => [pair[1], pair[2]],
  ),
);

/**
 * NFKC, spaces for control characters, and the characters that stand for radicals. The few radicals that are another
 * character in each script stay, until the whole file is known; see radicals-by-script.ts.
 */
export function plainText(text: string): string {
  return (
    text
      // Chromium names the space of CFF fonts U+0001.
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is replaced
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/gu, ' ')
      .replace(/[^\u2F00-\u2FDF]+|./gu, (part) => (isRadicalByScript(part) ? part : part.normalize('NFKC')))
      .replace(/[\u2E80-\u2EFF]/gu, (radical) => RADICALS[radical] ?? radical)
  );
}
