import type { z } from 'zod';
import type { PostingSummary, searchPostings } from '../../shared/api/jobs.ts';
import { languageOf, writtenIn } from '../../shared/jobs/posting-language.ts';
import { attributes, type Html, html } from './html.ts';
import { frame } from './page-frame.ts';
import { inLanguage, type PlaceOnSite } from './place.ts';
import { dayOf, occupationOf, payOf, placeOf, workModeOf } from './posting-facts.ts';
import { type PostingSearch, searchForm, searchPath } from './search-form.ts';

const TEXT = {
  title: /*i18n*/ { id: 'page.postings.title', message: 'Open postings' },
  lead: /*i18n*/ {
    id: 'page.postings.lead',
    message: 'Each one states its pay, and names the people who will read what you send.',
  },
  found: /*i18n*/ {
    id: 'page.postings.found',
    message: '{total, plural, one {# open posting} other {# open postings}}',
  },
  until: /*i18n*/ { id: 'page.postings.until', message: 'Open until' },
  none: /*i18n*/ { id: 'page.postings.none', message: 'No open posting fits' },
  noneMore: /*i18n*/ {
    id: 'page.postings.noneMore',
    message: 'Try fewer or other words, a wider occupation, or another region.',
  },
  noneYet: /*i18n*/ { id: 'page.postings.noneYet', message: 'There is no open posting yet' },
  noneYetMore: /*i18n*/ {
    id: 'page.postings.noneYetMore',
    message: 'You can begin all the same: bring your résumé, seal it, and have it ready.',
  },
  all: /*i18n*/ { id: 'page.postings.all', message: 'Show all open postings' },
  begin: /*i18n*/ { id: 'page.postings.begin', message: 'Begin' },
  pages: /*i18n*/ { id: 'page.postings.pages', message: 'Pages of results' },
  where: /*i18n*/ { id: 'page.postings.where', message: 'Page {page} of {pages}' },
  previous: /*i18n*/ { id: 'page.postings.previous', message: 'Previous page' },
  next: /*i18n*/ { id: 'page.postings.next', message: 'Next page' },
};

/** Open postings, by words, occupation and region. */
export function postingsPage(
  place: PlaceOnSite,
  search: PostingSearch,
  found: z.infer<typeof searchPostings.answer>,
): string {
  const { text } = place;
  const bare = searchPath(search) === 'postings';
  return frame(place, {
    title: text(TEXT.title),
    description: text(TEXT.lead),
    // One page of each kind is enough for a search engine; searches are nobody's business.
    indexed: bare,
    body: html`<header class="prose"><h1>${text(TEXT.title)}</h1><p class="hero-lead">${text(TEXT.lead)}</p></header>
${searchForm(place, search)}
${found.postings.length === 0 ? nothingFound(place, bare) : results(place, search, found)}`,
  });
}

function results(
  place: PlaceOnSite,
  search: PostingSearch,
  found: z.infer<typeof searchPostings.answer>,
): Html {
  const { text } = place;
  return html`<section aria-labelledby="found">
<h2 id="found" class="soft">${text(TEXT.found, { total: found.total })}</h2>
<ul class="listing">
${found.postings.map((posting) => item(place, posting))}
</ul>
${found.pages > 1 && pager(place, search, found)}
</section>`;
}

function item(place: PlaceOnSite, posting: PostingSummary): Html {
  const { text, locale } = place;
  return html`<li>
<h3><a href="${inLanguage(locale, `postings/${posting.postingId}`)}"><bdi${attributes(writtenIn(languageOf(posting)))}>${posting.title}</bdi></a></h3>
<p><bdi>${posting.employerName}</bdi></p>
<p class="listing-pay">${payOf(posting, place)}</p>
<p class="soft listing-facts"><span>${placeOf(posting, place)}</span> <span>${workModeOf(posting, place)}</span> <span>${occupationOf(posting, place)}</span> <span>${text(TEXT.until)} ${dayOf(posting.validUntil, place)}</span></p>
</li>
`;
}

function nothingFound({ text, locale }: PlaceOnSite, bare: boolean): Html {
  if (bare) {
    return html`<section class="sheet nothing"><h2>${text(TEXT.noneYet)}</h2><p class="soft">${text(TEXT.noneYetMore)}</p>
<p><a class="action" href="/app/start?lang=${locale}">${text(TEXT.begin)}</a></p></section>`;
  }
  return html`<section class="sheet nothing"><h2>${text(TEXT.none)}</h2><p class="soft">${text(TEXT.noneMore)}</p>
<p><a class="action action-plain" href="${inLanguage(locale, 'postings')}">${text(TEXT.all)}</a></p></section>`;
}

function pager(
  { text, locale }: PlaceOnSite,
  search: PostingSearch,
  { page, pages }: { page: number; pages: number },
): Html {
  const to = (number: number) => inLanguage(locale, searchPath({ ...search, page: number }));
  return html`<nav class="pager" aria-label="${text(TEXT.pages)}">
${page > 1 && html`<a rel="prev" href="${to(page - 1)}">${text(TEXT.previous)}</a>`}
<span class="soft">${text(TEXT.where, { page, pages })}</span>
${page < pages && html`<a rel="next" href="${to(page + 1)}">${text(TEXT.next)}</a>`}
</nav>`;
}
