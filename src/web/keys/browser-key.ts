/**
 * A key that this browser has and cannot give away: `extractable: false`, kept by IndexedDB, one for each account.
 * Clearing the site's data removes it; a new one is then a new device.
 */
import type { BrowserKey } from '../../client/accounts/contact-keys.ts';
import { hashOfText } from '../../shared/manifest/manifest.ts';
import { BROWSER_KEY } from '../../shared/vault/browser-proof.ts';

const DATABASE = 'sealfolio';
const STORE = 'browser-keys';

/** The key of `accountId` in this browser, made at its first use. Signs nothing where nothing can be kept. */
export function browserKeyOf(accountId: string): BrowserKey {
  return {
    async sign(bytes) {
      const keys = await findKeys(accountId).catch(() => undefined);
      if (keys === undefined) return null;
      return {
        publicKey: new Uint8Array(await crypto.subtle.exportKey('raw', keys.publicKey)),
        signature: new Uint8Array(await crypto.subtle.sign(BROWSER_KEY, keys.privateKey, bytes)),
      };
    },
  };
}

/** Removes the key of `accountId` from this browser, if there is one. */
export async function forgetBrowserKey(accountId: string): Promise<void> {
  const database = await open().catch(() => undefined);
  if (database === undefined) return;
  const transaction = database.transaction(STORE, 'readwrite');
  transaction.objectStore(STORE).delete(nameOf(accountId));
  await new Promise<void>((resolve) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => resolve();
  });
  database.close();
}

async function findKeys(accountId: string): Promise<CryptoKeyPair> {
  const database = await open();
  try {
    // Made before the transaction, which would not wait for it; another tab's is kept.
    const made = await crypto.subtle.generateKey(BROWSER_KEY, false, ['sign', 'verify']);
    return await keepFirst(database, nameOf(accountId), made);
  } finally {
    database.close();
  }
}

// A hash: what lies in a browser does not tell whose account was used there.
function nameOf(accountId: string): string {
  return hashOfText(accountId).slice(0, 32);
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('another tab holds the database'));
  });
}

function keepFirst(database: IDBDatabase, name: string, made: CryptoKeyPair): Promise<CryptoKeyPair> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(STORE, 'readwrite');
    const store = transaction.objectStore(STORE);
    let kept = made;
    const found: IDBRequest<CryptoKeyPair | undefined> = store.get(name);
    found.onsuccess = () => {
      if (found.result === undefined) store.put(made, name);
      else kept = found.result;
    };
    // Only what is really kept is shown: a key that is gone after a reload would be a new device each time.
    transaction.oncomplete = () => resolve(kept);
    transaction.onabort = () => reject(transaction.error);
  });
}
