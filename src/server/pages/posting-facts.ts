import type { Answer } from '../../shared/api/endpoint.ts';
import type { PostingSummary, readPosting } from '../../shared/api/jobs.ts';
import { LANGUAGE_TAGS, type Locale } from '../../shared/vocabulary/locales.ts';
import { nameOf } from '../../shared/vocabulary/names.ts';
import { occupationByCode } from '../../shared/vocabulary/occupations.ts';
import { COUNTRIES, regionByCode } from '../../shared/vocabulary/regions.ts';
import { PAY_PERIODS, WORK_MODES } from '../../shared/vocabulary/work-terms.ts';
import type { Texts } from '../locales/server-messages.ts';
import { type Html, html } from './html.ts';

const TEXT = {
  pay: /*i18n*/ { id: 'page.facts.pay', message: '{amount} {period}' },
  place: /*i18n*/ { id: 'page.facts.place', message: '{region}, {country}' },
  proofDomain: /*i18n*/ {
    id: 'page.facts.proofDomain',
    message: 'This employer has shown that {domain} is its domain, on {day}.',
  },
  proofInPerson: /*i18n*/ {
    id: 'page.facts.proofInPerson',
    message: 'This employer has shown the operator in person who it is, on {day}.',
  },
  proofPostal: /*i18n*/ {
    id: 'page.facts.proofPostal',
    message: 'This employer has answered a letter that the operator sent to it, on {day}.',
  },
  proofNone: /*i18n*/ {
    id: 'page.facts.proofNone',
    message: 'Nothing in force shows at the moment that this employer is who it says.',
  },
};

type Proven = Pick<Answer<typeof readPosting>['posting'], 'employerProofs'>;
type Reader = { readonly locale: Locale; readonly text: Texts };
type Entries = readonly ({ readonly code: string } & Parameters<typeof nameOf>[0])[];

/** The pay range as the reader's language writes money, with the time it is for. */
export function payOf(posting: PostingSummary, { locale, text }: Reader): string {
  const money = new Intl.NumberFormat(LANGUAGE_TAGS[locale], {
    style: 'currency',
    currency: posting.payCurrency,
    maximumFractionDigits: 0,
  });
  const { payMin, payMax } = posting;
  const amount = payMin === payMax ? money.format(payMin) : money.formatRange(payMin, payMax);
  return text(TEXT.pay, { amount, period: named(PAY_PERIODS, posting.payPeriod, locale) });
}

/** Region and country by name. A code that the vocabulary lost stands for itself. */
export function placeOf({ region }: PostingSummary, { locale, text }: Reader): string {
  const known = regionByCode(region);
  if (known === undefined) return region;
  return text(TEXT.place, {
    region: nameOf(known, locale),
    country: named(COUNTRIES, known.country, locale),
  });
}

/** The occupation by name. */
export function occupationOf({ occupation }: PostingSummary, { locale }: Reader): string {
  const known = occupationByCode(occupation);
  return known === undefined ? occupation : nameOf(known, locale);
}

/** Where the work is done, by name. */
export function workModeOf({ workMode }: PostingSummary, { locale }: Reader): string {
  return named(WORK_MODES, workMode, locale);
}

/** A day, as the reader's language writes it. `at` is a date or a moment; its day is that of UTC. */
export function dayOf(at: string, reader: Reader): Html {
  return html`<time datetime="${at.slice(0, 10)}">${dayInWords(at, reader)}</time>`;
}

/**
 * How the employer showed that it is who it says, one sentence for each kind of proof in force; a domain that was shown
 * twice is said once. That there is none is said too.
 */
export function proofsOf({ employerProofs }: Proven, reader: Reader): string[] {
  if (employerProofs.length === 0) return [reader.text(TEXT.proofNone)];
  const sentences = employerProofs.map(({ method, domain, provenAt }) => {
    const day = dayInWords(provenAt, reader);
    if (domain !== null) return { of: domain, sentence: reader.text(TEXT.proofDomain, { domain, day }) };
    return {
      of: method,
      sentence: reader.text(method === 'postal' ? TEXT.proofPostal : TEXT.proofInPerson, { day }),
    };
  });
  return sentences
    .filter(({ of }, place) => sentences.findIndex((other) => other.of === of) === place)
    .map(({ sentence }) => sentence);
}

function dayInWords(at: string, { locale }: Reader): string {
  const format = new Intl.DateTimeFormat(LANGUAGE_TAGS[locale], { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${at.slice(0, 10)}T00:00:00Z`));
}

function named(entries: Entries, code: string, locale: Locale): string {
  const entry = entries.find((one) => one.code === code);
  return entry === undefined ? code : nameOf(entry, locale);
}
