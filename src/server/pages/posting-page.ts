import type { z } from 'zod';
import type { readPosting } from '../../shared/api/jobs.ts';
import { languageOf, writtenIn } from '../../shared/jobs/posting-language.ts';
import { attributes, dataBlock, type Html, html } from './html.ts';
import { jobPostingData } from './job-posting-data.ts';
import { frame } from './page-frame.ts';
import { inLanguage, type PlaceOnSite } from './place.ts';
import { dayOf, occupationOf, payOf, placeOf, proofsOf, workModeOf } from './posting-facts.ts';

/** A posting with its team, as the contract gives it. */
export type Posting = z.infer<typeof readPosting.answer>['posting'];

const TEXT = {
  back: /*i18n*/ { id: 'page.posting.back', message: 'All open postings' },
  apply: /*i18n*/ { id: 'page.posting.apply', message: 'Apply' },
  applyMore: /*i18n*/ {
    id: 'page.posting.applyMore',
    message:
      'You choose what they may read, section by section. It is sealed in your browser, for these people only.',
  },
  closed: /*i18n*/ { id: 'page.posting.closed', message: 'This posting is closed' },
  closedMore: /*i18n*/ {
    id: 'page.posting.closedMore',
    message: 'It takes no more applications. What you sent before stays as it is, in your account.',
  },
  pay: /*i18n*/ { id: 'page.posting.pay', message: 'Pay' },
  place: /*i18n*/ { id: 'page.posting.place', message: 'Place' },
  workMode: /*i18n*/ { id: 'page.posting.workMode', message: 'Work mode' },
  occupation: /*i18n*/ { id: 'page.posting.occupation', message: 'Occupation' },
  posted: /*i18n*/ { id: 'page.posting.posted', message: 'Posted on' },
  until: /*i18n*/ { id: 'page.posting.until', message: 'Open until' },
  work: /*i18n*/ { id: 'page.posting.work', message: 'The work' },
  team: /*i18n*/ { id: 'page.posting.team', message: 'Who will read your application' },
  teamMore: /*i18n*/ {
    id: 'page.posting.teamMore',
    message: 'These people, and nobody else. Each opening is recorded, and you see it.',
  },
};

/** One posting: terms, pay, who will read, and the way to apply; closed ones say so. */
export function postingPage(place: PlaceOnSite, posting: Posting): string {
  const { text, locale, publicUrl } = place;
  const theirs = attributes(writtenIn(languageOf(posting)));
  return frame(place, {
    title: `${posting.title}, ${posting.employerName}`,
    description: posting.description.slice(0, 200),
    indexed: posting.open,
    data:
      posting.open &&
      dataBlock('application/ld+json', jobPostingData(posting, publicUrl + inLanguage(locale, place.path))),
    body: html`<p><a href="${inLanguage(locale, 'postings')}">${text(TEXT.back)}</a></p>
<header class="prose"><h1><bdi${theirs}>${posting.title}</bdi></h1><p class="hero-lead"><bdi>${posting.employerName}</bdi></p>
${proofsOf(posting, place).map((sentence) => html`<p class="soft small">${sentence}</p>\n`)}</header>
${!posting.open && html`<section class="notice-block" role="status"><h2>${text(TEXT.closed)}</h2><p>${text(TEXT.closedMore)}</p></section>`}
<div class="posting">
<aside class="posting-side">
<div class="sheet">
${facts(place, posting)}
${posting.open && html`<p class="actions"><a class="action" href="/app/postings/${posting.postingId}/apply?lang=${place.locale}">${text(TEXT.apply)}</a></p><p class="soft small">${text(TEXT.applyMore)}</p>`}
</div>
${team(place, posting)}
</aside>
<article class="sheet">
<h2>${text(TEXT.work)}</h2>
<div class="description"${theirs}>${paragraphs(posting.description)}</div>
</article>
</div>`,
  });
}

function facts(place: PlaceOnSite, posting: Posting): Html {
  const { text } = place;
  return html`<dl class="facts">
<dt>${text(TEXT.pay)}</dt><dd class="listing-pay">${payOf(posting, place)}</dd>
<dt>${text(TEXT.place)}</dt><dd>${placeOf(posting, place)}</dd>
<dt>${text(TEXT.workMode)}</dt><dd>${workModeOf(posting, place)}</dd>
<dt>${text(TEXT.occupation)}</dt><dd>${occupationOf(posting, place)}</dd>
<dt>${text(TEXT.posted)}</dt><dd>${dayOf(posting.createdAt, place)}</dd>
<dt>${text(TEXT.until)}</dt><dd>${dayOf(posting.validUntil, place)}</dd>
</dl>`;
}

function team({ text }: PlaceOnSite, posting: Posting): Html {
  return html`<section class="sheet sheet-sealed" aria-labelledby="team">
<h2 id="team">${text(TEXT.team)}</h2>
<ul class="people">
${posting.team.map((person) => html`<li><strong><bdi>${person.displayName}</bdi></strong> <bdi class="soft">${person.title}</bdi></li>\n`)}
</ul>
<p class="soft small">${text(TEXT.teamMore)}</p>
</section>`;
}

/** Blank lines divide paragraphs; single line breaks stay (white-space: pre-line). */
function paragraphs(description: string): Html[] {
  return description.split(/\n\s*\n/).map((paragraph) => html`<p>${paragraph.trim()}</p>\n`);
}
