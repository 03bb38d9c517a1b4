/** The log's own key: an Ed25519 key of a note (C2SP signed-note type 0x01), named by the log's origin. */
import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { concatBytes } from '../../shared/bytes/concat.ts';
import { encodeUtf8 } from '../../shared/bytes/utf8.ts';
import { KEY_TYPES, type NoteKey, type NoteSignature, noteKey } from '../../shared/ledger/note.ts';

/** A log's name and what signs its checkpoints. */
export type LogSigner = {
  readonly key: NoteKey;
  /** The signature over a note's text, as it stands in the note. */
  sign(text: string): NoteSignature;
};

/** RFC 8410 section 7: the fixed head of a PKCS #8 file that holds an Ed25519 seed. */
export const PKCS8_HEAD = Uint8Array.of(
  0x30,
  0x2e,
  2,
  1,
  0,
  0x30,
  5,
  6,
  3,
  0x2b,
  0x65,
  0x70,
  4,
  0x22,
  4,
  0x20,
);

/**
 * The name of the platform's log of events: its address without the scheme. `publicUrl` is the platform's origin; the port
 * of a trial on one machine may change from start to start, and a log's name may not.
 */
export function eventsOrigin(publicUrl: string, development: boolean): string {
  return `${development ? 'localhost' : new URL(publicUrl).host}/log/events`;
}

/** As {@link eventsOrigin}, for the log `keys`. */
export function keysOrigin(publicUrl: string, development: boolean): string {
  return `${development ? 'localhost' : new URL(publicUrl).host}/log/keys`;
}

/** The signer of the log `origin` whose seed (32 bytes, RFC 8032) is `seed`. */
export function logSigner(origin: string, seed: Uint8Array): LogSigner {
  const secret = createPrivateKey({
    key: Buffer.from(concatBytes(PKCS8_HEAD, seed)),
    format: 'der',
    type: 'pkcs8',
  });
  const der = createPublicKey(secret).export({ format: 'der', type: 'spki' });
  const key = noteKey(origin, KEY_TYPES.ed25519, Uint8Array.from(der.subarray(-32)));
  return {
    key,
    sign: (text) => ({ name: key.name, id: key.id, signature: sign(null, encodeUtf8(text), secret) }),
  };
}
