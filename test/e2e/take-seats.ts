/** Seats of one walk: taken when somebody is needed, in one language, and left together at its end. */
import type { Browser } from 'playwright-core';
import { afterAll } from 'vitest';
import type { Locale } from '../../src/shared/vocabulary/locales.ts';
import { type Screen, seat } from './screen.ts';

/** To be called within the walk's `describe`; `where` is there when the first sits down. */
export function takeSeats(
  locale: Locale,
  where: () => { readonly browser: Browser; readonly origin: string },
): { readonly people: readonly Screen[]; readonly sit: () => Promise<Screen> } {
  const people: Screen[] = [];
  afterAll(async () => {
    await Promise.all(people.map(({ context }) => context.close()));
  });
  return {
    people,
    async sit() {
      const { browser, origin } = where();
      const seated = await seat(browser, origin, { locale });
      people.push(seated);
      return seated;
    },
  };
}
