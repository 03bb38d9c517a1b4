/**
 * Writes a résumé as a Word file: the paper's words in Word's own styles, so that whoever gets it can edit it. No font
 * is embedded; those named are on most machines, and Word chooses another where they are not.
 * Not promised: the same pages everywhere. The author is the person, and the date is a day without an hour.
 * Source: ECMA-376 Part 1 (WordprocessingML), as written by the `docx` library.
 */
import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { docxBlocks, xmlText } from './docx-blocks.ts';
import { docxStyles } from './docx-styles.ts';
import type { Paper } from './paper.ts';
import { PAPER_WORDS } from './paper-words.ts';

export type DocxLook = {
  readonly size: 'a4' | 'letter';
  readonly han: 'sc' | 'jp';
  /** YYYY-MM-DD. */
  readonly madeOn: string;
};

/** Twentieths of a point. */
const SIZES = { a4: { width: 11906, height: 16838 }, letter: { width: 12240, height: 15840 } } as const;
const SIDE = 1080;

/** The bytes of the .docx file. */
export async function writeDocx(paper: Paper, look: DocxLook): Promise<Uint8Array<ArrayBuffer>> {
  const size = SIZES[look.size];
  const name = xmlText(paper.name);
  const document = new Document({
    title: [name, PAPER_WORDS[paper.language].resume].filter(Boolean).join(' – '),
    creator: name,
    lastModifiedBy: name,
    styles: docxStyles(paper.language, look.han),
    sections: [
      {
        properties: { page: { size, margin: { top: SIDE, bottom: SIDE, left: SIDE, right: SIDE } } },
        footers: { default: pageNumbers() },
        children: docxBlocks(paper, size.width - 2 * SIDE),
      },
    ],
  });
  const blob = await Packer.toBlob(document);
  return withoutTheHour(new Uint8Array(await blob.arrayBuffer()), look.madeOn);
}

function pageNumbers(): Footer {
  const number = new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: 16 });
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] });
}

// The library writes the second of making into the properties, and a zip into each of its files.
function withoutTheHour(docx: Uint8Array, madeOn: string): Uint8Array<ArrayBuffer> {
  const { '[Content_Types].xml': types, ...files } = unzipSync(docx);
  const properties = files['docProps/core.xml'];
  if (properties === undefined || types === undefined) throw new Error('the library wrote no Word file');
  const dated = strFromU8(properties).replace(
    /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g,
    `$1${madeOn}T00:00:00Z`,
  );
  files['docProps/core.xml'] = strToU8(dated);
  const [year = 0, month = 1, day = 1] = madeOn.split('-').map(Number);
  // A zip holds local time without saying of where.
  // Some readers know the kind of file by its first part.
  const inOrder = { '[Content_Types].xml': types, ...files };
  return new Uint8Array(zipSync(inOrder, { mtime: new Date(year, month - 1, day) }));
}
