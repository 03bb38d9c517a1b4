import type { Descriptor } from '../locales/server-messages.ts';
import { html } from './html.ts';
import { frame } from './page-frame.ts';
import { inLanguage, type PlaceOnSite } from './place.ts';

const TEXT = {
  notFound: /*i18n*/ { id: 'page.problem.notFound', message: 'There is nothing at this address' },
  notFoundMore: /*i18n*/ {
    id: 'page.problem.notFoundMore',
    message: 'The link may be mistyped, or what it led to is gone.',
  },
  failed: /*i18n*/ { id: 'page.problem.failed', message: 'This page could not be made' },
  failedMore: /*i18n*/ {
    id: 'page.problem.failedMore',
    message: 'The fault is on our side, and nothing of yours was changed. Please try again in a moment.',
  },
  postings: /*i18n*/ { id: 'page.problem.postings', message: 'See open postings' },
  home: /*i18n*/ { id: 'page.problem.home', message: 'Go to the first page' },
};

/** For an address that leads nowhere; it does not tell whether something was there once. */
export function notFoundPage(place: PlaceOnSite): string {
  return problem(place, TEXT.notFound, TEXT.notFoundMore);
}

/** For a fault of the server. It says nothing about the cause: that stands in the log. */
export function failedPage(place: PlaceOnSite): string {
  return problem(place, TEXT.failed, TEXT.failedMore);
}

function problem(place: PlaceOnSite, title: Descriptor, more: Descriptor): string {
  const { text, locale } = place;
  // The languages lead to pages that exist.
  return frame(
    { ...place, path: '' },
    {
      title: text(title),
      indexed: false,
      body: html`<section class="sheet nothing"><h1>${text(title)}</h1><p class="soft">${text(more)}</p>
<p class="actions"><a class="action" href="${inLanguage(locale, 'postings')}">${text(TEXT.postings)}</a>
<a class="action action-plain" href="${inLanguage(locale, '')}">${text(TEXT.home)}</a></p></section>`,
    },
  );
}
