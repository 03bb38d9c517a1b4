/** A pairing over the wire, as far as a test wants it. */
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { encodeBase64url } from '../../src/shared/bytes/base64url.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { identityFromSeed, recipientOf } from '../../src/shared/vault/identity.ts';
import { commitPairing } from '../../src/shared/vault/pairing.ts';
import { unlockByKit } from '../../src/shared/vault/unlock.ts';
import type { RawRequest, Visit } from '../behaviour/raw-visit.ts';
import { secret } from './new-account.ts';

/** The steps, in their order; each is done by the one who may. */
export const STEPS = ['asked', 'taken', 'answered', 'revealed', 'confirmed'] as const;
/** What the tests know of a pairing. */
export type OpenPairing = {
  readonly pairingId: string;
  readonly token: string;
  readonly code: string;
  /** The old device's nonce. */
  readonly nonce: string;
  /** The requests of this pairing. */
  readonly requests: ReturnType<typeof requestsOf>;
};

/** Takes a new device's request as far as `upTo`; `owner` is the old device, `guest` the new one. */
export async function openPairing(
  { owner, guest, person }: { owner: Visit; guest: Visit; person: Pick<Person, 'kit'> },
  upTo: (typeof STEPS)[number],
): Promise<OpenPairing> {
  const made = await preparePairing(person);
  const { requests } = made;
  const begun = await guest.send(requests.begin);
  const { code } = JSON.parse(begun.text) as { code: string };
  const sends = [
    () => owner.send(takeBy(code)),
    () => owner.send(requests.answer),
    () => guest.send(requests.reveal),
    () => owner.send(requests.confirm),
  ];
  for (const send of sends.slice(0, STEPS.indexOf(upTo))) {
    const answer = await send();
    if (answer.code !== 'ok') throw new Error(`a step of the pairing was refused: ${answer.text}`);
  }
  return { ...made, code };
}

/** A pairing that was not asked for yet. */
export async function preparePairing(person: Pick<Person, 'kit'>): Promise<Omit<OpenPairing, 'code'>> {
  const made = { pairingId: newUuidV7(), token: secret(), nonce: secret() };
  const recipient = await freshRecipient();
  const nonce = crypto.getRandomValues(new Uint8Array(32));
  const commitment = encodeBase64url(commitPairing(made.pairingId, { recipient, nonce }));
  const revealed = { recipient, nonce: encodeBase64url(nonce), commitment };
  return { ...made, requests: requestsOf(made, revealed, person) };
}

/** A recipient that nobody has used. */
export function freshRecipient() {
  return recipientOf(identityFromSeed(crypto.getRandomValues(new Uint8Array(32))));
}

/** Takes a request up by its code. */
export function takeBy(code: string): RawRequest {
  return { method: 'POST', path: '/api/account/pairings/take', body: { code } };
}

/** The same request with another content. */
export function changed(request: RawRequest, body: object): RawRequest {
  return { ...request, body: { ...(request.body as object), ...body } };
}

function requestsOf(
  { pairingId, token, nonce }: { pairingId: string; token: string; nonce: string },
  revealed: { recipient: string; nonce: string; commitment: string },
  { kit }: Pick<Person, 'kit'>,
) {
  const { commitment, ...reveal } = revealed;
  const proof = { method: 'kit', secret: encodeBase64url(unlockByKit(kit).signInSecret) };
  const ofNew = (verb: string, body: object = {}): RawRequest => ({
    method: 'POST',
    path: `/api/pairings/${pairingId}/${verb}`,
    body: { token, ...body },
  });
  const ofOld = (method: string, verb = '', body?: object): RawRequest => ({
    method,
    path: `/api/account/pairings/${pairingId}${verb}`,
    ...(body === undefined ? {} : { body }),
  });
  return {
    begin: { method: 'POST', path: '/api/pairings', body: { pairingId, token, commitment } },
    look: ofNew('look'),
    reveal: ofNew('reveal', reveal),
    finish: ofNew('finish'),
    answer: ofOld('PUT', '/nonce', { nonce }),
    read: ofOld('GET'),
    confirm: ofOld('POST', '/confirm', { proof, sealed: 'c2VhbGVk' }),
    refuse: ofOld('POST', '/refuse', {}),
  };
}
