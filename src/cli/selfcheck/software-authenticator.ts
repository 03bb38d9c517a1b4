/**
 * A WebAuthn client and authenticator in one, for whoever has no browser: the self-check, and tests over HTTP. Keys
 * and signatures are real (ES256, attestation "none"), and so is PRF (WebAuthn L3 section 10.1.4 over CTAP 2.1's
 * hmac-secret). It asks nobody and proves nobody's presence: whoever runs it is the user. It can lie, so that a server
 * may be seen to refuse.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { decodeBase64url, encodeBase64url } from '../../shared/bytes/base64url.ts';
import { concatBytes } from '../../shared/bytes/concat.ts';
import { encodeUtf8 } from '../../shared/bytes/utf8.ts';
import { authenticatorData, coseKey, newKeys, type PasskeyKeys, signInDer } from './authenticator-data.ts';
import { evaluatePrf, type PrfInput } from './evaluate-prf.ts';
import { type Cbor, writeCbor } from './write-cbor.ts';

/** What kind of authenticator it is. */
export type AuthenticatorKind = {
  /** The page it stands on, such as `https://jobs.example.org`. */
  readonly origin: string;
  readonly rpId: string;
  /** True (the default): its keys never leave it, and it counts its signatures. False: synced, and its count stays 0. */
  readonly deviceBound?: boolean;
  /** Whether it gives PRF results: always (the default), only when signing in as some do, or never. */
  readonly prf?: boolean | 'only-at-get';
};

/** What an answer claims against the truth. Leave out what is to be true. */
export type Lies = {
  readonly origin?: string;
  readonly rpId?: string;
  readonly challenge?: string;
  readonly type?: string;
  readonly userPresent?: false;
  readonly userVerified?: false;
  readonly signCount?: number;
  readonly userHandle?: string;
};

/** What is sent, and beside it the PRF result (32 bytes), which is never sent. */
export type Answered<Response> = {
  readonly response: Response;
  readonly prf: Uint8Array<ArrayBuffer> | undefined;
};

/** See {@link softwareAuthenticator}. */
export type SoftwareAuthenticator = {
  /** Makes a credential. Throws `InvalidStateError` when it holds one of `excludeCredentials`. */
  create(
    options: PublicKeyCredentialCreationOptionsJSON,
    lies?: Lies,
  ): Promise<Answered<RegistrationResponseJSON>>;
  /** Signs with the newest credential, or one of `allowCredentials`. Throws `NotAllowedError` when it holds none. */
  get(
    options: PublicKeyCredentialRequestOptionsJSON,
    lies?: Lies,
  ): Promise<Answered<AuthenticationResponseJSON>>;
  /** The same keys, secrets and counts in a second device, which goes on by itself: the attack that counts reveal. */
  clone(): SoftwareAuthenticator;
};

type Credential = {
  readonly id: string;
  readonly rpId: string;
  readonly userHandle: string;
  readonly keys: PasskeyKeys;
  /** CTAP's CredRandom, the one used after user verification (32 bytes). */
  readonly secret: Uint8Array;
  signCount: number;
};

const ES256 = -7;

/** An authenticator that holds nothing yet. */
export function softwareAuthenticator(kind: AuthenticatorKind): SoftwareAuthenticator {
  return holding([], kind);
}

