import { encodeBase64url } from '../../src/shared/bytes/base64url.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import type { Act, Ids, Props } from './authority-acts.ts';

const secret = () => encodeBase64url(crypto.getRandomValues(new Uint8Array(32)));
const wrap = encodeBase64url(new Uint8Array(64));
/** In the form of a signed manifest, which nobody signed. */
export const UNSIGNED = { statement: '{}', signature: wrap, succession: null, content: '{}' };
const unlocks = () => [
  { method: 'passphrase', secret: secret(), wrap },
  { method: 'kit', secret: secret(), wrap },
];
const wrongCode = () => ({ address: `${newUuidV7()}@people.example`, code: '000000' });

/** The requests of recovery, and of the end: what proves something is a guess. */
export const RECOVERY_ACTS: Readonly<Record<string, (ids: Ids, props: Props) => Act>> = {
  'recovery.showKit': () => ({ path: {}, body: { secret: secret() } }),
  'recovery.readManifest': () => ({ path: { of: 'unlocks' } }),
  'recovery.resealDocument': ({ documentId }, { documentHash: sha256 }) => ({
    path: { documentId },
    body: { version: 3, sha256, ciphertext: 'c2VhbGVk' },
  }),
  'recovery.replaceKeys': (_ids, { candidate }) => ({
    path: {},
    body: {
      proof: { method: 'kit', secret: secret() },
      keys: { recipient: candidate.session.keyring.recipient, signKey: secret() },
      ...{ unlocks: unlocks(), keepPasskeys: [], unlocksManifest: UNSIGNED },
      ...{ documents: [], documentsManifest: null },
    },
  }),
  'recovery.changeAddress': () => ({
    path: {},
    body: {
      ...{ proof: { method: 'kit', secret: secret() }, ...wrongCode() },
      ...{ passphrase: { secret: secret(), wrap }, manifest: UNSIGNED },
    },
  }),
  'erasure.beginErasure': () => ({ path: {}, body: { proof: { method: 'kit', secret: secret() } } }),
  'erasure.keepAccount': () => ({ path: {}, body: {} }),
  'erasure.eraseAccount': () => ({ path: {}, body: { proof: { method: 'kit', secret: secret() } } }),
  'recovery.beginStartOver': () => ({ path: {}, body: { ...wrongCode(), kind: 'candidate', locale: 'en' } }),
  'recovery.stopStartOver': () => ({ path: {}, body: {} }),
  'recovery.prepareStartOver': () => ({ path: {}, body: { ...wrongCode(), kind: 'candidate' } }),
  'recovery.finishStartOver': ({ accountId }, { candidate }) => ({
    path: {},
    body: {
      ...{ accountId, ticket: secret(), unlocks: unlocks(), manifest: UNSIGNED },
      keys: { recipient: candidate.session.keyring.recipient, signKey: secret() },
    },
  }),
};
