/** Of what a page is made: the paths of its scripts and styles, as the list of a release names them. */

/** The page itself, by its path in a release. */
export const PAGE = '/app';

/**
 * The paths behind addresses of scripts and styles, each once, in order. What comes from elsewhere keeps its whole address,
 * which stands in no release.
 */
export function loadedPaths(addresses: readonly string[], origin: string): string[] {
  const paths = addresses.map((address) => {
    const url = new URL(address, origin);
    return url.origin === origin ? url.pathname : url.href;
  });
  return [...new Set(paths)].sort();
}

/** The paths that stand in a page's text as those of its scripts and styles. */
export function pathsInPage(html: string, origin: string): string[] {
  const tags = html.match(/<(?:script|link)\b[^>]*>/g) ?? [];
  const addresses = tags.flatMap((tag) => {
    const isLoaded = tag.startsWith('<script') || /\brel="?(?:stylesheet|modulepreload)\b/.test(tag);
    const address = /\b(?:src|href)="?([^"\s>]+)/.exec(tag)?.[1];
    return isLoaded && address !== undefined ? [address] : [];
  });
  return loadedPaths(addresses, origin);
}

/** Whether a page that is open was made before the one that is served now: what that one begins with was not loaded here. */
export function isOlder(loaded: readonly string[], served: readonly string[]): boolean {
  return served.some((path) => !loaded.includes(path));
}
