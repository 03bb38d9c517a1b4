/**
 * The texts of server-rendered pages and mails. A text is declared where it is used, as a plain descriptor marked
 * for extraction, an object with `id` and `message` after the comment
 * `i18n` in slashes and stars (macros need a compiler, which the
 * server does not have), and looked up here in catalogues that are read and compiled once.
 */
import { readFileSync } from 'node:fs';
import { type Messages, setupI18n } from '@lingui/core';
import { formatter } from '@lingui/format-po';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { LANGUAGE_TAGS, type Locale } from '../../shared/vocabulary/locales.ts';

/** A text by its id; `message` is the English source in ICU MessageFormat. */
export type Descriptor = { readonly id: string; readonly message: string };

/** Values for the placeholders of a text. */
export type TextValues = Readonly<Record<string, string | number | Date>>;

/** Writes a text in one language. The result is plain text: pages escape it, mails do not. */
export type Texts = (descriptor: Descriptor, values?: TextValues) => string;

const loaded = new Map<Locale, Texts>();

/** The writer for a language; catalogues are read at its first use. Throws on a message that is not valid ICU. */
export async function serverText(locale: Locale): Promise<Texts> {
  const known = loaded.get(locale);
  if (known !== undefined) return known;
  const i18n = setupI18n({
    locale,
    locales: LANGUAGE_TAGS[locale],
    messages: { [locale]: await readCatalogue(locale) },
  });
  const texts: Texts = (descriptor, values) =>
    i18n._(descriptor.id, { ...values }, { message: descriptor.message });
  loaded.set(locale, texts);
  return texts;
}

async function readCatalogue(locale: Locale): Promise<Messages> {
  const filename = new URL(`./${locale}.po`, import.meta.url);
  const catalogue = await formatter().parse(readFileSync(filename, 'utf8'), {
    locale,
    sourceLocale: 'en',
    filename: filename.pathname,
  });
  const messages: Messages = {};
  for (const [id, entry] of Object.entries(catalogue ?? {})) {
    if (entry.translation) messages[id] = compileMessageOrThrow(entry.translation);
  }
  return messages;
}
