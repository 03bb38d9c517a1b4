/** The built addresses of the fonts of a PDF (SIL Open Font License 1.1). About 27 MB, fetched when first needed. */
import jpBold from '../../../node_modules/@embedpdf/fonts-jp/fonts/NotoSansJP-Bold.otf?url';
import jpRegular from '../../../node_modules/@embedpdf/fonts-jp/fonts/NotoSansJP-Regular.otf?url';
import latinBold from '../../../node_modules/@embedpdf/fonts-latin/fonts/NotoSans-Bold.ttf?url';
import latinRegular from '../../../node_modules/@embedpdf/fonts-latin/fonts/NotoSans-Regular.ttf?url';
import scBold from '../../../node_modules/@embedpdf/fonts-sc/fonts/NotoSansHans-Bold.otf?url';
import scRegular from '../../../node_modules/@embedpdf/fonts-sc/fonts/NotoSansHans-Regular.otf?url';
import type { FontSources } from './pdf-fonts.ts';

export const FONT_FILES: FontSources = {
  'latin-400': latinRegular,
  'latin-700': latinBold,
  'jp-400': jpRegular,
  'jp-700': jpBold,
  'sc-400': scRegular,
  'sc-700': scBold,
};
