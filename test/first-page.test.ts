/** What the first page is made of: it stays small only as long as nothing heavy is imported on the way to it. */
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { listStatic } from '../scripts/catalogue-parts-plugin.ts';

const SRC = fileURLToPath(new URL('../src/', import.meta.url));
const HEAVY =
  /^shared\/(?:vault|card|manifest\/manifest\.ts|vocabulary\/(?!(?:facets|locales)\.ts))|^client\/(?!api\.ts|accounts\/)/;

it('brings neither vocabularies nor what seals to the first page', () => {
  const modules = listStatic(`${SRC}web/main.tsx`).map((file) => relative(SRC, file));
  expect(modules.length).toBeGreaterThan(50);
  expect(modules.filter((module) => HEAVY.test(module))).toEqual([]);
});

// Postings are sought by occupation and region; what a card may say takes all the others.
it.each(['postings/posting-page.tsx', 'applications/apply-page.tsx', 'requests/share-page.tsx'])(
  'brings no vocabulary to %s but those by which postings are sought',
  (page) => {
    const modules = listStatic(`${SRC}web/pages/${page}`).map((file) => relative(SRC, file));
    expect(
      modules.filter((module) => /^shared\/(?:card\/card|vocabulary\/(?:skill|facet-trees))/.test(module)),
    ).toEqual([]);
  },
);
