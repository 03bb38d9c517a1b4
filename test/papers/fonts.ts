/** The fonts of the PDF as they lie in the packages. */
import { fileURLToPath } from 'node:url';
import type { FontSources } from '../../src/web/export/pdf-fonts.ts';

const at = (path: string) =>
  fileURLToPath(new URL(`../../node_modules/@embedpdf/fonts-${path}`, import.meta.url));

export const FONTS: FontSources = {
  'latin-400': at('latin/fonts/NotoSans-Regular.ttf'),
  'latin-700': at('latin/fonts/NotoSans-Bold.ttf'),
  'jp-400': at('jp/fonts/NotoSansJP-Regular.otf'),
  'jp-700': at('jp/fonts/NotoSansJP-Bold.otf'),
  'sc-400': at('sc/fonts/NotoSansHans-Regular.otf'),
  'sc-700': at('sc/fonts/NotoSansHans-Bold.otf'),
};
