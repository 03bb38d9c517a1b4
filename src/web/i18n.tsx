import { i18n, type Messages } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { createContext, type ReactNode, use, useMemo, useState } from 'react';
import { I18nProvider as AriaI18nProvider } from 'react-aria-components';
import { isLocale, LANGUAGE_TAGS, type Locale, negotiateLocale } from '../shared/vocabulary/locales.ts';

const STORED = 'locale';

const CATALOGUES: Record<Locale, () => Promise<{ messages: Messages }>> = {
  en: () => import('./locales/en.po'),
  zh: () => import('./locales/zh.po'),
  ja: () => import('./locales/ja.po'),
};

type Language = { readonly locale: Locale; readonly choose: (locale: Locale) => void };

const LanguageContext = createContext<Language>({ locale: 'en', choose: () => {} });

/** The language in force, and the way to choose another; the choice is remembered on this device. */
export function useLanguage(): Language {
  return use(LanguageContext);
}

/**
 * Loads and activates the reader's language: that of the public page the reader comes from (`?lang=`), else the one
 * chosen before, else the browser's first that we speak.
 */
export async function activateFirstLocale(): Promise<Locale> {
  const asked = new URLSearchParams(location.search).get('lang');
  const stored = readStored();
  if (isLocale(asked) && asked !== stored) store(asked);
  const locale = [asked, stored].find(isLocale) ?? negotiateLocale(navigator.languages);
  await activate(locale);
  return locale;
}

/** Gives everything below it the language, for our texts, for Intl and for React Aria. */
export function LanguageProvider({ first, children }: { first: Locale; children: ReactNode }) {
  const [locale, setLocale] = useState(first);
  const language = useMemo<Language>(
    () => ({
      locale,
      choose: (chosen) => {
        store(chosen);
        void activate(chosen).then(() => setLocale(chosen));
      },
    }),
    [locale],
  );
  return (
    <LanguageContext value={language}>
      <I18nProvider i18n={i18n}>
        <AriaI18nProvider locale={LANGUAGE_TAGS[locale]}>{children}</AriaI18nProvider>
      </I18nProvider>
    </LanguageContext>
  );
}

async function activate(locale: Locale): Promise<void> {
  const { messages } = await CATALOGUES[locale]();
  i18n.loadAndActivate({ locale, messages, locales: LANGUAGE_TAGS[locale] });
  document.documentElement.lang = LANGUAGE_TAGS[locale];
}

// Storage may be switched off; the language then simply is not remembered.
function readStored(): string | null {
  try {
    return localStorage.getItem(STORED);
  } catch {
    return null;
  }
}

function store(locale: Locale): void {
  try {
    localStorage.setItem(STORED, locale);
  } catch {
    return;
  }
}
