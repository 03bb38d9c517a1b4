/** The application's screens as src/web/routes lists them: for tests that must leave none of them out. */
import { readdirSync, readFileSync } from 'node:fs';

const WEB = new URL('../../src/web/', import.meta.url);

/** Their patterns below /app, such as `/resumes/$documentId`. */
export function listScreens(): readonly string[] {
  const files = ['routes.tsx', ...readdirSync(new URL('routes', WEB)).map((file) => `routes/${file}`)];
  const text = files.map((file) => readFileSync(new URL(file, WEB), 'utf8')).join('\n');
  const found = [...text.matchAll(/\bpath: '([^']+)'/g)];
  return found.map(([, path = '']) => path);
}

/** Those of them that no visited address, with or without /app, belongs to. */
export function screensLeftOut(visited: Iterable<string>): readonly string[] {
  const all = listScreens();
  const seen = new Set([...visited].map((path) => screenOf(all, path.replace(/^\/app(?=\/|$)/, '') || '/')));
  return all.filter((screen) => !seen.has(screen));
}

// A screen that is named in full goes before one with a part that may be anything.
function screenOf(all: readonly string[], path: string): string | undefined {
  const fits = (screen: string) =>
    new RegExp(`^${screen.replaceAll(/\$\w+/g, '[^/]+').replaceAll('/', '\\/')}$`).test(path);
  return all.filter(fits).sort((one, other) => count(one) - count(other))[0];
}

function count(screen: string): number {
  return screen.split('$').length;
}
