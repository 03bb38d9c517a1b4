import type { Descriptor } from '../locales/server-messages.ts';
import { type Html, html } from './html.ts';
import { frame } from './page-frame.ts';
import type { PlaceOnSite } from './place.ts';
import { OPERATOR_SEES, PROTECTED, RECORD_SHOWS, UNPROTECTED } from './promise-texts.ts';

const TEXT = {
  title: /*i18n*/ { id: 'page.promise.title', message: 'What is protected, and what is not' },
  lead: /*i18n*/ {
    id: 'page.promise.lead',
    message: 'A résumé is never the product. This page says plainly how far that reaches today.',
  },
  protected: /*i18n*/ { id: 'page.promise.protected', message: 'What is protected' },
  unprotected: /*i18n*/ { id: 'page.promise.unprotected', message: 'What is not protected' },
  record: /*i18n*/ { id: 'page.promise.record', message: 'How the record is checked' },
  checkpoint: /*i18n*/ {
    id: 'page.promise.checkpoint',
    message: 'The newest state of the log, as the platform signed it',
  },
  operator: /*i18n*/ { id: 'page.promise.operator', message: 'What the operator can see' },
  operatorLead: /*i18n*/ {
    id: 'page.promise.operatorLead',
    message: 'A platform has to know some things to do its work. Whoever runs this one can see:',
  },
};

/** What is promised and what is not (PROTOCOL section 11), in words for everybody. */
export function promisePage({ eventsPath, ...place }: PlaceOnSite & { readonly eventsPath: string }): string {
  const { text } = place;
  const list = (items: readonly Descriptor[]): Html =>
    html`<ul class="points">${items.map((item) => html`<li>${text(item)}</li>\n`)}</ul>`;
  return frame(place, {
    title: text(TEXT.title),
    description: text(TEXT.lead),
    body: html`<header class="prose"><h1>${text(TEXT.title)}</h1><p class="hero-lead">${text(TEXT.lead)}</p></header>
<section class="sheet prose-sheet" aria-labelledby="protected">
<h2 id="protected">${text(TEXT.protected)}</h2>
${list(PROTECTED)}
</section>
<section class="sheet sheet-sealed prose-sheet" aria-labelledby="unprotected">
<h2 id="unprotected">${text(TEXT.unprotected)}</h2>
${list(UNPROTECTED)}
</section>
<section class="sheet prose-sheet" aria-labelledby="record">
<h2 id="record">${text(TEXT.record)}</h2>
${list(RECORD_SHOWS)}
<p><a href="${eventsPath}/checkpoint">${text(TEXT.checkpoint)}</a></p>
</section>
<section class="sheet prose-sheet" aria-labelledby="operator">
<h2 id="operator">${text(TEXT.operator)}</h2>
<p>${text(TEXT.operatorLead)}</p>
${list(OPERATOR_SEES)}
</section>`,
  });
}
