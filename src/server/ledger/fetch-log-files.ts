/** Gets the files of somebody else's log over HTTP, trusting its server with neither memory nor time. */
import { concatBytes } from '../../shared/bytes/concat.ts';
import type { FetchFile } from '../../shared/ledger/read-log.ts';
import { MAX_ENTRY, TILE_WIDTH } from '../../shared/ledger/tiles.ts';

/** The largest file of a log: a bundle of the longest entries, each with its length before it. */
const LARGEST = TILE_WIDTH * (MAX_ENTRY + 2);

/** For so long one file is waited for. */
const PATIENCE_MS = 10_000;

/** Files below `url`; throws for whatever is no answer, for one that takes too long, and once `until` says so. No redirects. */
export function fetchFilesAt(url: string, until?: AbortSignal): FetchFile {
  const base = url.endsWith('/') ? url : `${url}/`;
  return async (path) => {
    const patience = AbortSignal.timeout(PATIENCE_MS);
    const signal = until === undefined ? patience : AbortSignal.any([patience, until]);
    const answer = await fetch(new URL(path, base), { redirect: 'error', signal });
    if (answer.status === 404 || answer.status === 410) {
      await answer.body?.cancel();
      return undefined;
    }
    if (!answer.ok) throw new Error(`${base} answered ${answer.status}`);
    return readBounded(answer);
  };
}

async function readBounded({ body }: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.length;
    if (length > LARGEST) throw new Error('a file of a log is smaller than that');
    chunks.push(chunk);
  }
  return concatBytes(...chunks);
}
