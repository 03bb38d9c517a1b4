/**
 * The key by which a second owner would sign for an employer, told by that owner: only their own client can make it, and only
 * their account's key can say that it is theirs. Promises that whoever compared an owner's safety number gives the seat to
 * that owner's key and no other. Counts for nothing by itself: an owner in force signs the seat.
 */
import { decodeBase64url, encodeBase64url } from '../bytes/base64url.ts';
import { canonicalBytes } from '../ledger/canonical.ts';
import { type SigningKey, verifySignature } from '../vault/signing.ts';

/** An Ed25519 key made for one employer, and the signature of its holder's account; both base64url. */
export type OwnerKeyOffer = { readonly key: string; readonly signature: string };

/** Offers `key`, one's own for that employer, signed by one's account. */
export async function signOwnerKeyOffer(
  { accountId, employerId }: { readonly accountId: string; readonly employerId: string },
  key: string,
  account: SigningKey,
): Promise<OwnerKeyOffer> {
  const signature = await account.sign('sealfolio/owner-key/v1', messageOf(accountId, employerId, key));
  return { key, signature: encodeBase64url(signature) };
}

/** The key that somebody with `signKey` (base64url) offers; null for none, and for one that another key signed. */
export async function offeredKeyOf(
  { accountId, signKey }: { readonly accountId: string; readonly signKey: string },
  employerId: string,
  offer: OwnerKeyOffer | null,
): Promise<string | null> {
  if (offer === null) return null;
  const message = messageOf(accountId, employerId, offer.key);
  const [by, signature] = [decodeBase64url(signKey), decodeBase64url(offer.signature)];
  return (await verifySignature(by, 'sealfolio/owner-key/v1', message, signature)) ? offer.key : null;
}

function messageOf(accountId: string, employerId: string, key: string): Uint8Array {
  return canonicalBytes({ accountId, employerId, key });
}
