/**
 * In which languages a walk is done: the longest ones take turns, so that each language is walked by somebody and the
 * whole stays quick enough to be run. With E2E_LOCALES=all each is done in all of them.
 */
import { LOCALES, type Locale } from '../../src/shared/vocabulary/locales.ts';

export function walkedIn(turn: Locale): readonly Locale[] {
  return process.env.E2E_LOCALES === 'all' ? LOCALES : [turn];
}
