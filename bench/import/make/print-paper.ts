/** Prints HTML with Chromium: as a PDF, and as grey pictures for scans. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import type { Lang } from './invent-person.ts';

const FONTS = fileURLToPath(new URL('../../../node_modules/@embedpdf/', import.meta.url));
const FILES: Readonly<Record<Lang, readonly [string, string]>> = {
  en: ['fonts-latin/fonts/NotoSans-Regular.ttf', 'fonts-latin/fonts/NotoSans-Bold.ttf'],
  de: ['fonts-latin/fonts/NotoSans-Regular.ttf', 'fonts-latin/fonts/NotoSans-Bold.ttf'],
  fr: ['fonts-latin/fonts/NotoSans-Regular.ttf', 'fonts-latin/fonts/NotoSans-Bold.ttf'],
  ja: ['fonts-jp/fonts/NotoSansJP-Regular.otf', 'fonts-jp/fonts/NotoSansJP-Bold.otf'],
  zh: ['fonts-sc/fonts/NotoSansHans-Regular.otf', 'fonts-sc/fonts/NotoSansHans-Bold.otf'],
};

/** Opens a page that shows the paper with its fonts loaded. */
export async function openPaper(
  browser: Browser,
  lang: Lang,
  html: string,
  dpi = 96,
  landscape = false,
): Promise<Page> {
  const page = await browser.newPage({
    viewport: landscape ? { width: 1123, height: 794 } : { width: 794, height: 1123 },
    deviceScaleFactor: dpi / 96,
  });
  await page.route('http://paper.example/**', (route) => {
    const path = new URL(route.request().url()).pathname.slice(1);
    return path === ''
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: withFonts(lang, html) })
      : route.fulfill({ body: readFileSync(FONTS + path), headers: { 'access-control-allow-origin': '*' } });
  });
  await page.goto('http://paper.example/');
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  return page;
}

/** A4 PDF of the paper; `css` pages decide their own size. */
export async function printPaper(browser: Browser, lang: Lang, html: string): Promise<Buffer> {
  const page = await openPaper(browser, lang, html);
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  await page.close();
  return pdf;
}

function withFonts(lang: Lang, html: string): string {
  const [regular, bold] = FILES[lang];
  const face = (url: string, weight: number) =>
    `@font-face{font-family:Body;font-weight:${weight};src:url(/${url})}`;
  return html.replace('<style>', `<style>${face(regular, 400)}${face(bold, 700)}`);
}
