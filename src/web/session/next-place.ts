/** The address to return to after signing in: a path of the application, or its start page. */
export function readNextPlace(search: { readonly next?: string | undefined }): string {
  const { next } = search;
  // Comes from the address bar: anything but a plain path of ours would send people elsewhere.
  return next !== undefined && /^\/app(?:[/?][^\\]*)?$/.test(next) && !next.includes('//') ? next : '/app';
}

/** The sign-in page, which leads back to `place`, a path such as `/app/postings`. */
export function signInPlace(place: string): string {
  return place === '/app' ? '/app/sign-in' : `/app/sign-in?next=${encodeURIComponent(place)}`;
}
