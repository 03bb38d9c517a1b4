/**
 * An address in one line, alike on screen and in files. Its order is that of its own writing, whatever the language
 * around it: from the large to the small in Chinese, Japanese and Korean letters, from the small to the large in others. A
 * country's code becomes its name.
 */
import type { Resume } from '../../shared/resume/resume.ts';
import type { Locale } from '../../shared/vocabulary/locales.ts';

const LARGE_FIRST = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** The address with the country's name in `language`; '' when nothing is said. */
export function formPlace(location: Resume['basics']['location'], language: Locale): string {
  const { address, postalCode, city, region, countryCode } = location;
  const country = nameCountry(countryCode, language);
  if (LARGE_FIRST.test(`${address}${city}${region}`))
    return [country, postalCode, region, city, address].filter(Boolean).join(' ');
  const town = [postalCode, city].filter(Boolean).join(' ');
  return [address, town, region, country].filter(Boolean).join(', ');
}

function nameCountry(code: string, language: Locale): string {
  if (!/^[A-Za-z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames(language, { type: 'region' }).of(code.toUpperCase()) ?? code;
}
