/** Asking the person behind a card, or behind an interest: signed by the recruiter, with a message that only they read. */

import type { Body } from '../../shared/api/endpoint.ts';
import type { Target } from '../../shared/api/requests.ts';
import {
  listSentRequests,
  reservePrekey,
  type SentRequest,
  sendRequest,
} from '../../shared/api/sent-requests.ts';
import { decodeBase64url, encodeBase64url } from '../../shared/bytes/base64url.ts';
import { newUuidV7 } from '../../shared/bytes/uuid.ts';
import { MAX_REQUEST_TEXT, sealRequestMessage } from '../../shared/disclosure/request-message.ts';
import { hashOf, signStatement } from '../../shared/disclosure/statement.ts';
import { isRefusal, type Refusal, refuse } from '../../shared/errors.ts';
import { FIELDS, type Field } from '../../shared/resume/fields.ts';
import { parseRecipient } from '../../shared/vault/identity.ts';
import type { Session } from '../accounts/session.ts';
import type { Api } from '../api.ts';
import { targetOf } from './open-request.ts';

/** Whom to ask: a shown card, or an interest with the recipient that stands inside it. */
export type Asked =
  | Extract<Target, { kind: 'handle' }>
  | (Extract<Target, { kind: 'interest' }> & { readonly recipient: string });

/** What a recruiter asks for. */
export type RequestChoice = {
  readonly postingId: string;
  readonly to: Asked;
  readonly fields: readonly Field[];
  readonly keepDays: number;
  readonly answerDays: number;
  /** As typed; null for none. */
  readonly message: string | null;
  /** Made once when its screen opens, so that sending it again makes no second request. */
  readonly requestId?: string;
};

/**
 * Sends a request. The message is left out where the person has no prekey left: `withMessage` of the answer tells.
 * Refusals: `too_large` for a message of over 2,000 letters, and those of the endpoints: `handle_over`, `ration_spent`, …
 */
export async function askForResume(
  api: Api,
  session: Session,
  choice: RequestChoice,
): Promise<SentRequest | Refusal> {
  const requestId = choice.requestId ?? newUuidV7();
  const text = choice.message?.toWellFormed().trim() ?? '';
  if (text.length > MAX_REQUEST_TEXT)
    return refuse('too_large', `a request’s message has ${MAX_REQUEST_TEXT} letters at most`);
  const message = text === '' ? null : await sealTo(api, choice, { requestId, text });
  if (isRefusal(message)) return message;
  const body = await signRequest(session, { ...choice, requestId }, message);
  const sent = await api(sendRequest, { body });
  if (!isRefusal(sent)) return sent.request;
  return (await findSent(api, body)) ?? sent;
}

type SealedMessage = Body<typeof sendRequest>['message'];

/** The message, sealed; null when there is no key that it can be sealed to. */
async function sealTo(
  api: Api,
  { to, postingId }: RequestChoice,
  { requestId, text }: { requestId: string; text: string },
): Promise<SealedMessage | Refusal> {
  const key = await keyOf(api, postingId, to);
  if (key === null || isRefusal(key)) return key;
  try {
    const sealed = await sealRequestMessage({ requestId, postingId, text }, parseRecipient(key.recipient));
    return { prekeyId: key.prekeyId, ciphertext: encodeBase64url(sealed) };
  } catch {
    // Anybody may upload what has the form of a key and is none: they are asked without a message.
    return null;
  }
}

async function keyOf(api: Api, postingId: string, to: Asked) {
  if (to.kind === 'interest') return { prekeyId: null, recipient: to.recipient };
  const reserved = await api(reservePrekey, { params: { postingId, handle: to.handle } });
  return isRefusal(reserved) ? reserved : reserved.prekey;
}

async function signRequest(
  { keyring, platform }: Session,
  choice: RequestChoice & { requestId: string },
  message: SealedMessage,
): Promise<Body<typeof sendRequest>> {
  const { requestId, postingId, keepDays, answerDays } = choice;
  const fields = FIELDS.filter((field) => choice.fields.includes(field));
  const to: Target =
    choice.to.kind === 'handle'
      ? { kind: 'handle', handle: choice.to.handle }
      : { kind: 'interest', interestId: choice.to.interestId };
  const terms = { requestId, postingId, purpose: 'recruitment', fields, keepDays, answerDays } as const;
  const messageHash = message === null ? null : hashOf(decodeBase64url(message.ciphertext));
  const signed = await signStatement(
    'sealfolio/request/v1',
    { kind: 'sealfolio.request/v1', origin: platform.origin, ...terms, target: targetOf(to), messageHash },
    keyring.signing,
  );
  return { ...terms, to, message, signed };
}

// Sealed anew at every try, so a request that had arrived while its answer was lost is refused when it is sent again.
async function findSent(api: Api, body: Body<typeof sendRequest>): Promise<SentRequest | undefined> {
  const { requestId, postingId, keepDays, fields } = body;
  const listed = await api(listSentRequests, { params: { postingId } });
  if (isRefusal(listed)) return undefined;
  const found = listed.requests.find((request) => request.requestId === requestId);
  const same =
    found !== undefined &&
    targetOf(found.to) === targetOf(body.to) &&
    found.keepDays === keepDays &&
    found.fields.join() === fields.join();
  return same ? found : undefined;
}
