/**
 * Addresses on paper. A link in a file that leaves is pressed by strangers, so only https: and mailto: lead anywhere;
 * any other address stays a text.
 */

/** An address as it is read: without the scheme and a lone slash at the end. */
export function shortAddress(address: string): string {
  return address.replace(/^https?:\/\//i, '').replace(/^([^/]+)\/$/, '$1');
}

/** Where a web address leads, or null when it is none that may be pressed. */
export function webAddress(address: string): string | null {
  return /^https:\/\/[^\s@]+$/i.test(address) ? (URL.parse(address)?.href ?? null) : null;
}

/** Where a mail address leads, or null when it is none. */
export function mailAddress(address: string): string | null {
  return /^[^\s@<>"?&]+@[^\s@<>"?&]+$/.test(address) ? `mailto:${encodeURI(address)}` : null;
}
