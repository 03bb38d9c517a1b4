/** One receipt on its page: what happened, when, where it stands, and every part of the event. */
import type { ReceiptPageData } from '../../client/ledger/receipt-page.ts';
import { parseCanonical } from '../../shared/ledger/canonical.ts';
import type { VerifiedEvent } from '../../shared/record/event-receipt.ts';
import { type EventPart, plainly, readableParts } from '../../shared/record/readable-event.ts';
import type { CheckedReceipt } from './show-page.ts';
import { element, fillIn } from './write-page.ts';

/** What the heading says already, or means nothing to a reader. */
const SAID = ['at', 'type', 'v'];

/** The receipt as an article. Nothing of an event is shown that does not fit: nobody knows whose words it would be. */
export function showReceipt(data: ReceiptPageData, receipt: CheckedReceipt): HTMLElement {
  const { words } = data;
  const fits = 'shown' in receipt;
  const mark = element('span', { class: `mark ${fits ? 'good' : 'bad'}` }, [
    fits ? `✓ ${words.fits}` : `✗ ${words.doesNotFit}`,
  ]);
  const itself = disclose(words.receipt, element('pre', { class: 'exact' }, [receipt.text]));
  if (!fits)
    return element('article', { class: 'bad' }, [
      element('div', { class: 'top' }, [element('h3', {}, [words.faults[receipt.fault]]), mark]),
      element('p', { class: 'soft', lang: 'en' }, [plainly(receipt.why)]),
      itself,
    ]);
  const { event } = receipt.shown;
  return element('article', {}, [
    element('div', { class: 'top' }, [element('h3', {}, [words.events[event.type] ?? event.type]), mark]),
    element('p', { class: 'soft' }, [
      element('time', { datetime: event.at }, [inFull(event.at, words.lang)]),
    ]),
    element('p', { class: 'soft' }, [placeOf(data, receipt.shown)]),
    disclose(words.whatItSays, showParts(data, receipt.shown)),
    itself,
  ]);
}

function placeOf({ words }: ReceiptPageData, { index, size, origin }: VerifiedEvent): string {
  return fillIn(words.place, { place: index + 1, size, log: origin });
}

function showParts({ names }: ReceiptPageData, { text }: VerifiedEvent): HTMLElement {
  const parts = readableParts(parseCanonical(text)).filter(({ name }) => !SAID.includes(name));
  return element(
    'dl',
    {},
    parts.flatMap(({ name, value }: EventPart) => [
      element('dt', {}, [name]),
      element('dd', {}, [
        ...(Object.hasOwn(names, value)
          ? [element('span', { class: 'name' }, [plainly(names[value] ?? '')])]
          : []),
        value,
      ]),
    ]),
  );
}

function disclose(summary: string, content: HTMLElement): HTMLElement {
  return element('details', {}, [element('summary', {}, [summary]), content]);
}

function inFull(at: string, lang: string): string {
  const parts = { year: 'numeric', month: 'long', day: 'numeric' } as const;
  const time = { hour: '2-digit', minute: '2-digit', second: '2-digit', timeZoneName: 'short' } as const;
  return new Date(at).toLocaleString(lang, { ...parts, ...time });
}