function holding(credentials: Credential[], kind: AuthenticatorKind): SoftwareAuthenticator {
  const { deviceBound = true, prf = true } = kind;

  const state = (credential: Credential, lies: Lies) => ({
    rpId: lies.rpId ?? credential.rpId,
    userPresent: lies.userPresent ?? true,
    userVerified: lies.userVerified ?? true,
    deviceBound,
    signCount: lies.signCount ?? credential.signCount,
  });

  return {
    async create(options, lies = {}) {
      const excluded = options.excludeCredentials?.map(({ id }) => id) ?? [];
      if (credentials.some(({ id }) => excluded.includes(id))) {
        throw new DOMException('it already holds a credential of this account', 'InvalidStateError');
      }
      checkRpId(options.rp.id, kind.rpId);
      if (!options.pubKeyCredParams.some(({ alg }) => alg === ES256)) {
        throw new DOMException('it makes ES256 keys only', 'NotSupportedError');
      }
      const credential = await newCredential(kind.rpId, options.user.id);
      forget(credentials, credential);
      credentials.push(credential);
      const { prf: asked } = options.extensions ?? {};
      const enabled = asked !== undefined && prf !== false;
      const attested = {
        credentialId: decodeBase64url(credential.id),
        publicKey: await coseKey(credential.keys),
      };
      const authData = authenticatorData({ ...state(credential, lies), attested, hmacSecret: enabled });
      const attestation = new Map<string, Cbor>([
        ['fmt', 'none'],
        ['attStmt', new Map<string, Cbor>()],
        ['authData', authData],
      ]);
      return {
        response: {
          ...named(credential),
          response: {
            clientDataJSON: clientData('webauthn.create', options.challenge, kind.origin, lies),
            attestationObject: encodeBase64url(writeCbor(attestation)),
            transports: [deviceBound ? 'usb' : 'internal'],
          },
          clientExtensionResults: { credProps: { rk: true }, ...(asked ? { prf: { enabled } } : {}) },
        },
        prf: prf === true ? evaluate(credential, asked?.eval?.first) : undefined,
      };
    },

    async get(options, lies = {}) {
      checkRpId(options.rpId, kind.rpId);
      const allowed = options.allowCredentials?.map(({ id }) => id) ?? [];
      const credential = credentials.findLast(({ id }) => allowed.length === 0 || allowed.includes(id));
      if (credential === undefined) {
        throw new DOMException('it holds no such credential', 'NotAllowedError');
      }
      if (deviceBound) credential.signCount += 1;
      const authData = authenticatorData(state(credential, lies));
      const clientDataJSON = clientData('webauthn.get', options.challenge, kind.origin, lies);
      const signed = concatBytes(authData, sha256(decodeBase64url(clientDataJSON)));
      const { prf: asked } = options.extensions ?? {};
      return {
        response: {
          ...named(credential),
          response: {
            clientDataJSON,
            authenticatorData: encodeBase64url(authData),
            signature: encodeBase64url(await signInDer(credential.keys, signed)),
            userHandle: lies.userHandle ?? credential.userHandle,
          },
          clientExtensionResults: {},
        },
        prf:
          prf === false
            ? undefined
            : evaluate(credential, (asked?.evalByCredential?.[credential.id] ?? asked?.eval)?.first),
      };
    },

    clone: () =>
      holding(
        credentials.map((credential) => ({ ...credential })),
        kind,
      ),
  };
}

async function newCredential(rpId: string, userHandle: string): Promise<Credential> {
  return {
    id: encodeBase64url(crypto.getRandomValues(new Uint8Array(32))),
    rpId,
    userHandle,
    keys: await newKeys(),
    secret: crypto.getRandomValues(new Uint8Array(32)),
    signCount: 0,
  };
}

/** A discoverable credential takes the place of the same user's older one (CTAP 2.1 section 6.1.2). */
function forget(credentials: Credential[], { rpId, userHandle }: Credential): void {
  const older = credentials.findIndex((held) => held.rpId === rpId && held.userHandle === userHandle);
  if (older >= 0) credentials.splice(older, 1);
}

/** A page may name no other site; the server's answer is what tells this client which it is. */
function checkRpId(asked: string | undefined, own: string): void {
  if (asked !== undefined && asked !== own) throw new DOMException('another site was named', 'SecurityError');
}

function named({ id }: Credential) {
  return { id, rawId: id, type: 'public-key' as const };
}

/** Section 5.8.1.1, in its order of members, in base64url. */
function clientData(type: string, challenge: string, origin: string, lies: Lies): string {
  const said = {
    type: lies.type ?? type,
    challenge: lies.challenge ?? challenge,
    origin: lies.origin ?? origin,
    crossOrigin: false,
  };
  return encodeBase64url(encodeUtf8(JSON.stringify(said)));
}

function evaluate({ secret }: Credential, input: PrfInput | undefined) {
  return input === undefined ? undefined : evaluatePrf(secret, input);
}
