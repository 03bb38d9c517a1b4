import type { Locale } from '../../shared/vocabulary/locales.ts';
import type { Texts } from '../locales/server-messages.ts';

/** What every page knows: the reader's language, its texts, and the addresses it may name. */
export type PlaceOnSite = {
  readonly locale: Locale;
  readonly text: Texts;
  /** The platform's origin, for the few addresses that must be absolute. */
  readonly publicUrl: string;
  /** Path of the stylesheet. */
  readonly style: string;
  /** Path and query after the language, e.g. `postings?page=2`; '' on the landing page. */
  readonly path: string;
};

/** A path in a language: `inLanguage('ja', 'postings')` is `/ja/postings`. */
export function inLanguage(locale: Locale, path: string): string {
  return `/${locale}/${path}`;
}
