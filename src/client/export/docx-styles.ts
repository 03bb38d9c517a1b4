/** The styles of the Word file: Word's own names, so that its outline and its theme tools know them. */
import type { IStylesOptions } from 'docx';
import type { Locale } from '../../shared/vocabulary/locales.ts';
import { PAPER_WORDS } from './paper-words.ts';

const EAST_ASIA = { sc: 'Microsoft YaHei', jp: 'Yu Gothic' } as const;
const ACCENT = '1F4E79';

/** Half points for sizes, twentieths of a point for spaces. */
export function docxStyles(language: Locale, han: 'sc' | 'jp'): IStylesOptions {
  const font = { ascii: 'Calibri', hAnsi: 'Calibri', cs: 'Calibri', eastAsia: EAST_ASIA[han] };
  return {
    default: {
      document: {
        run: {
          font,
          size: 21,
          language: {
            value: language === 'en' ? 'en' : 'en-US',
            eastAsia: language === 'en' ? (han === 'jp' ? 'ja-JP' : 'zh-CN') : PAPER_WORDS[language].tag,
          },
        },
        paragraph: { spacing: { after: 60, line: 264 } },
      },
      title: {
        run: { font, size: 48, bold: true },
        paragraph: { spacing: { after: 20 } },
      },
      heading1: {
        run: { font, size: 25, bold: true, color: ACCENT },
        paragraph: { spacing: { before: 260, after: 90 }, keepNext: true },
      },
      heading2: {
        run: { font, size: 22, bold: true },
        paragraph: { spacing: { before: 110, after: 20 }, keepNext: true },
      },
    },
    paragraphStyles: [
      {
        id: 'ListBullet',
        name: 'List Bullet',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: { spacing: { after: 30 } },
      },
    ],
  };
}
