/**
 * The texts of the screens as their readers see them, so that tests find things by translated names. Read from the
 * catalogues themselves; a text without a translation is shown in English, here as in the application.
 */
import { readFileSync } from 'node:fs';
import { setupI18n } from '@lingui/core';
import { formatter } from '@lingui/format-po';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { LANGUAGE_TAGS, LOCALES, type Locale } from '../../src/shared/vocabulary/locales.ts';

/** Values for the placeholders of a text, by the names they have in its English source. */
export type WordValues = Readonly<Record<string, string | number>>;
/**
 * Gives a text by its English source, as plain text: the tags around links and dates are left out.
 * @throws when the catalogues have no such text
 */
export type Words = (source: string, values?: WordValues) => string;

type Catalogue = ReadonlyMap<string, string>;

const SCREENS = await readCatalogues('../../src/web/locales');
const PAGES = await readCatalogues('../../src/server/locales');

/** The texts of the application's screens. */
export function words(locale: Locale): Words {
  return writer(SCREENS, locale);
}

/** The texts of the pages that are rendered on the server. */
export function pageWords(locale: Locale): Words {
  return writer(PAGES, locale);
}

function writer(catalogues: ReadonlyMap<Locale, Catalogue>, locale: Locale): Words {
  const i18n = setupI18n({ locale, locales: LANGUAGE_TAGS[locale], messages: { [locale]: {} } });
  return (source, values = {}) => {
    const translated = catalogues.get(locale)?.get(source);
    if (translated === undefined) throw new Error(`no text of the ${locale} catalogues is “${source}”`);
    const text = translated || source;
    i18n.load(locale, { text: compileMessageOrThrow(text) });
    return i18n._('text', { ...values }).replace(/<\/?\d+\/?>/g, '');
  };
}

/** Each language's texts by their English source; texts with ids of their own have their source in the English catalogue. */
async function readCatalogues(folder: string): Promise<ReadonlyMap<Locale, Catalogue>> {
  const english = await readCatalogue(folder, 'en');
  const catalogues = new Map<Locale, Catalogue>();
  for (const locale of LOCALES) {
    const texts = await readCatalogue(folder, locale);
    const bySource = Object.entries(texts).map(([id, entry]): [string, string] => [
      english[id]?.translation || english[id]?.message || entry.message || id,
      entry.translation ?? '',
    ]);
    catalogues.set(locale, new Map(bySource));
  }
  return catalogues;
}

async function readCatalogue(folder: string, locale: Locale) {
  const file = new URL(`${folder}/${locale}.po`, import.meta.url);
  const context = { locale, sourceLocale: 'en', filename: file.pathname };
  return (await formatter().parse(readFileSync(file, 'utf8'), context)) ?? {};
}
