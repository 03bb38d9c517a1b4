import { expect, it } from 'vitest';
import { isOlder, loadedPaths, pathsInPage } from './loaded-paths.ts';

const ORIGIN = 'https://jobs.example';

it('names files of the platform by their paths, each once', () => {
  const addresses = [`${ORIGIN}/assets/start-1.js`, '/assets/start-1.js?x', '/assets/app.css'];
  expect(loadedPaths(addresses, ORIGIN)).toEqual(['/assets/app.css', '/assets/start-1.js']);
});

it('names a file from elsewhere by its whole address', () => {
  expect(loadedPaths(['https://elsewhere.example/a.js'], ORIGIN)).toEqual(['https://elsewhere.example/a.js']);
});

it('finds the scripts and styles that a page begins with', () => {
  const html = `<link rel="icon" href="/assets/seal.svg"><link rel="stylesheet" crossorigin href="/assets/app.css">
    <script type="module" crossorigin src="/assets/start-2.js"></script><script>inline()</script>`;
  expect(pathsInPage(html, ORIGIN)).toEqual(['/assets/app.css', '/assets/start-2.js']);
});

it('notices that a page was opened before the one that is served now', () => {
  expect(isOlder(['/assets/start-1.js'], ['/assets/start-2.js'])).toBe(true);
  expect(isOlder(['/assets/more.js', '/assets/start-2.js'], ['/assets/start-2.js'])).toBe(false);
});
