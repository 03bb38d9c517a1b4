/**
 * Telephone numbers in the one spelling that two people who mean the same number arrive at: E.164, such as
 * +447700900123. Promises the same text for the same number however it was grouped, in full-width digits or with the
 * invisible marks that address books add. Does not guess a country (a number begins with its `+`) and does not know
 * which numbers are given out. Source: ITU-T E.164, E.123.
 */

const E164 = /^\+[1-9]\d{6,14}$/;
/** Spaces and invisible marks, dashes (ー is how Japanese keyboards write one), brackets, dots. */
const BETWEEN = /[\p{Z}\p{Cf}\p{Pd}\p{Ps}\p{Pe}\u2212\u30fc.]/gu;
/** The zero of the country's own long-distance calls, as in +44 (0)20: it is left out when there is a country code. */
const TRUNK_ZERO = /\(\p{Z}*0\p{Z}*\)/gu;

/** The number that `text` means, in E.164; undefined when it means none. */
export function readPhoneNumber(text: string): string | undefined {
  const number = text.normalize('NFKC').replace(TRUNK_ZERO, '').replace(BETWEEN, '');
  return E164.test(number) ? number : undefined;
}
