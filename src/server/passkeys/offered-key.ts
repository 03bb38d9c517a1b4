/** The key that a recruiter offers for contacting candidates: the passkey itself, or the browser's own beside it. */
import { decodeBase64url } from '../../shared/bytes/base64url.ts';
import { equalBytes } from '../../shared/bytes/equal.ts';
import { type Refusal, refuse } from '../../shared/errors.ts';
import { browserStatement, isBrowserProof } from '../../shared/vault/browser-proof.ts';
import type { StorageTransaction } from '../storage/database.ts';
import type { Genuine } from './check-assertion.ts';
import { isOf } from './contact-keys.ts';
import type { PasskeysTable } from './store.ts';
import { type ContactKeyRow, type ContactKeysTable, listAllContactKeys } from './store-contact-keys.ts';

/** What stays in one device: of a passkey its credential, of a browser's key the P-256 point (65 bytes) too. */
export type OfferedKey = Pick<ContactKeysTable, 'kind' | 'public_key'> & {
  readonly credential_id: Uint8Array;
};
type BrowserProof = { readonly publicKey: string; readonly signature: string };

/**
 * The key that a passed check offers. A passkey that can be copied needs a browser's key that signed the same
 * challenge for the same account; `passkey_refused` without.
 */
export async function readOfferedKey(
  { passkey, challenge, account }: Genuine,
  browser: BrowserProof | null,
): Promise<OfferedKey | Refusal> {
  const { credential_id } = passkey;
  if (passkey.device_bound) return { kind: 'passkey', credential_id, public_key: null };
  if (browser === null)
    return refuse('passkey_refused', 'this passkey can be copied: a key of the browser signs too');
  const public_key = decodeBase64url(browser.publicKey);
  const proof = { publicKey: public_key, signature: decodeBase64url(browser.signature) };
  return (await isBrowserProof(proof, browserStatement(challenge, account.account_id)))
    ? { kind: 'browser', credential_id, public_key }
    : refuse('passkey_refused', 'the key of the browser did not sign this challenge');
}

/** The account's key that is the offered one, in force or waiting. */
export async function findOffered(
  tx: StorageTransaction,
  accountId: string,
  offered: OfferedKey,
): Promise<ContactKeyRow | undefined> {
  return (await listAllContactKeys(tx, accountId)).find(
    (key) => key.ended_at === null && isSame(key, offered),
  );
}

/** The contact key in force that a passkey is by itself. */
export async function findKeyInForce(
  tx: StorageTransaction,
  accountId: string,
  { device_bound, credential_id }: PasskeysTable,
): Promise<ContactKeyRow | undefined> {
  if (!device_bound) return undefined;
  const key = await findOffered(tx, accountId, { kind: 'passkey', credential_id, public_key: null });
  return key?.confirmed_at ? key : undefined;
}

function isSame(key: ContactKeyRow, offered: OfferedKey): boolean {
  if (key.kind !== offered.kind) return false;
  if (offered.public_key === null) return isOf(key, offered.credential_id);
  return key.public_key !== null && equalBytes(key.public_key, offered.public_key);
}
