import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readTruth } from './read-truth.ts';
import type { Truth } from './score.ts';

export type Listed = { readonly path: string; readonly file: string; readonly truth: Truth | undefined };

/**
 * Every file below a folder in the order of names, each with its truth: `x.truth.json` beside `x.pdf`, or
 * `x.pdf.truth.json`. Truths themselves, hidden files and README files are none of them.
 * @throws when a truth cannot be read
 */
export function listFiles(folder: string): Listed[] {
  return pathsBelow(folder).map((path) => ({ path, file: relative(folder, path), truth: truthBeside(path) }));
}

function pathsBelow(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .filter((name) => !name.startsWith('.') && !/\.truth\.json$|^readme(?:\.\w+)?$/i.test(name))
    .flatMap((name) => {
      const path = join(folder, name);
      const found = statSync(path, { throwIfNoEntry: false });
      return found === undefined ? [] : found.isDirectory() ? pathsBelow(path) : found.isFile() ? [path] : [];
    });
}

function truthBeside(path: string): Truth | undefined {
  const beside = [path.replace(/\.[^./\\]*$/, ''), path].map((stem) => `${stem}.truth.json`).find(existsSync);
  if (beside === undefined) return undefined;
  try {
    return readTruth(readFileSync(beside, 'utf8'));
  } catch (cause) {
    throw new Error(`${beside} cannot be read as a truth`, { cause });
  }
}
