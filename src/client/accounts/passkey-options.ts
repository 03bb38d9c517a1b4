/**
 * What an authenticator is asked, and what is sent of its answer. Of the platform's options only what it has to say is
 * taken; what protects the person is put in here, so that a platform which leaves it out changes nothing.
 */
import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import { PASSKEY_PRF_INPUT } from '../../shared/vault/unlock.ts';

type Json = Record<string, unknown>;

/** The PRF is asked for when a passkey is made too: some platforms give none later otherwise. */
const PRF = { prf: { eval: { first: encodeBase64url(PASSKEY_PRF_INPUT) } } };
const CREATION = ['challenge', 'rp', 'user', 'pubKeyCredParams', 'timeout', 'excludeCredentials'] as const;
const REQUEST = ['challenge', 'rpId', 'timeout', 'allowCredentials'] as const;

/** The options for a new passkey: discoverable, with its user verified, without attestation, with its PRF. */
export function creationOptions(options: Json): Json {
  return {
    ...pick(options, CREATION),
    authenticatorSelection: {
      residentKey: 'required',
      requireResidentKey: true,
      userVerification: 'required',
    },
    attestation: 'none',
    extensions: PRF,
  };
}

/** The options for a passkey that is to answer; `prf`: whether it is to unlock too. */
export function requestOptions(options: Json, { prf }: { prf: boolean }): Json {
  return { ...pick(options, REQUEST), userVerification: 'required', extensions: prf ? PRF : {} };
}

/** What is sent of an answer: nothing of its extensions, among whose results the PRF's would stand. */
export function answerToSend(response: Json): Record<string, never> {
  const sent = { ...response, clientExtensionResults: {} };
  return JSON.parse(JSON.stringify(sent));
}

function pick(options: Json, names: readonly string[]): Json {
  return Object.fromEntries(names.filter((name) => name in options).map((name) => [name, options[name]]));
}
