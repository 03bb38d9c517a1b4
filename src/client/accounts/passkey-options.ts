/**
 * What an authenticator is asked, and what is sent of its answer. Of the platform's options only what it has to say is
 * taken; what protects the person is put in here, so that a platform which leaves it out changes nothing.
 */
import { z } from 'zod';
import { PasskeyCreation, PasskeyRequest } from '../../shared/api/webauthn.ts';
import { Tampered } from '../../shared/errors.ts';
import { PASSKEY_PRF_INPUT } from '../../shared/vault/unlock.ts';

type Prf = { readonly eval: { readonly first: Uint8Array<ArrayBuffer> } };
/** What a new passkey is asked for (WebAuthn section 5.1.9). */
export type CreationAsked = z.infer<typeof PasskeyCreation> & {
  readonly authenticatorSelection: {
    readonly residentKey: 'required';
    readonly requireResidentKey: true;
    readonly userVerification: 'required';
  };
  readonly attestation: 'none';
  readonly extensions: { readonly prf: Prf };
};
/** What a passkey is asked for (WebAuthn section 5.1.10); without `prf` it only signs. */
export type RequestAsked = z.infer<typeof PasskeyRequest> & {
  readonly userVerification: 'required';
  readonly extensions: { readonly prf?: Prf };
};

/**
 * The options for a new passkey: discoverable, with its user verified, without attestation, and with its PRF, which some
 * platforms give never if not from the beginning. Throws `Tampered` for options of another form.
 */
export function creationOptions(options: unknown): CreationAsked {
  return {
    ...parse(PasskeyCreation, options),
    authenticatorSelection: {
      residentKey: 'required',
      requireResidentKey: true,
      userVerification: 'required',
    },
    attestation: 'none',
    extensions: { prf: prf() },
  };
}

/**
 * The options for a passkey that is to answer; `prf`: whether it is to unlock too. Throws `Tampered` for options of
 * another form.
 */
export function requestOptions(options: unknown, asked: { prf: boolean }): RequestAsked {
  const extensions = asked.prf ? { prf: prf() } : {};
  return { ...parse(PasskeyRequest, options), userVerification: 'required', extensions };
}

/** What is sent of an answer: nothing of its extensions, among whose results the PRF's would stand. */
export function answerToSend(response: Record<string, unknown>): Record<string, unknown> {
  return z
    .record(z.string(), z.unknown())
    .parse(JSON.parse(JSON.stringify({ ...response, clientExtensionResults: {} })));
}

const prf = (): Prf => ({ eval: { first: Uint8Array.from(PASSKEY_PRF_INPUT) } });

function parse<T extends z.ZodType>(schema: T, options: unknown): z.infer<T> {
  const parsed = schema.safeParse(options);
  if (!parsed.success) throw new Tampered('bad_encoding', 'the options for a passkey have an unknown form');
  return parsed.data;
}
