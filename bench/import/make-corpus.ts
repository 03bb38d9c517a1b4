/** Makes the corpus of bench/import/corpus anew: `node bench/import/make-corpus.ts [part of a name]`; see the README there. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../test/chromium.ts';
import { attachFile } from './make/attach-file.ts';
import { inventPerson, type Lang } from './make/invent-person.ts';
import { LISTED } from './make/listed.ts';
import type { Paper } from './make/paper.ts';
import { printPaper } from './make/print-paper.ts';
import { pdfOfScans, scanPaper } from './make/scan-paper.ts';
import { truthOf } from './make/truth-of.ts';

const CORPUS = fileURLToPath(new URL('./corpus/', import.meta.url));

async function make(browser: Browser): Promise<void> {
  mkdirSync(CORPUS, { recursive: true });
  const [part = ''] = process.argv.slice(2);
  for (const [index, { name, lang, template, jobs, change, damage, as = 'pdf' }] of LISTED.entries()) {
    if (!name.includes(part)) continue;
    const invented = inventPerson(lang, index + 1, jobs);
    const person = change === undefined ? invented : change(invented);
    const paper = await template(person);
    const bytes =
      damage === undefined
        ? await fileOf(browser, lang, paper)
        : await scanned(browser, lang, paper, as, damage);
    writeFileSync(`${CORPUS}${name}.${as}`, bytes);
    writeFileSync(`${CORPUS}${name}.truth.json`, `${JSON.stringify(truthOf(person, paper), null, 2)}\n`);
    console.log(name, bytes.length);
  }
}

async function fileOf(
  browser: Browser,
  lang: Lang,
  { html, docx, file, carried }: Paper,
): Promise<Uint8Array> {
  const made = docx ?? file;
  if (made !== undefined) return made;
  const pdf = await printPaper(browser, lang, html);
  return carried === undefined ? pdf : attachFile(pdf, 'attachment.xml', carried);
}

async function scanned(browser: Browser, lang: Lang, paper: Paper, as: string, damage: object) {
  const scan = await scanPaper(browser, lang, paper, damage);
  return as === 'pdf' ? pdfOfScans([scan], paper.landscape === true ? 842 : 595) : scan.jpeg;
}

const browser = await launchChromium();
try {
  await make(browser);
} finally {
  await browser.close();
}
