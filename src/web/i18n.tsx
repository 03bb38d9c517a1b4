import { i18n, type Messages } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { createContext, type ReactNode, use, useMemo, useState } from 'react';
import { I18nProvider as AriaI18nProvider } from 'react-aria-components';
import { isLocale, type Locale, languageTag, preferredLocale } from './locales/languages.ts';

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

/** Loads and activates the reader's language: the one chosen before, else the browser's first that we speak. */
export async function activateFirstLocale(): Promise<Locale> {
  const stored = readStored();
  const locale = isLocale(stored) ? stored : preferredLocale(navigator.languages);
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
        <AriaI18nProvider locale={languageTag(locale)}>{children}</AriaI18nProvider>
      </I18nProvider>
    </LanguageContext>
  );
}

async function activate(locale: Locale): Promise<void> {
  const { messages } = await CATALOGUES[locale]();
  i18n.loadAndActivate({ locale, messages, locales: languageTag(locale) });
  document.documentElement.lang = languageTag(locale);
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
