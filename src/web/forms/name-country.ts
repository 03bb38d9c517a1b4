import { LOCALES, type Locale } from '../../shared/vocabulary/locales.ts';
import { COUNTRY_CODES } from './country-codes.ts';

/** How a résumé's country is shown: a code of ISO 3166-1 by its name, any other text as it stands. */
export function nameOfCountry(text: string, locale: Locale): string {
  const code = text.toUpperCase();
  return COUNTRY_CODES.includes(code) ? (namesIn(locale).of(code) ?? text) : text;
}

/** What is kept of a country as somebody typed it: the code where it is one, or is a name in a language of the screens. */
export function countryOfName(text: string): string {
  const wanted = text.trim().toLowerCase();
  const meant = COUNTRY_CODES.find(
    (code) =>
      code.toLowerCase() === wanted ||
      LOCALES.some((locale) => namesIn(locale).of(code)?.toLowerCase() === wanted),
  );
  return meant ?? text;
}

const namesIn = (locale: Locale) => new Intl.DisplayNames(locale, { type: 'region' });
