import type { Keep } from '../../client/manifests/keep.ts';
import { hashOfText } from '../../shared/manifest/manifest.ts';

/**
 * What this browser keeps between sessions. Where storage is switched off nothing is kept: an older state served to a
 * fresh page is then not noticed, and everything else works.
 */
export const browserKeep: Keep = {
  read(name) {
    try {
      return localStorage.getItem(name);
    } catch {
      return null;
    }
  },
  write(name, value) {
    try {
      localStorage.setItem(name, value);
    } catch {
      // Full, or switched off.
    }
  },
};

/** Removes all that this browser keeps about an account, whether it is named by its number or by a hash of that. */
export function forgetAccount(accountId: string): void {
  const names = [accountId, hashOfText(accountId).slice(0, 32)];
  try {
    for (const kept of Object.keys(localStorage)) {
      if (names.some((name) => kept.includes(name))) localStorage.removeItem(kept);
    }
  } catch {
    // Switched off: nothing was kept.
  }
}
