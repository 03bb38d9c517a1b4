/**
 * The languages of the platform, and which of them to speak to a reader.
 * Promises an answer for every header or list, however wrong; a header is attacker-controlled and only its beginning
 * is read. Source: RFC 9110 section 12.5.4 (weights), RFC 4647 section 3.4 (lookup by the first subtag).
 */
export const LOCALES = ['en', 'zh', 'ja'] as const;

/** A language of the platform. */
export type Locale = (typeof LOCALES)[number];

/** What is spoken when a reader's languages are unknown. */
export const DEFAULT_LOCALE: Locale = 'en';

/** Each language's name in itself. */
export const ENDONYMS: { readonly [Each in Locale]: string } = {
  en: 'English',
  zh: '简体中文',
  ja: '日本語',
};

/** The BCP 47 tag of each language, for the `lang` attribute and for Intl. */
export const LANGUAGE_TAGS: { readonly [Each in Locale]: string } = { en: 'en', zh: 'zh-Hans', ja: 'ja' };

const READ_AT_MOST = 1000;

/** Whether `value` is one of {@link LOCALES}. */
export function isLocale(value: unknown): value is Locale {
  return LOCALES.some((locale) => locale === value);
}

/**
 * The first of our languages that the reader wants.
 * @param wanted an Accept-Language header, or `navigator.languages` (tags, best first), or nothing
 */
export function negotiateLocale(wanted: string | readonly string[] | null | undefined): Locale {
  const tags = typeof wanted === 'string' ? tagsOfHeader(wanted) : (wanted ?? []);
  for (const tag of tags) {
    const language = tag.trim().toLowerCase().split('-', 1)[0];
    if (language === '*') return DEFAULT_LOCALE;
    if (isLocale(language)) return language;
  }
  return DEFAULT_LOCALE;
}

function tagsOfHeader(header: string): readonly string[] {
  return header
    .slice(0, READ_AT_MOST)
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range.split(';');
      return { tag, weight: weightOf(parameters) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .map(({ tag }) => tag);
}

function weightOf(parameters: readonly string[]): number {
  const [name, value] = parameters[0]?.trim().toLowerCase().split('=') ?? [];
  if (name === undefined) return 1;
  return name === 'q' && /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(value ?? '') ? Number(value) : 0;
}
