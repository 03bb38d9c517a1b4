/** Gets a log's files: over HTTP from wherever it is served, or out of a folder that was copied. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FetchFile } from '../shared/ledger/read-log.ts';

const TRIES = 4;

/** Files below `url`; tried again when the network or the server fails, never when a file is not there. */
export function filesAt(url: string): FetchFile {
  const base = url.endsWith('/') ? url : `${url}/`;
  return async (path) => {
    for (let tried = 1; ; tried += 1) {
      try {
        const answer = await fetch(new URL(path, base), { headers: { 'accept-encoding': 'gzip, identity' } });
        if (answer.status === 404 || answer.status === 410) return undefined;
        if (answer.ok) return new Uint8Array(await answer.arrayBuffer());
        throw new Error(`${answer.url} answered ${answer.status}`);
      } catch (error) {
        if (tried === TRIES) throw error;
        await new Promise((resolve) => setTimeout(resolve, 250 * 2 ** tried));
      }
    }
  };
}

/** Files below a folder. */
export function filesIn(folder: string): FetchFile {
  return async (path) => {
    try {
      return new Uint8Array(await readFile(join(folder, path)));
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
      throw error;
    }
  };
}
