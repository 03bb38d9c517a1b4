import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { DraftField } from './posting-draft.ts';

/** What to do about each field of a posting that is missing or does not fit. */
export const POSTING_PROBLEMS: { readonly [Each in DraftField]: MessageDescriptor } = {
  title: msg`Give the posting a title of one line.`,
  occupation: msg`Choose the occupation that fits best.`,
  country: msg`Choose a country.`,
  region: msg`Choose a region.`,
  workMode: msg`Choose where the work is done.`,
  description: msg`Describe the work, in at most 10,000 letters.`,
  language: msg`Choose a language of the list.`,
  payMin: msg`Write a whole amount, such as 40,000.`,
  payMax: msg`Write a whole amount that is not below the least pay.`,
  payCurrency: msg`Choose a currency.`,
  payPeriod: msg`Choose what time the pay is for.`,
  validUntil: msg`Choose a day that is not over.`,
  team: msg`Choose at least one person who will read.`,
};
