/** What a browser posts of a passkey (WebAuthn Level 3, section 5.1), parsed once; all of it is attacker-controlled. */
import { z } from 'zod';
import { bytes } from '../../shared/api/values.ts';
import { decodeBase64url } from '../../shared/bytes/base64url.ts';
import { decodeUtf8 } from '../../shared/bytes/utf8.ts';

const named = {
  id: bytes({ atMost: 1023 }),
  rawId: z.string(),
  type: z.literal('public-key'),
};
const part = bytes({ atMost: 16_384 });

const Registration = z.object({
  ...named,
  response: z.object({
    clientDataJSON: part,
    attestationObject: part,
    transports: z.array(z.string().max(30)).max(10).default([]).catch([]),
  }),
});
const Assertion = z.object({
  ...named,
  response: z.object({
    clientDataJSON: part,
    authenticatorData: part,
    signature: part,
    userHandle: bytes({ atMost: 64 }).nullish(),
  }),
});
const ClientData = z.object({ challenge: bytes({ exactly: 32 }) });

/** An answer to a request for a new passkey. */
export type RegistrationAnswer = z.infer<typeof Registration>;
/** An answer of a passkey. */
export type AssertionAnswer = z.infer<typeof Assertion>;

/** The answer with a new passkey, or undefined for what is none. */
export function readRegistration(response: unknown): RegistrationAnswer | undefined {
  return Registration.safeParse(response).data;
}

/** The answer of a passkey, or undefined for what is none. */
export function readAssertion(response: unknown): AssertionAnswer | undefined {
  return Assertion.safeParse(response).data;
}

/** The challenge that an answer claims to answer (32 bytes); it proves nothing until the signature is checked. */
export function challengeOf(answer: { response: { clientDataJSON: string } }): Uint8Array | undefined {
  try {
    const text = decodeUtf8(decodeBase64url(answer.response.clientDataJSON));
    const said = ClientData.safeParse(JSON.parse(text)).data;
    return said && decodeBase64url(said.challenge);
  } catch {
    return undefined;
  }
}
