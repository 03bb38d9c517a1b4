import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { FACET_TREES } from '../../../shared/vocabulary/facet-trees.ts';
import type { Facet } from '../../../shared/vocabulary/facets.ts';
import type { Locale } from '../../../shared/vocabulary/locales.ts';
import { nameOf } from '../../../shared/vocabulary/names.ts';
import { isSpaced, setBeside } from '../../ui/set-words.ts';

/** What each facet of a card is called. */
export const FACET_NAMES: { readonly [Each in Facet]: MessageDescriptor } = {
  occupation: msg`Occupation`,
  region: msg`Region`,
  experience: msg`Experience`,
  education: msg`Education`,
  field: msg`Field of education`,
  graduation: msg`Graduation`,
  language: msg`Languages`,
  skill: msg`Skills`,
  work_mode: msg`Work mode`,
  pay: msg`Pay`,
  availability: msg`Available`,
};

/** A code in the reader's language; a region with its country. What is no code is given back as it is. */
export function codeName(facet: Facet, code: string, locale: Locale): string {
  const { entryOf } = FACET_TREES[facet];
  const entry = entryOf(code);
  if (entry === undefined) return code;
  const name = nameOf(entry, locale);
  const country = facet === 'region' && code.includes('-') ? entryOf(code.slice(0, 2)) : undefined;
  if (country === undefined) return name;
  const wide = nameOf(country, locale);
  return setBeside(isSpaced(locale) ? [name, wide] : [wide, name], locale);
}
