/** A résumé whose texts want to be more than texts, in each file that is made of it: opened by strangers, on their machines. */
import { strFromU8, unzipSync } from 'fflate';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { exportName } from '../../src/client/export/export-name.ts';
import { writeJsonResume } from '../../src/client/export/json-resume.ts';
import { formPaper } from '../../src/client/export/paper.ts';
import { writeDocx } from '../../src/client/export/write-docx.ts';
import { isRefusal } from '../../src/shared/errors.ts';
import { readJsonResume } from '../../src/shared/resume/read-json-resume.ts';
import { Resume } from '../../src/shared/resume/resume.ts';
import { drawPdf } from '../../src/web/export/draw-pdf.ts';
import { FONTS } from '../papers/fonts.ts';

const TEXTS = [
  '</w:t></w:r><w:r><w:instrText>DDEAUTO c:\\\\cmd "/k calc"</w:instrText>',
  ']]> <!ENTITY x SYSTEM "file:///etc/passwd"> &x; &#0; <?xml-stylesheet href="x"?>',
  '=HYPERLINK("https://evil.example/"&A1)',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  'a\u0000b\u0007c\u001bd\u007fe\u0085f',
  'x \ud800 y \udc00 z \ufffe \uffff \u{1fffe}',
  '\u202eexe.\u2066gpj\u2069 \u200f\u200b',
  ') /JS (app.alert\\(1\\)) /S /JavaScript endobj',
  'w'.repeat(4_000),
] as const;
const ADDRESSES = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)//https://a.example',
  'data:text/html,<script>alert(1)</script>',
  'file:///etc/passwd',
  '\\\\evil.example\\share',
  'https://me:secret@evil.example/',
  'https://a.example/"><Relationship Target="x"/>?a=1&b=2',
  "https://a.example/'&<>",
  'https://',
  'ftp://a.example',
  'https:a.example',
  'vbscript:x',
] as const;
const MAILS = ['a@b.example?bcc=c@d.example', 'javascript:x@y', 'a@b"><x', 'a%0d%0aBcc:x@y.example'] as const;

function resumeOf(email: string): Resume {
  const profiles = ADDRESSES.map((url, index) => ({ network: TEXTS[index % 8] ?? '', username: 'u', url }));
  return Resume.parse({
    basics: {
      name: TEXTS.slice(0, 7).join(' '),
      label: TEXTS[0],
      email,
      url: ADDRESSES[6],
      summary: TEXTS.slice(0, 8).join('\n'),
      profiles,
    },
    work: TEXTS.map((text, index) => ({
      name: text,
      position: text,
      url: ADDRESSES[index],
      summary: text,
      highlights: [text],
    })),
    skills: TEXTS.map((text) => ({ name: text, keywords: [text, text] })),
    education: ADDRESSES.map((url) => ({ institution: TEXTS[1], courses: [TEXTS[5]], score: TEXTS[2], url })),
  });
}

/** Every element of a part, by name and attributes; throws where the XML is not well formed. */
function elementsOf(xml: string): { name: string; attributes: Record<string, string> }[] {
  const found: { name: string; attributes: Record<string, string> }[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('a part has a document type');
  });
  parser.on('opentag', ({ name, attributes }) => found.push({ name, attributes: { ...attributes } }));
  parser.write(xml).close();
  return found;
}

const LEADS_OUT = /^(?:https:\/\/[^@]*|mailto:[^?&]*)$/;

describe('a résumé of hostile texts', () => {
  it.each(MAILS)('is a Word file of texts alone, with links to https and mail, to %s', async (email) => {
    const paper = formPaper(resumeOf(email), 'en');
    const parts = unzipSync(await writeDocx(paper, { size: 'a4', han: 'sc', madeOn: '2026-11-22' }));
    for (const [name, bytes] of Object.entries(parts)) {
      if (!/\.(?:xml|rels)$/.test(name)) continue;
      const elements = elementsOf(strFromU8(bytes));
      const targets = elements.filter(({ attributes }) => attributes.TargetMode === 'External');
      for (const { attributes } of targets) expect(attributes.Target).toMatch(LEADS_OUT);
      const inside = elements.map((element) => element.name);
      expect(
        inside.filter((one) => /^w:(?:altChunk|object|subDoc|attachedTemplate|control)$/.test(one)),
      ).toEqual([]);
      // The one field is the number of the page, in the footer.
      if (name === 'word/document.xml') expect(inside).not.toContain('w:instrText');
      expect(strFromU8(bytes)).not.toMatch(/Target="(?:javascript|data|file|vbscript|ftp)/i);
    }
    expect(
      Object.keys(parts).filter((name) => !/^(?:\[Content_Types\]|_rels\/|docProps\/|word\/)/.test(name)),
    ).toEqual([]);
  });

  it('is a PDF without actions, whose links lead to https and mail', async () => {
    const look = { theme: 'plain', size: 'a4', han: 'sc', madeOn: '2026-11-22' } as const;
    const { blob } = await drawPdf(formPaper(resumeOf('mira@mail.example'), 'en'), look, FONTS);
    const document = await pdfjs.getDocument({ data: new Uint8Array(await blob.arrayBuffer()) }).promise;
    expect(await document.getJSActions()).toBe(null);
    expect(await document.getOpenAction()).toBe(null);
    expect(await document.getAttachments()).toBe(null);
    const links: unknown[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      expect(await page.getJSActions()).toBe(null);
      for (const { subtype, url, unsafeUrl } of await page.getAnnotations())
        links.push([subtype, unsafeUrl ?? url]);
    }
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect(link).toEqual(['Link', expect.stringMatching(LEADS_OUT)]);
  });

  it('comes back from JSON as it was', () => {
    const resume = resumeOf('mira@mail.example');
    const read = readJsonResume(writeJsonResume(resume));
    if (isRefusal(read)) throw new Error(read.refused);
    expect(read.resume).toEqual(resume);
    expect(read.leftover).toEqual([]);
  });

  it.each([
    ['a path', '../../.bashrc', /^bashrc – /],
    ['a device', 'CON', /^CON – /],
    ['another ending, turned round', 'a\u202egpj.exe', /^a gpj\.exe – /],
    ['signs of a shell', 'x\u0000y/z\\w:*?"<>|', /^x y z w – /],
    ['a home', '~root', /^root – /],
    ['an option', '-rf .', /^rf – /],
    ['300 letters', 'n'.repeat(300), /^n{80} – /],
    ['200 pictures', '😀'.repeat(200), /^😀{80} – /u],
    ['nothing', ' . ', /^[^\s.–~-]/],
  ])('gives the file of who is called like %s a name that nothing takes amiss', (_what, person, name) => {
    const given = exportName(person, 'en', 'pdf');
    expect(given).toMatch(name);
    expect(given).toMatch(/^[^\p{C}/\\:*?"<>|]+\.pdf$/u);
  });
});
