import type { Keep } from '../../client/manifests/keep.ts';

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
