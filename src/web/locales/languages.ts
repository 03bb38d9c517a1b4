/** The languages of the screens: our locale code, its own name, and the tag that browsers and Intl know. */
export const LANGUAGES = [
  { locale: 'en', endonym: 'English', tag: 'en' },
  { locale: 'zh', endonym: '简体中文', tag: 'zh-Hans' },
  { locale: 'ja', endonym: '日本語', tag: 'ja' },
] as const;

/** One of our locale codes. */
export type Locale = (typeof LANGUAGES)[number]['locale'];

/** The tag for `<html lang>`, Intl and React Aria. */
export function languageTag(locale: Locale): string {
  return LANGUAGES.find((language) => language.locale === locale)?.tag ?? 'en';
}

/** Tells whether a string, e.g. a stored one, is one of our locale codes. */
export function isLocale(value: unknown): value is Locale {
  return LANGUAGES.some((language) => language.locale === value);
}

/** The first of the reader's preferred tags that we speak; English otherwise. */
export function preferredLocale(tags: readonly string[]): Locale {
  const codes = tags.map((tag) => tag.toLowerCase().split('-')[0]);
  return codes.find(isLocale) ?? 'en';
}
