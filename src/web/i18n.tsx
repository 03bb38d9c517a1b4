import type { Messages } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { createContext, type ReactNode, use, useMemo, useState } from 'react';
import { I18nProvider as AriaI18nProvider } from 'react-aria-components';
import { LANGUAGE_TAGS, type Locale } from '../shared/vocabulary/locales.ts';
import { FIRST_TEXTS, readFirstLocale, storeLocale } from './first-texts.ts';
import { IsolatingTexts } from './isolating-texts.ts';
import { PageNotLoaded } from './page-not-loaded.ts';

const REST: Record<Locale, () => Promise<{ messages: Messages }>> = {
  en: () => import('./locales/en.po?rest'),
  zh: () => import('./locales/zh.po?rest'),
  ja: () => import('./locales/ja.po?rest'),
};

const i18n = new IsolatingTexts({});

type Language = { readonly locale: Locale; readonly choose: (locale: Locale) => void };

const LanguageContext = createContext<Language>({ locale: 'en', choose: () => {} });

/** The language in force, and the way to choose another; the choice is remembered on this device. */
export function useLanguage(): Language {
  return use(LanguageContext);
}

/** Loads and activates the reader's language, with the texts of the first page. */
export async function activateFirstLocale(): Promise<Locale> {
  const locale = readFirstLocale();
  const { messages } = await FIRST_TEXTS[locale]();
  activate(locale, messages);
  return locale;
}

/**
 * The page that `load` brings, and all texts of the language in force with it.
 * @throws PageNotLoaded when either could not be fetched
 */
export async function withTexts<Page>(load: () => Promise<Page>): Promise<Page> {
  const locale = i18n.locale as Locale;
  const [page, { messages }] = await Promise.all([load(), REST[locale]()]).catch((cause: unknown) => {
    throw new PageNotLoaded('its code did not come', { cause });
  });
  if (!whole.has(locale)) i18n.load(locale, messages);
  whole.add(locale);
  return page;
}

// The languages whose texts are all here.
const whole = new Set<Locale>();

/** Gives everything below it the language, for our texts, for Intl and for React Aria. */
export function LanguageProvider({ first, children }: { first: Locale; children: ReactNode }) {
  const [locale, setLocale] = useState(first);
  const language = useMemo<Language>(
    () => ({
      locale,
      choose: (chosen) => {
        storeLocale(chosen);
        void change(chosen).then(() => setLocale(chosen));
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

async function change(locale: Locale): Promise<void> {
  const [first, rest] = await Promise.all([FIRST_TEXTS[locale](), REST[locale]()]);
  whole.add(locale);
  activate(locale, { ...first.messages, ...rest.messages });
}

function activate(locale: Locale, messages: Messages): void {
  i18n.loadAndActivate({ locale, messages, locales: LANGUAGE_TAGS[locale] });
  document.documentElement.lang = LANGUAGE_TAGS[locale];
}
