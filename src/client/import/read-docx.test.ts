import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { docxOf, linksOf, paragraph, partOf, zipOf } from '../../../test/samples/docx-of.ts';
import { lostLetters } from '../../../test/samples/lost-letters.ts';
import { isRefusal } from '../../shared/errors.ts';
import { readArchive } from './read-archive.ts';
import { type DocxText, placeDocx, readDocx } from './read-docx.ts';

async function textOf(bytes: Uint8Array): Promise<DocxText> {
  const text = await readDocx(bytes);
  if (isRefusal(text)) throw new Error(`${text.refused}: ${text.detail}`);
  return text;
}

async function linesOf(body: string, parts: Record<string, string> = {}): Promise<string[]> {
  return (await textOf(docxOf(body, parts))).pages.flatMap(({ runs }) => runs.map(({ text }) => text));
}

const bold = '<w:b/>';
const cell = (inside: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${inside}</w:tc>`;
const table = (columns: number[], ...rows: string[]) =>
  `<w:tbl><w:tblGrid>${columns.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`;
const texts = (...said: string[]) => said.map((text) => paragraph(text)).join('');
const box = (inside: string, x: number, y: number) =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:positionH relativeFrom="page"><wp:posOffset>${x * 12_700}</wp:posOffset></wp:positionH><wp:positionV relativeFrom="page"><wp:posOffset>${y * 12_700}</wp:posOffset></wp:positionV><wp:extent cx="2540000" cy="9"/><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${inside}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${inside}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

const STYLES = partOf(
  'styles',
  '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="20"/></w:rPr></w:rPrDefault></w:docDefaults>' +
    '<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:rPr><w:sz w:val="28"/></w:rPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="Mine"/><w:basedOn w:val="berschrift1"/><w:rPr><w:b/></w:rPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Quiet"><w:name w:val="heading 2"/></w:style>',
);
const styled = (style: string, text: string) => paragraph(text, '', `<w:pStyle w:val="${style}"/>`);

describe('reading a Word document', () => {
  it('takes size and weight from styles and what they are based on', async () => {
    const body =
      styled('Mine', 'Profile') +
      styled('berschrift1', 'Skills') +
      styled('Quiet', 'Tools') +
      texts('plain words of the text');
    const { pages } = await textOf(docxOf(body, { 'word/styles.xml': STYLES }));
    expect(pages[0]?.runs.map(({ text, size, bold: heavy }) => [text, size, heavy])).toEqual([
      ['Profile', 14, true],
      ['Skills', 14, false],
      // A heading that only a colour tells apart still stands out.
      ['Tools', 10, true],
      ['plain words of the text', 10, false],
    ]);
  });

  it('keeps a form’s lines beside the name of their section, upright or not', async () => {
    const upright =
      '<w:p><w:r><w:t>教</w:t><w:br/><w:t>育</w:t><w:br/><w:t>经</w:t><w:br/><w:t>历</w:t></w:r></w:p>';
    const form = table(
      [1500, 8100],
      cell(texts('姓名')) + cell(texts('阙明远')),
      cell(upright) +
        cell(texts('2012年9月—2015年6月　闽西师范大学　硕士', '2008年9月—2012年6月　漳江师范学院　本科')),
      cell(texts('工作经历')) +
        cell(
          texts(
            '2019年8月至今　莲东高级中学　地理教师',
            '任教高三。',
            '2015年8月—2019年7月　古亭中学　班主任',
            '任教初一。',
          ),
        ),
    );
    const { resume } = placeDocx(await textOf(docxOf(form)));
    expect(resume.education.map(({ institution, startDate }) => [institution, startDate])).toEqual([
      ['闽西师范大学', '2012-09'],
      ['漳江师范学院', '2008-09'],
    ]);
    expect(resume.work.map(({ name, position }) => [name, position])).toEqual([
      ['莲东高级中学', '地理教师'],
      ['古亭中学', '班主任'],
    ]);
  });

  it('sets what stands behind a right tab apart', async () => {
    const body = `<w:p><w:pPr><w:tabs><w:tab w:val="right" w:pos="9000"/></w:tabs></w:pPr><w:r><w:t>Engineer</w:t><w:tab/><w:t>2019 – 2021</w:t></w:r></w:p>`;
    const { pages } = await textOf(docxOf(body));
    const [left, right] = pages[0]?.runs ?? [];
    expect([left?.text, right?.text]).toEqual(['Engineer', '2019 – 2021']);
    expect((right?.x ?? 0) + (right?.width ?? 0)).toBeCloseTo(450 + (left?.x ?? 0), 0);
    expect(right?.y).toBe(left?.y);
  });

  it('sets the cells of a table side by side, wherever merged cells and nested tables push them', async () => {
    const body = table(
      [1000, 3000, 5000],
      cell(texts('1'), '<w:vMerge w:val="restart"/>') +
        cell(texts('Name')) +
        cell(table([2500, 2500], cell(texts('Mira')) + cell(texts('Castellan')))),
      cell('<w:p/>', '<w:vMerge/>') + cell(texts('over both'), '<w:gridSpan w:val="2"/>'),
    );
    const { pages } = await textOf(docxOf(body));
    const at = new Map(pages[0]?.runs.map((run) => [run.text, run]));
    const row = ['Name', 'Mira', 'Castellan'].map((text) => at.get(text)?.y);
    expect(new Set(row).size).toBe(1);
    expect(at.get('over both')?.x).toBe(at.get('Name')?.x);
    expect(at.get('over both')?.y).toBeGreaterThan(at.get('Name')?.y ?? 0);
    expect(at.get('Castellan')?.x).toBeGreaterThan(at.get('Mira')?.x ?? 0);
  });

  it('takes text boxes once, and from left to right', async () => {
    const body = `<w:p>${box(texts('right'), 400, 10)}${box(texts('left'), 20, 60)}${box(texts('left below'), 20, 90)}<w:r><w:t>body</w:t></w:r></w:p>`;
    expect(await linesOf(body)).toEqual(['left', 'left below', 'right', 'body']);
  });

  it('reads lists, symbols, hyphens, content controls, inserted text and fields; not what was deleted', async () => {
    const run = (inside: string) => `<w:r>${inside}</w:r>`;
    const body = [
      '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr><w:r><w:t>built it</w:t></w:r></w:p>',
      `<w:p>${run('<w:t>Ent</w:t><w:softHyphen/><w:t>wickler, B2</w:t><w:noBreakHyphen/><w:t>B</w:t><w:sym w:font="Wingdings" w:char="F0FC"/>')}</w:p>`,
      `<w:sdt><w:sdtContent><w:p>${run('<w:t>controlled</w:t>')}</w:p></w:sdtContent></w:sdt>`,
      `<w:p><w:ins>${run('<w:t>added</w:t>')}</w:ins><w:del>${run('<w:delText>gone</w:delText>')}</w:del><w:moveFrom>${run('<w:t>moved</w:t>')}</w:moveFrom></w:p>`,
      `<w:p>${run('<w:fldChar w:fldCharType="begin"/>')}${run('<w:instrText> DATE \\@ yyyy </w:instrText>')}${run('<w:fldChar w:fldCharType="separate"/>')}${run('<w:t>2024</w:t>')}${run('<w:fldChar w:fldCharType="end"/>')}</w:p>`,
    ].join('');
    const numbering = partOf(
      'numbering',
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>',
    );
    expect(await linesOf(body, { 'word/numbering.xml': numbering })).toEqual([
      '• built it',
      'Entwickler, B2-B\uF0FC',
      'controlled',
      'added',
      '2024',
    ]);
  });

  it('keeps where links lead, and follows none', async () => {
    const link = (id: string, text: string) =>
      `<w:p><w:hyperlink r:id="${id}"><w:r><w:t>${text}</w:t></w:r></w:hyperlink></w:p>`;
    const body =
      link('a', 'write me') +
      link('b', 'LinkedIn') +
      link('c', 'Hafen AG') +
      link('d', 'www.mira.example') +
      link('e', 'run');
    const { pages, aside } = await textOf(
      docxOf(body, {
        'word/_rels/document.xml.rels': linksOf({
          a: 'mailto:mira@post.example?subject=hello',
          b: 'https://linkedin.com/in/mira',
          c: 'https://hafen.example/team',
          d: 'https://www.mira.example/',
          e: 'javascript:alert(1)',
        }),
      }),
    );
    expect(pages[0]?.runs.map(({ text }) => text)).toEqual([
      'write me',
      'mira@post.example',
      'LinkedIn',
      'https://linkedin.com/in/mira',
      'Hafen AG',
      'www.mira.example',
      'run',
    ]);
    expect(aside).toEqual([{ text: 'https://hafen.example/team', near: 'Hafen AG' }]);
  });

  it('keeps notes and page numbers beside what was placed, radicals as the file’s script has them', async () => {
    const placed = placeDocx(
      await textOf(
        docxOf(texts('这为对的简历'), {
          'word/footnotes.xml': partOf('footnotes', `<w:footnote>${texts('客⼾')}</w:footnote>`),
          'word/footer1.xml': partOf('ftr', texts('Page 1 of 2')),
        }),
      ),
    );
    expect(placed.leftover).toContainEqual({ text: '客户', near: 'footnotes' });
    expect(placed.labels).toContain('Page 1 of 2');
  });

  it('sets notes, comments and hidden words aside, and takes headers once', async () => {
    const { pages, aside, labels } = await textOf(
      docxOf(`${texts('Mira Castellan')}${paragraph('unseen', '<w:vanish/>')}`, {
        'word/header1.xml': partOf('hdr', texts('Mira Castellan')),
        'word/header2.xml': partOf('hdr', texts('Harbour Street 4, Bath')),
        'word/footer1.xml': partOf('ftr', texts('Harbour Street 4, Bath', 'Page 1 of 2')),
        'word/footnotes.xml': partOf('footnotes', `<w:footnote>${texts('with honours')}</w:footnote>`),
        'word/comments.xml': partOf('comments', `<w:comment>${texts('is this right?')}</w:comment>`),
      }),
    );
    expect(pages[0]?.runs.map(({ text }) => text)).toEqual(['Harbour Street 4, Bath', 'Mira Castellan']);
    expect(labels).toEqual(['Mira Castellan', 'Page 1 of 2']);
    expect(aside).toEqual([
      { text: 'unseen', near: 'hidden' },
      { text: 'with honours', near: 'footnotes' },
      { text: 'is this right?', near: 'comments' },
    ]);
  });

  it('is not held up by spaces without end, in a footer or behind a link', { timeout: 5_000 }, async () => {
    const space = ' '.repeat(60_000);
    const link = `<w:p><w:hyperlink r:id="far"><w:r><w:t>Far${space}away</w:t></w:r></w:hyperlink></w:p>`;
    const { pages, labels } = await textOf(
      docxOf(`${texts('Mira Castellan')}${link}`, {
        'word/footer1.xml': partOf('ftr', texts(`Page${space}1${space}of 2`, `1${space}no page`)),
        'word/_rels/document.xml.rels': linksOf({ far: `https://mira.example/${space}x` }),
      }),
    );
    expect(labels.map((label) => label.replace(/\s+/g, ' '))).toEqual(['Page 1 of 2']);
    expect(pages[0]?.runs.some(({ text }) => text.includes('no page'))).toBe(true);
  });

  it('reads a name with its furigana, and text from right to left in its own order', async () => {
    const ruby = (base: string, above: string) =>
      `<w:r><w:ruby><w:rt><w:r><w:t>${above}</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>${base}</w:t></w:r></w:rubyBase></w:ruby></w:r>`;
    expect(await linesOf(`<w:p>${ruby('水元', 'みずもと')}${ruby('葵', 'あおい')}</w:p>`)).toEqual([
      'みずもと あおい',
      '水元葵',
    ]);
    const arabic =
      '<w:p><w:pPr><w:bidi/></w:pPr><w:r><w:rPr><w:rtl/></w:rPr><w:t>مهندسة برمجيات في دبي</w:t></w:r></w:p>';
    expect(await linesOf(arabic)).toEqual(['مهندسة برمجيات في دبي']);
  });

  it('reads a document whose main part has another name, in the strict form', async () => {
    const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
    const bytes = zipOf({
      '[Content_Types].xml': '<Types/>',
      '_rels/.rels':
        '<Relationships><Relationship Id="r" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>',
      'word/document2.xml': `<w:document xmlns:w="${strict}"><w:body>${texts('strict')}</w:body></w:document>`,
    });
    expect((await textOf(bytes)).pages[0]?.runs.map(({ text }) => text)).toEqual(['strict']);
  });

  it('places two columns made with a table, and drops no word', async () => {
    const side =
      paragraph('CONTACT', bold) +
      texts('jonas@feld.example', '+49 171 2345678') +
      paragraph('SKILLS', bold) +
      texts('TypeScript', 'PostgreSQL', 'Docker');
    const main =
      paragraph('Jonas Feld', '<w:b/><w:sz w:val="48"/>') +
      paragraph('EXPERIENCE', bold) +
      texts(
        'Backend Developer, Sonnenhof Software GmbH | 04/2020 – today',
        'Runs the booking service and keeps it boring, with a small team of four people.',
      ) +
      texts('Junior Developer, Elbweb Agentur | 09/2017 – 03/2020', 'Built shops.') +
      paragraph('EDUCATION', bold) +
      texts('B.Sc. Informatik, Universität Leipzig | 2014 – 2017');
    const source = docxOf(table([3000, 6000], cell(side) + cell(main)));
    const result = placeDocx(await textOf(source));
    expect(result.resume.basics).toMatchObject({ name: 'Jonas Feld', email: 'jonas@feld.example' });
    expect(result.resume.work.map(({ startDate, endDate }) => [startDate, endDate])).toEqual([
      ['2020-04', ''],
      ['2017-09', '2020-03'],
    ]);
    expect(result.resume.education).toHaveLength(1);
    expect(result.resume.skills.map(({ name }) => name)).toEqual(['TypeScript', 'PostgreSQL', 'Docker']);
    expect(lostLetters((side + main).replaceAll(/<[^>]*>/g, ' '), result)).toEqual([]);
  });

  it('places the Japanese form made of tables, and drops no word', async () => {
    const row = (...said: string[]) => said.map((text) => cell(texts(text))).join('');
    const form =
      table(
        [1500, 7500],
        row('氏名', '水元 葵'),
        row('現住所', '〒604-0001 京都府京都市中京区上本能寺前町1-2'),
      ) +
      texts('') +
      table(
        [1300, 900, 7000],
        row('年', '月', '学歴・職歴'),
        row('2011', '4', '京都みらい大学 経済学部 入学'),
        row('2015', '3', '京都みらい大学 経済学部 卒業'),
        row('2015', '4', '株式会社青空商事 入社'),
        row('', '', '現在に至る'),
      );
    const result = placeDocx(await textOf(docxOf(paragraph('履 歴 書', '<w:sz w:val="40"/>') + form)));
    expect(result.resume.basics.name).toBe('水元 葵');
    expect(result.resume.education).toMatchObject([
      { institution: '京都みらい大学', startDate: '2011-04', endDate: '2015-03' },
    ]);
    expect(result.resume.work).toMatchObject([{ name: '株式会社青空商事', startDate: '2015-04' }]);
    expect(lostLetters(form.replaceAll(/<[^>]*>/g, ' '), result)).toEqual([]);
  });
});

