import { type Html, html } from './html.ts';
import { frame } from './page-frame.ts';
import { inLanguage, type PlaceOnSite } from './place.ts';

const TEXT = {
  title: /*i18n*/ { id: 'page.landing.title', message: 'Look for work. Your résumé stays yours.' },
  lead: /*i18n*/ {
    id: 'page.landing.lead',
    message:
      'Here you apply for work with a résumé that is sealed in your browser. Only the people you name can open it, and each time they do, you see it. Whoever runs this platform has no key to it.',
  },
  start: /*i18n*/ { id: 'page.landing.start', message: 'Begin' },
  browse: /*i18n*/ { id: 'page.landing.browse', message: 'See open postings' },
  how: /*i18n*/ { id: 'page.landing.how', message: 'How it works' },
  step1: /*i18n*/ { id: 'page.landing.step1', message: 'Bring your résumé' },
  step1More: /*i18n*/ {
    id: 'page.landing.step1More',
    message:
      'A PDF, a Word document, a photo, or what LinkedIn or Europass gave you: read on your own device. You check what was understood. Then it is sealed.',
  },
  step2: /*i18n*/ { id: 'page.landing.step2', message: 'Find a posting' },
  step2More: /*i18n*/ {
    id: 'page.landing.step2More',
    message: 'Every posting states its pay and the names of those who will read what you send.',
  },
  step3: /*i18n*/ { id: 'page.landing.step3', message: 'Choose what they may read' },
  step3More: /*i18n*/ {
    id: 'page.landing.step3More',
    message: 'Section by section, until a day you set. Each reader gets a copy that only they can open.',
  },
  step4: /*i18n*/ { id: 'page.landing.step4', message: 'See every reading, and end it' },
  step4More: /*i18n*/ {
    id: 'page.landing.step4More',
    message:
      'Who opened what, and when, is on a record. Take a copy back at any time: it is destroyed at once.',
  },
  promise: /*i18n*/ { id: 'page.landing.promise', message: 'The promise, and where it ends' },
  promiseYes: /*i18n*/ {
    id: 'page.landing.promiseYes',
    message:
      'Your résumé is never the product. It is not searched, not scored, not sold, and not shown to anybody you did not name.',
  },
  promiseNo: /*i18n*/ {
    id: 'page.landing.promiseNo',
    message:
      'But what was read cannot be unread: a reader can remember it, or copy it by hand. And if you lose both your passphrase and your recovery kit, nobody can open your documents, not even the operator.',
  },
  promiseLink: /*i18n*/ {
    id: 'page.landing.promiseLink',
    message: 'All of it: what is protected, and what is not',
  },
  recruiters: /*i18n*/ { id: 'page.landing.recruiters', message: 'You recruit?' },
  recruitersMore: /*i18n*/ {
    id: 'page.landing.recruitersMore',
    message:
      'Post with a pay range and a named team. You get applications from people who chose you, with a résumé laid out to be read. An operator checks each employer first.',
  },
  recruitersStart: /*i18n*/ { id: 'page.landing.recruitersStart', message: 'Begin as a recruiter' },
};

/** The first page: what this is, how it works, what is promised and what is not. */
export function landingPage(place: PlaceOnSite): string {
  const { text, locale } = place;
  return frame(place, {
    title: text(TEXT.title),
    description: text(TEXT.lead),
    body: html`<section class="hero">
<h1>${text(TEXT.title)}</h1>
<p class="hero-lead">${text(TEXT.lead)}</p>
<p class="actions"><a class="action" href="/app/start?lang=${locale}">${text(TEXT.start)}</a>
<a class="action action-plain" href="${inLanguage(locale, 'postings')}">${text(TEXT.browse)}</a></p>
</section>
<section aria-labelledby="how">
<h2 id="how">${text(TEXT.how)}</h2>
<ol class="ways">
${way(text(TEXT.step1), text(TEXT.step1More))}
${way(text(TEXT.step2), text(TEXT.step2More))}
${way(text(TEXT.step3), text(TEXT.step3More))}
${way(text(TEXT.step4), text(TEXT.step4More))}
</ol>
</section>
<section class="sheet sheet-sealed" aria-labelledby="promise">
<h2 id="promise">${text(TEXT.promise)}</h2>
<div class="pair"><p>${text(TEXT.promiseYes)}</p>
<p>${text(TEXT.promiseNo)}</p></div>
<p><a href="${inLanguage(locale, 'promise')}">${text(TEXT.promiseLink)}</a></p>
</section>
<section aria-labelledby="recruiters" class="prose">
<h2 id="recruiters">${text(TEXT.recruiters)}</h2>
<p>${text(TEXT.recruitersMore)}</p>
<p><a href="/app/start?lang=${locale}">${text(TEXT.recruitersStart)}</a></p>
</section>`,
  });
}

function way(title: string, more: string): Html {
  return html`<li><h3>${title}</h3><p class="soft">${more}</p></li>`;
}
