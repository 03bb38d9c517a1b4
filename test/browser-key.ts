import type { BrowserKey } from '../src/client/accounts/contact-keys.ts';
import { BROWSER_KEY } from '../src/shared/vault/browser-proof.ts';

/** A browser's own key, in memory. */
export function holdBrowserKey(): BrowserKey {
  const made = crypto.subtle.generateKey(BROWSER_KEY, false, ['sign', 'verify']);
  return {
    async sign(bytes) {
      const { publicKey, privateKey } = await made;
      return {
        publicKey: new Uint8Array(await crypto.subtle.exportKey('raw', publicKey)),
        signature: new Uint8Array(await crypto.subtle.sign(BROWSER_KEY, privateKey, bytes)),
      };
    },
  };
}
