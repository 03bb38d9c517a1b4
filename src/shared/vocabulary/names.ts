/**
 * What a vocabulary is: codes, each with a name in every language of the platform.
 * Promises that no entry lacks a language (the type says so). Does not sort or translate.
 */
import type { Locale } from './locales.ts';

/** A name in each language. */
export type Names = { readonly [Each in Locale]: string };

/** One entry of a vocabulary: its code, unique there, and its names. */
export type Entry<Code extends string = string> = { readonly code: Code } & Names;

/** The name of an entry in a language. */
export function nameOf(entry: Names, locale: Locale): string {
  return entry[locale];
}
