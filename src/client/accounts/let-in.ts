/**
 * A device that is signed in lets a new one in: it takes the request up by the code that is typed, shows six digits to
 * compare, and hands the account's secret over when its owner says they are alike, and shows a secret in force. See
 * `shared/vault/pairing.ts`.
 */
import {
  answerPairing,
  confirmPairing,
  readPairing,
  refusePairing,
  takePairing,
} from '../../shared/api/devices.ts';
import { decodeBase64url, encodeBase64url } from '../../shared/bytes/base64url.ts';
import { isRefusal, type Refusal, Tampered } from '../../shared/errors.ts';
import { parseRecipient, type SealRecipient } from '../../shared/vault/identity.ts';
import { isCommitted, pairingCode } from '../../shared/vault/pairing.ts';
import { seal } from '../../shared/vault/seal.ts';
import { type Argon2id, formSecret } from '../../shared/vault/unlock.ts';
import type { Api } from '../api.ts';
import type { Session } from './session.ts';
import { fetchSecret, type Shown } from './unlock.ts';
import { type Waiting, waitForAnswer } from './wait-for-answer.ts';

/** A new device before the door. */
export type AtTheDoor = {
  /** Six digits, to compare with those on the new device. */
  readonly code: string;
  /** What the new device's browser says it is; '' when it says nothing known. No evidence. */
  readonly label: string;
  readonly expiresAt: string;
  readonly pairingId: string;
  readonly recipient: SealRecipient;
};

/**
 * Takes a new device's request up. Refusals: `code_wrong_or_expired`, `too_many_requests`, `pairing_over`. Throws
 * `Tampered` when what is revealed is not what was committed to: then there are no digits to compare, and nobody is
 * let in.
 */
export async function meetNewDevice(
  api: Api,
  session: Session,
  { typed, ...waiting }: Waiting & { typed: string },
): Promise<AtTheDoor | Refusal> {
  const taken = await api(takePairing, { body: { code: typed } });
  if (isRefusal(taken)) return taken;
  const { pairingId, label, expiresAt } = taken;
  const params = { pairingId };
  const commitment = decodeBase64url(taken.commitment);
  // Drawn only now: whoever knew it earlier could choose a commitment to fit.
  const ownerNonce = crypto.getRandomValues(new Uint8Array(32));
  const answered = await api(answerPairing, { params, body: { nonce: encodeBase64url(ownerNonce) } });
  if (isRefusal(answered)) return answered;
  const read = await waitForAnswer(() => api(readPairing, { params }), waiting);
  if (isRefusal(read)) return read;
  const revealed = { recipient: parseRecipient(read.recipient), nonce: decodeBase64url(read.nonce) };
  if (!isCommitted(pairingId, commitment, revealed)) {
    await api(refusePairing, { params, body: {} });
    throw new Tampered('wrong_recipient', 'the new device shows another key than it committed itself to');
  }
  const { accountId } = session.account;
  const signKey = session.keyring.signing.verifyKey;
  const code = pairingCode({ ...revealed, pairingId, commitment, ownerNonce, accountId, signKey });
  return { code, label, expiresAt, pairingId, recipient: revealed.recipient };
}

/**
 * Hands the account's secret to the new device: call it only when its owner has said that both devices show the same
 * digits. Refusals: those of `fetchSecret`, `sign_in_failed`, `too_many_requests`, `pairing_over`.
 */
export async function letIn(
  api: Api,
  session: Session,
  { pairingId, recipient }: AtTheDoor,
  { argon2id, ...shown }: Shown & { argon2id: Argon2id },
): Promise<{ done: true } | Refusal> {
  const { accountId } = session.account;
  const unlocked = await fetchSecret(api, accountId, shown, argon2id);
  if (isRefusal(unlocked)) return unlocked;
  const sealed = await seal(formSecret(unlocked.secret, accountId), [recipient]);
  const body = { proof: unlocked.proof, sealed: encodeBase64url(sealed) };
  return api(confirmPairing, { params: { pairingId }, body });
}

/** Sends the new device away. */
export async function sendAway(
  api: Api,
  { pairingId }: Pick<AtTheDoor, 'pairingId'>,
): Promise<{ done: true } | Refusal> {
  return api(refusePairing, { params: { pairingId }, body: {} });
}
