import { useLocale } from 'react-aria-components';
import { isSpaced } from './set-words.ts';

/** What stands between two sentences, or two parts of one: a space, and nothing in Chinese and Japanese. */
export function Gap() {
  return isSpaced(useLocale().locale) ? ' ' : null;
}

/** What stands between two things of different kinds, such as a name and a title. */
export function Beside() {
  return isSpaced(useLocale().locale) ? ', ' : ' · ';
}

/** What stands between a name and what is said of it. */
export function Colon() {
  return isSpaced(useLocale().locale) ? ': ' : '：';
}
