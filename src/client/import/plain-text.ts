/**
 * Makes one spelling of a PDF's text. NFKC folds widths, ligatures and the Kangxi radicals; the radicals supplement
 * (U+2E80 to U+2EFF), which some programs write into PDFs instead of the characters, has no folding in Unicode.
 */
const RADICALS: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from(
    '⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻲亀⻳龟'.matchAll(
      /(.)(.)/gu,
    ),
    (pair) => [pair[1], pair[2]],
  ),
);

/** NFKC, spaces for control characters, and the characters that stand for radicals. */
export function plainText(text: string): string {
  return (
    text
      // Chromium names the space of CFF fonts U+0001.
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is replaced
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/gu, ' ')
      .normalize('NFKC')
      .replace(/[\u2E80-\u2EFF]/gu, (radical) => RADICALS[radical] ?? radical)
  );
}
