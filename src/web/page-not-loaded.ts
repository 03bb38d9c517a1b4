/**
 * A page's code could not be fetched: no network, or the platform was renewed and no longer has it. A kind of its own,
 * because the router loads everything anew where it meets the browser's own error, and the keys in memory would be gone.
 */
export class PageNotLoaded extends Error {
  override readonly name = 'PageNotLoaded';
}
