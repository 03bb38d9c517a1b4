import type { Messages } from '@lingui/core';
import { isLocale, type Locale, negotiateLocale } from '../shared/vocabulary/locales.ts';

const STORED = 'locale';

/** What the first page says, by language; all other texts come with the first page that needs them. */
export const FIRST_TEXTS: Record<Locale, () => Promise<{ messages: Messages }>> = {
  en: () => import('./locales/en.po?first'),
  zh: () => import('./locales/zh.po?first'),
  ja: () => import('./locales/ja.po?first'),
};

/**
 * The reader's language: that of the public page the reader comes from (`?lang=`), else the one chosen before, else
 * the browser's first that we speak.
 */
export function readFirstLocale(): Locale {
  const asked = new URLSearchParams(location.search).get('lang');
  const stored = readStored();
  if (isLocale(asked) && asked !== stored) storeLocale(asked);
  return [asked, stored].find(isLocale) ?? negotiateLocale(navigator.languages);
}

/** Remembers a language on this device. */
export function storeLocale(locale: Locale): void {
  try {
    localStorage.setItem(STORED, locale);
  } catch {
    return;
  }
}

// Storage may be switched off; the language then simply is not remembered.
function readStored(): string | null {
  try {
    return localStorage.getItem(STORED);
  } catch {
    return null;
  }
}
