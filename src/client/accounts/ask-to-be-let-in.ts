/**
 * A new device asks to be let in by one that is signed in. It shows a code to type there, then six digits to compare;
 * see `shared/vault/pairing.ts` for what the comparison promises. Three steps, because a person acts in between.
 */
import { beginPairing, finishPairing, lookAtPairing, revealPairing } from '../../shared/api/devices.ts';
import { decodeBase64url, encodeBase64url } from '../../shared/bytes/base64url.ts';
import { equalBytes } from '../../shared/bytes/equal.ts';
import { newUuidV7 } from '../../shared/bytes/uuid.ts';
import { isRefusal, type Refusal, refuse, Tampered } from '../../shared/errors.ts';
import { identityFromSeed, recipientOf, type SealIdentity } from '../../shared/vault/identity.ts';
import { openKeyring } from '../../shared/vault/keyring.ts';
import { commitPairing, pairingCode, type Revealed } from '../../shared/vault/pairing.ts';
import { unseal } from '../../shared/vault/seal.ts';
import { type AccountSecret, parseSecret } from '../../shared/vault/unlock.ts';
import type { Api } from '../api.ts';
import type { Keep } from '../manifests/keep.ts';
import { openSession, type Session } from './session.ts';
import { type Waiting, waitForAnswer } from './wait-for-answer.ts';

/** A device that waits. All but `typed` and `expiresAt` stays in it. */
export type Asking = {
  /** Eight letters and digits, in two groups: to be typed on the old device. */
  readonly typed: string;
  readonly expiresAt: string;
  readonly pairingId: string;
  readonly token: string;
  readonly identity: SealIdentity;
  readonly revealed: Revealed;
  readonly commitment: Uint8Array;
};
/** A device that shows six digits. What the platform said of the account is held fast with them. */
export type Comparing = {
  readonly code: string;
  readonly asking: Asking;
  readonly accountId: string;
  readonly signKey: Uint8Array;
};

/** Makes the keys of this one pairing, and asks. */
export async function askToBeLetIn(api: Api): Promise<Asking | Refusal> {
  const pairingId = newUuidV7();
  const token = encodeBase64url(random32());
  const identity = identityFromSeed(random32());
  const revealed = { recipient: await recipientOf(identity), nonce: random32() };
  const commitment = commitPairing(pairingId, revealed);
  const body = { pairingId, token, commitment: encodeBase64url(commitment) };
  const begun = await api(beginPairing, { body });
  if (isRefusal(begun)) return begun;
  const { code, expiresAt } = begun;
  const typed = `${code.slice(0, 4)}-${code.slice(4)}`;
  return { typed, expiresAt, pairingId, token, identity, revealed, commitment };
}

/** Waits for the old device, reveals, and gives the six digits to show. Refused with `pairing_over` when nobody came. */
export async function compareHere(api: Api, asking: Asking, waiting: Waiting): Promise<Comparing | Refusal> {
  const { pairingId, token, revealed, commitment } = asking;
  const params = { pairingId };
  const seen = await waitForAnswer(() => api(lookAtPairing, { params, body: { token } }), waiting);
  if (isRefusal(seen)) return endOf(seen);
  // Held fast before anything is revealed: what the platform says of the account later does not count.
  const { accountId } = seen;
  const [ownerNonce, signKey] = [decodeBase64url(seen.ownerNonce), decodeBase64url(seen.signKey)];
  const { recipient, nonce } = revealed;
  const body = { token, recipient, nonce: encodeBase64url(nonce) };
  const told = await api(revealPairing, { params, body });
  if (isRefusal(told)) return endOf(told);
  const transcript = { ...revealed, pairingId, commitment, ownerNonce, accountId, signKey };
  return { code: pairingCode(transcript), asking, accountId, signKey };
}

/**
 * Waits until the old device has handed the account's secret over, and signs in: only after the person has said, here
 * too, that both devices show the same digits. Refused with `pairing_over` when the other side said no. Throws
 * `Tampered` when what comes is not the secret of the account that was compared.
 */
export async function finishHere(
  api: Api,
  comparing: Comparing,
  { keep, ...waiting }: Waiting & { keep: Keep },
): Promise<Session | Refusal> {
  const { pairingId, token } = comparing.asking;
  const [params, body] = [{ pairingId }, { token }];
  const sealed = await waitForAnswer(async () => {
    const seen = await api(lookAtPairing, { params, body });
    if (isRefusal(seen)) return seen;
    return seen.sealed ?? refuse('pairing_not_yet');
  }, waiting);
  if (isRefusal(sealed)) return endOf(sealed);
  const secret = await openHandedOver(decodeBase64url(sealed), comparing);
  const finished = await api(finishPairing, { params, body });
  if (isRefusal(finished)) return endOf(finished);
  return openSession(api, finished.account, secret, { keep });
}

async function openHandedOver(
  sealed: Uint8Array,
  { asking, accountId, signKey }: Comparing,
): Promise<AccountSecret> {
  // Anybody who saw the recipient can seal to it: only the key that was compared tells whose secret this is.
  const secret = parseSecret(await unseal(sealed, asking.identity), accountId);
  const { signing } = await openKeyring(secret.roots);
  if (!equalBytes(signing.verifyKey, signKey)) {
    throw new Tampered('wrong_recipient', 'this is not the account that was compared');
  }
  return secret;
}

/** A pairing whose time is over is forgotten after a while. */
function endOf(refusal: Refusal): Refusal {
  return refusal.refused === 'not_found' ? refuse('pairing_over') : refusal;
}

function random32(): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(32));
}
