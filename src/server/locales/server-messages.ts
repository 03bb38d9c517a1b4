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

/** The languages the server writes in. */
export const SERVER_LOCALES = ['en', 'zh', 'ja'] as const;

/** One of {@link SERVER_LOCALES}. */
export type ServerLocale = (typeof SERVER_LOCALES)[number];

/** A text by its id; `message` is the English source in ICU MessageFormat. */
export type Descriptor = { readonly id: string; readonly message: string };

/** Values for the placeholders of a text. */
export type TextValues = Readonly<Record<string, string | number | Date>>;

/** Writes a text in one language. The result is plain text: pages escape it, mails do not. */
export type Texts = (descriptor: Descriptor, values?: TextValues) => string;

const TAGS: Record<ServerLocale, string> = { en: 'en', zh: 'zh-Hans', ja: 'ja' };
const loaded = new Map<ServerLocale, Texts>();

/** The writer for a language; catalogues are read at its first use. Throws on a message that is not valid ICU. */
export async function serverText(locale: ServerLocale): Promise<Texts> {
  const known = loaded.get(locale);
  if (known !== undefined) return known;
  const i18n = setupI18n({
    locale,
    locales: TAGS[locale],
    messages: { [locale]: await readCatalogue(locale) },
  });
  const texts: Texts = (descriptor, values) =>
    i18n._(descriptor.id, { ...values }, { message: descriptor.message });
  loaded.set(locale, texts);
  return texts;
}

/** The tag for `<html lang>` and `Content-Language`. */
export function serverLanguageTag(locale: ServerLocale): string {
  return TAGS[locale];
}

/** Tells whether a string, e.g. from a query, is one of our locale codes. */
export function isServerLocale(value: unknown): value is ServerLocale {
  return SERVER_LOCALES.some((locale) => locale === value);
}

/** The language of an `Accept-Language` header that we speak and that is wanted most; English otherwise. */
export function acceptedLocale(header: string | undefined): ServerLocale {
  const ranges = (header ?? '').slice(0, 400).split(',').map(readRange);
  const wanted = ranges.filter((range) => range.weight > 0);
  wanted.sort((a, b) => b.weight - a.weight);
  return wanted.map((range) => range.code).find(isServerLocale) ?? 'en';
}

function readRange(range: string): { code: string; weight: number } {
  const [tag = '', ...parameters] = range.trim().toLowerCase().split(';');
  const quality = parameters
    .find((parameter) => parameter.trim().startsWith('q='))
    ?.trim()
    .slice(2);
  const weight = quality === undefined ? 1 : Number(quality);
  return { code: tag.split('-')[0] ?? '', weight: Number.isFinite(weight) ? weight : 0 };
}

async function readCatalogue(locale: ServerLocale): Promise<Messages> {
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
