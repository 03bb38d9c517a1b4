/** A DOCX written by hand, as older word processors wrote them: contact in a text box, jobs in a table, tabs. */
import { strToU8, zipSync } from 'fflate';
import type { Person } from './invent-person.ts';
import { headsOf, spanOf } from './latin-plain.ts';
import { e, type Paper } from './paper.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const run = (text: string, props = '') =>
  `<w:r><w:rPr>${props}</w:rPr><w:t xml:space="preserve">${e(text)}</w:t></w:r>`;
const say = (text: string, props = '') => `<w:p>${run(text, props)}</w:p>`;
const heading = (text: string) => `<w:p><w:pPr><w:pStyle w:val="berschrift1"/></w:pPr>${run(text)}</w:p>`;

/** Contact in a VML text box, the rest in paragraphs with a tab between date and text. */
export async function textBox(p: Person): Promise<Paper> {
  const h = headsOf(p);
  const box = [p.mail, p.phone, p.street, p.city].map((text) => say(text)).join('');
  const jobs = p.jobs
    .map(
      (job) =>
        `<w:p>${run(spanOf(p, job, 'MM/YYYY', '–'))}<w:r><w:tab/></w:r>${run(job.title, '<w:b/>')}</w:p><w:p><w:r><w:tab/></w:r>${run(job.employer)}</w:p>${job.duties
          .map((duty) => `<w:p><w:pPr><w:ind w:left="2400"/></w:pPr>${run(`• ${duty}`)}</w:p>`)
          .join('')}`,
    )
    .join('');
  const schools = p.schools
    .map(
      (s) =>
        `<w:p>${run(spanOf(p, s, 'MM/YYYY', '–'))}<w:r><w:tab/></w:r>${run(s.high ? s.school : `${s.degree}, ${s.area}`, '<w:b/>')}</w:p>${s.high ? '' : `<w:p><w:r><w:tab/></w:r>${run(s.school)}</w:p>`}`,
    )
    .join('');
  const body = `<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="position:absolute;width:150pt;height:90pt"><v:textbox><w:txbxContent>${box}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>${run(p.name, '<w:b/><w:sz w:val="40"/>')}</w:p>${say(p.headline)}${heading(h[0])}${say(p.summary)}${heading(h[1])}${jobs}${heading(h[2])}${schools}${heading(h[4])}${p.languages.map(([a, b]) => say(`${a} (${b})`)).join('')}${heading(h[3])}${say(p.skills.join(', '))}`;
  const xml = (text: string) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`);
  const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const docx = zipSync(
    {
      '[Content_Types].xml': xml(
        `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${types}.styles+xml"/></Types>`,
      ),
      '_rels/.rels': xml(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      ),
      'word/_rels/document.xml.rels': xml(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
      ),
      'word/styles.xml': xml(
        `<w:styles ${W}><w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style></w:styles>`,
      ),
      'word/document.xml': xml(`<w:document ${W}><w:body>${body}<w:sectPr/></w:body></w:document>`),
    },
    { mtime: new Date('2026-01-01T00:00:00Z') },
  );
  return { html: '', docx: Buffer.from(docx) };
}
