/** An old Node is told at once what is missing, instead of failing where something is first used. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/** What the guard says and how it ends, on a Node that calls itself so. */
function guardOn(version: string) {
  const versions = `{ value: { ...process.versions, node: '${version}' } }`;
  const pretend = `data:text/javascript,Object.defineProperty(process, 'versions', ${versions})`;
  const { status, stderr } = spawnSync(process.execPath, ['--import', pretend, 'scripts/guard.mjs'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { status, stderr };
}

it.each(['20.19.0', '24.0.0', '24.6.0'])('sends Node %s away, which lacks what is used', (version) => {
  const { status, stderr } = guardOn(version);
  expect(stderr).toContain(`this is ${version}`);
  expect(status).toBe(1);
});

it.each(['24.7.0', '25.0.0', process.versions.node])('lets Node %s in', (version) => {
  expect(guardOn(version)).toEqual({ status: 0, stderr: '' });
});

it('names the same Node to package managers', () => {
  for (const name of ['package.json', 'package-lock.json']) {
    const read = JSON.parse(readFileSync(join(ROOT, name), 'utf8'));
    expect((read.packages?.[''] ?? read).engines).toEqual({ node: '>=24.7' });
  }
});
