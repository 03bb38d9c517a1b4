/**
 * The fonts of a PDF: Noto Sans for letters, and for squares the Chinese or the Japanese one first. A text with squares
 * is drawn by their font as a whole, letters too: where two fonts meet inside a text, react-pdf would hyphenate.
 */
import { Font } from '@react-pdf/renderer';
import { CJK } from '../../client/export/break-words.ts';
import type { HasGlyph } from '../../client/export/drawable.ts';
import type { HanStyle } from './pdf-themes.ts';

export const FONT_NAMES = [
  ...(['latin-400', 'latin-700', 'jp-400', 'jp-700', 'sc-400', 'sc-700'] as const),
] as const;
export type FontName = (typeof FONT_NAMES)[number];
/** Where react-pdf finds each font: a path, or an address that its `fetch` answers. */
export type FontSources = Readonly<Record<FontName, string>>;

const FAMILIES = ['latin', 'jp', 'sc'] as const;
let registered: FontSources | undefined;

/** Makes the fonts known to react-pdf and opens them; says which characters they have. */
export async function openFonts(sources: FontSources): Promise<HasGlyph> {
  if (registered !== sources)
    for (const name of FONT_NAMES) {
      const [family = '', weight] = name.split('-');
      Font.register({ family, src: sources[name], fontWeight: Number(weight) });
    }
  registered = sources;
  await Promise.all(FAMILIES.map((fontFamily) => Font.load({ fontFamily, fontWeight: 400 })));
  const open = FAMILIES.map((fontFamily) => Font.getFont({ fontFamily, fontWeight: 400 }).data);
  return (codePoint) => open.some((font) => font?.hasGlyphForCodePoint(codePoint) === true);
}

/** The fonts for a text, best first. */
export function fontsFor(text: string, han: HanStyle): string[] {
  const other = han === 'jp' ? 'sc' : 'jp';
  return CJK.test(text) ? [han, 'latin', other] : ['latin', han, other];
}
