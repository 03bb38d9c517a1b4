/**
 * What this page was made of: the scripts and styles that it loaded, read again as the browser kept them, and the page
 * itself as it is served now. Promises nothing against a page that was changed so as to lie about it.
 */
import type { LoadedFile } from '../../../client/releases/check-release.ts';
import { encodeBase64url } from '../../../shared/bytes/base64url.ts';
import { isOlder, loadedPaths, PAGE, pathsInPage } from './loaded-paths.ts';

/** See the file's head. */
export type Loaded = {
  readonly files: readonly LoadedFile[];
  /** Another page is served by now than the one that is open. */
  readonly outdated: boolean;
};

/** Reads what was loaded; undefined when some of it cannot be read now. */
export async function readLoadedFiles(): Promise<Loaded | undefined> {
  const paths = loadedPaths(loadedAddresses(), location.origin);
  const page = await readBytes(PAGE, 'no-store');
  if (page === undefined) return undefined;
  const outdated = isOlder(paths, pathsInPage(new TextDecoder().decode(page), location.origin));
  const files: LoadedFile[] = outdated ? [] : [{ path: PAGE, sha256: await hash(page) }];
  for (const path of paths) {
    const bytes = await readBytes(path, 'force-cache');
    if (bytes === undefined) return undefined;
    files.push({ path, sha256: await hash(bytes) });
  }
  return { files, outdated };
}

/** Also of what was loaded after the page was open. */
function loadedAddresses(): string[] {
  const named = document.querySelectorAll<HTMLScriptElement | HTMLLinkElement>(
    'script[src], link[rel=stylesheet], link[rel=modulepreload]',
  );
  const fetched = performance.getEntriesByType('resource').map(({ name }) => name);
  return [
    ...[...named].map((one) => ('src' in one ? one.src : one.href)),
    ...fetched.filter((address) => /\.(js|css)$/.test(new URL(address).pathname)),
  ];
}

async function readBytes(path: string, cache: RequestCache): Promise<ArrayBuffer | undefined> {
  try {
    const answer = await fetch(path, { cache, credentials: 'omit' });
    return answer.ok ? await answer.arrayBuffer() : undefined;
  } catch {
    return undefined;
  }
}

async function hash(bytes: ArrayBuffer): Promise<string> {
  return encodeBase64url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}
