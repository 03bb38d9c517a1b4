/** What stands in the Word file of a résumé. */
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { formPaper, type Paper, textsOfPaper } from '../../src/client/export/paper.ts';
import { writeDocx } from '../../src/client/export/write-docx.ts';
import { Resume } from '../../src/shared/resume/resume.ts';
import { RESUMES } from '../invented-resumes.ts';

const LOOK = { size: 'a4', han: 'jp', madeOn: '2026-11-22' } as const;
/** A picture of one pixel. */
const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

async function write(paper: Paper, look: Partial<Parameters<typeof writeDocx>[1]> = {}) {
  const parts = unzipSync(await writeDocx(paper, { ...LOOK, ...look }));
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  return { parts, part, text: textOf(part('word/document.xml')) };
}

// Throws where the XML is not well formed.
function textOf(xml: string): string {
  let text = '';
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('text', (piece) => {
    text += piece;
  });
  parser.write(xml).close();
  return text;
}

describe('a Word file', () => {
  it.each([
    ['english', 'en'],
    ['chinese', 'zh'],
    ['japanese', 'ja'],
    ['mixed', 'en'],
  ] as const)('holds all words of the %s résumé', async (name, language) => {
    const paper = formPaper(RESUMES[name], language);
    const { text } = await write(paper);
    for (const said of textsOfPaper(paper)) expect(text).toContain(said);
  });

  it("is in Word's own styles, on the chosen paper, with fonts for the characters", async () => {
    const { part } = await write(formPaper(RESUMES.japanese, 'ja'), { size: 'letter' });
    const body = part('word/document.xml');
    for (const style of ['Title', 'Heading1', 'Heading2', 'ListBullet']) {
      expect(body).toContain(`<w:pStyle w:val="${style}"/>`);
      expect(part('word/styles.xml')).toContain(`w:styleId="${style}"`);
    }
    expect(body).toMatch(/<w:pgSz [^>]*w:w="12240" w:h="15840"/);
    expect(part('word/styles.xml')).toContain('w:eastAsia="Yu Gothic"');
  });

  it('knows the person and the day, and nothing of machine or minute', async () => {
    const { part, parts } = await write(formPaper(RESUMES.english, 'en'));
    const properties = part('docProps/core.xml');
    expect(properties.match(/\d\d:\d\d:\d\dZ/g)).toEqual(['00:00:00Z', '00:00:00Z']);
    expect(properties).toContain('<dc:creator>Zofia Łukasiewicz-Brandt</dc:creator>');
    expect(Object.keys(parts)[0]).toBe('[Content_Types].xml');
    expect(
      Object.values(parts)
        .map((one) => strFromU8(one))
        .join(''),
    ).not.toMatch(/Un-named|<w:ins |<w:del |dolanmiu/);
  });

  it('takes the picture and hostile texts', async () => {
    const basics = {
      name: 'A & <b>B\ufffe',
      image: PIXEL,
      summary: `x${'\n'.repeat(50)}y${'z'.repeat(19_000)}`,
    };
    const { text, parts } = await write(formPaper(Resume.parse({ basics }), 'en'));
    expect(text).toContain('A & <b>B');
    expect(text).toContain('z'.repeat(19_000));
    expect(Object.keys(parts).filter((name) => name.startsWith('word/media/'))).toHaveLength(1);
  });
});