describe('an archive that is not what it should be', () => {
  const template = `<Relationships><Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="https://elsewhere.example/t.dotm" TargetMode="External"/></Relationships>`;

  it('reads a document with a template elsewhere without asking for it', async () => {
    const source = docxOf(texts('Mira Castellan', 'Data Engineer'), {
      'word/_rels/settings.xml.rels': template,
    });
    expect(await readArchive(source)).toMatchObject({ resume: { basics: { name: 'Mira Castellan' } } });
  });

  const said = [
    'Mira Castellan',
    'Work Experience',
    'Data Engineer',
    'Hafenlogistik GmbH',
    'Mar 2019 – today',
  ];
  const many = '9'.repeat(400);
  const set = (properties: string) => said.map((text) => paragraph(text, '', properties)).join('');
  const row = (before: string) =>
    `<w:tbl><w:tr><w:trPr><w:gridBefore w:val="${before}"/></w:trPr>${cell(texts(...said))}</w:tr></w:tbl>`;
  it.each([
    ['a table that begins behind 300 million columns', row('300000000')],
    ['a table that begins behind endless columns', row('1e999')],
    ['a table that begins before the page', row('-5.5')],
    [
      'lengths that are no numbers',
      set('<w:spacing w:before="1.2.3"/><w:ind w:left="1..2" w:firstLine="..."/>'),
    ],
    [
      'lengths without an end',
      set(`<w:spacing w:before="${many}" w:line="${many}"/><w:ind w:left="-${many}"/>`),
    ],
    ['a paragraph of 200,000 tabs', `${texts(...said)}<w:p><w:r>${'<w:tab/>'.repeat(200_000)}</w:r></w:p>`],
  ])('reads %s, and drops no word', async (_what, body) => {
    const result = await readArchive(docxOf(body));
    if (isRefusal(result)) throw new Error(result.refused);
    expect(lostLetters(body.replaceAll(/<[^>]*>/g, '\n'), result)).toEqual([]);
  });

  const hostile: [string, Uint8Array, string][] = [
    ['macros', docxOf(texts('x'), { 'word/vbaProject.bin': 'x' }), 'file_has_macros'],
    [
      'the type of a document with macros',
      docxOf(texts('x'), {
        '[Content_Types].xml':
          '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
      }),
      'file_has_macros',
    ],
    [
      'a document type',
      docxOf('', { 'word/document.xml': '<!DOCTYPE a [<!ENTITY a "ha">]><a>&a;</a>' }),
      'file_unsafe',
    ],
    ['100,000 elements inside each other', docxOf('<w:sdt>'.repeat(100_000)), 'file_nested_too_deep'],
    ['styles that are broken', docxOf(texts('x'), { 'word/styles.xml': '<w:styles' }), 'file_broken'],
    ['no text', docxOf('<w:p/>'), 'file_has_no_text'],
    ['no document', zipOf({ '[Content_Types].xml': '<Types/>', 'word/other.xml': '<a/>' }), 'file_broken'],
    [
      'a text of OpenDocument',
      zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' }),
      'file_of_other_program',
    ],
    [
      'a table of Excel',
      zipOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<a/>' }),
      'file_of_other_program',
    ],
    ['a bomb', docxOf('', { 'word/document.xml': strToU8(' '.repeat(30_000_000)) }), 'file_too_large'],
    ['holiday pictures', zipOf({ 'beach.jpg': 'x' }), 'file_holds_no_resume'],
  ];
  it.each(hostile)('refuses %s', async (_what, bytes, refused) => {
    expect(await readArchive(bytes)).toMatchObject({ refused });
  });
});
