import { ENDONYMS, LANGUAGE_TAGS, LOCALES } from '../../shared/vocabulary/locales.ts';
import { attributes, type Html, html, type Value } from './html.ts';
import { inLanguage, type PlaceOnSite } from './place.ts';

const TEXT = {
  skip: /*i18n*/ { id: 'page.frame.skip', message: 'Skip to the content' },
  pages: /*i18n*/ { id: 'page.frame.pages', message: 'Pages' },
  postings: /*i18n*/ { id: 'page.frame.postings', message: 'Postings' },
  promise: /*i18n*/ { id: 'page.frame.promise', message: 'The promise' },
  signIn: /*i18n*/ { id: 'page.frame.signIn', message: 'Sign in' },
  languages: /*i18n*/ { id: 'page.frame.languages', message: 'Languages' },
  footer: /*i18n*/ {
    id: 'page.frame.footer',
    message: 'Résumés are sealed in your browser. Whoever runs this platform has no key to them.',
  },
  footerLink: /*i18n*/ { id: 'page.frame.footerLink', message: 'What is protected, and what is not' },
};

/** What a page puts into the frame. */
export type PageContent = {
  readonly title: string;
  readonly description?: string;
  /** False for pages that a search engine should not keep. */
  readonly indexed?: boolean;
  /** A data block for the head. */
  readonly data?: Html | false;
  readonly body: Value;
};

/** A whole document: the same frame, in the reader's language, for every page. No script, nothing from elsewhere. */
export function frame(place: PlaceOnSite, page: PageContent): string {
  const { text, locale } = place;
  const document = html`<!doctype html>
<html lang="${LANGUAGE_TAGS[locale]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title} · Sealfolio</title>
${page.description !== undefined && html`<meta name="description" content="${page.description}">`}
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${place.style}">
${page.indexed === false ? html`<meta name="robots" content="noindex">` : alternates(place)}
${page.data ?? false}
</head>
<body>
<a class="page-skip" href="#main">${text(TEXT.skip)}</a>
<header class="page-band">
<div class="page-top">
<a class="page-name" href="${inLanguage(locale, '')}"><img src="/favicon.svg" alt="" width="28" height="28">Sealfolio</a>
${mainLinks(place)}
${languageLinks(place)}
</div>
</header>
<main id="main" class="page-body" tabindex="-1">
${page.body}
</main>
<footer class="page-end">
<p>${text(TEXT.footer)} <a href="${inLanguage(locale, 'promise')}">${text(TEXT.footerLink)}</a></p>
</footer>
</body>
</html>
`;
  return String(document);
}

function mainLinks({ text, locale, path }: PlaceOnSite): Html {
  const link = (to: string, label: string) => {
    const current = path.replace(/\?.*$/, '') === to;
    return html`<a href="${inLanguage(locale, to)}"${attributes({ 'aria-current': current ? 'page' : null })}>${label}</a>`;
  };
  return html`<nav class="page-links" aria-label="${text(TEXT.pages)}">
${link('postings', text(TEXT.postings))}
${link('promise', text(TEXT.promise))}
<a href="/app/sign-in?lang=${locale}">${text(TEXT.signIn)}</a>
</nav>`;
}

function languageLinks({ text, locale, path }: PlaceOnSite): Html {
  return html`<nav class="page-languages" aria-label="${text(TEXT.languages)}">
${LOCALES.map((other) => {
  const tag = LANGUAGE_TAGS[other];
  const current = attributes({ 'aria-current': other === locale ? 'true' : null });
  return html`<a href="${inLanguage(other, path)}" lang="${tag}" hreflang="${tag}"${current}>${ENDONYMS[other]}</a>\n`;
})}
</nav>`;
}

// The same page in each language, and the address that asks the browser which one its reader wants.
function alternates({ locale, path, publicUrl }: PlaceOnSite): Html {
  return html`<link rel="canonical" href="${publicUrl}${inLanguage(locale, path)}">
${LOCALES.map(
  (other) =>
    html`<link rel="alternate" hreflang="${LANGUAGE_TAGS[other]}" href="${publicUrl}${inLanguage(other, path)}">\n`,
)}${path === '' && html`<link rel="alternate" hreflang="x-default" href="${publicUrl}/">`}`;
}
