/**
 * The keys that the server itself holds. They lie in files of their own, outside database and backups: who has only
 * the database has neither a mail address nor a way to forge a record.
 */
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '@noble/hashes/sha2.js';
import { decodeBase64url, encodeBase64url } from '../../shared/bytes/base64url.ts';
import { concatBytes } from '../../shared/bytes/concat.ts';
import { encodeUtf8 } from '../../shared/bytes/utf8.ts';
import type { CardKey } from '../../shared/card/keyed.ts';
import {
  identityFromSeed,
  recipientOf,
  type SealIdentity,
  type SealRecipient,
} from '../../shared/vault/identity.ts';
import { deriveSecret } from '../../shared/vault/keyring.ts';
import { type SigningKey, signingKeyFromSeed } from '../../shared/vault/signing.ts';

/** Everything derived from the four key files. */
export type Secrets = {
  /** HMAC key of address hashes (32 bytes). */
  readonly addressKey: Uint8Array;
  /** HMAC key of sign-in salts (32 bytes). */
  readonly saltKey: Uint8Array;
  /** What addresses and outgoing mails are sealed to. */
  readonly mailer: { readonly identity: SealIdentity; readonly recipient: SealRecipient };
  /** Decides by chance what employers are shown: handles, order, delays. */
  readonly cardKey: CardKey;
  /** Signs records. */
  readonly recordKey: SigningKey;
  /** Seed of the key that signs the log of events (32 bytes). */
  readonly logSeed: Uint8Array;
  /** Seed of the key that signs the log `keys` (32 bytes). */
  readonly keysSeed: Uint8Array;
  /** SHA-256 of all four: the database keeps it, and refuses other keys. */
  readonly fingerprint: Uint8Array;
};

const NAMES = ['address', 'salt', 'mailer', 'record'] as const;
type Name = (typeof NAMES)[number];

/** Reads the keys under `<dataDir>/keys`, making them (mode 0600) at the very first start. */
export async function readSecrets(dataDir: string): Promise<Secrets> {
  const folder = join(dataDir, 'keys');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const found = await Promise.all(NAMES.map(async (name) => [name, await readKey(folder, name)] as const));
  const missing = found.filter(([, key]) => key === undefined).map(([name]) => name);
  if (missing.length > 0 && missing.length < NAMES.length) {
    const files = missing.map((name) => join(folder, `${name}.key`)).join(', ');
    throw new Error(
      `Some of the server's keys are missing: ${files}. Restore them; without them addresses are lost.`,
    );
  }
  if (missing.length > 0) for (const name of NAMES) await makeKey(folder, name);
  const key = async (name: Name) => {
    const bytes = await readKey(folder, name);
    if (bytes?.length !== 32)
      throw new Error(`${join(folder, `${name}.key`)} does not hold a key of 32 bytes.`);
    return bytes;
  };
  const [address, salt, mailer, record] = [
    await key('address'),
    await key('salt'),
    await key('mailer'),
    await key('record'),
  ];
  const identity = identityFromSeed(mailer);
  return {
    addressKey: address,
    saltKey: salt,
    // Derived, so that platforms from before cards need no fifth file beside the four that their database knows.
    cardKey: deriveSecret(salt, 'server/cards') as CardKey,
    mailer: { identity, recipient: await recipientOf(identity) },
    logSeed: deriveSecret(record, 'server/log/events'),
    keysSeed: deriveSecret(record, 'server/log/keys'),
    recordKey: await signingKeyFromSeed(record),
    fingerprint: sha256(concatBytes(encodeUtf8('sealfolio/server-keys/v1'), address, salt, mailer, record)),
  };
}

async function readKey(folder: string, name: Name): Promise<Uint8Array | undefined> {
  try {
    return decodeBase64url((await readFile(join(folder, `${name}.key`), 'utf8')).trim());
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

async function makeKey(folder: string, name: Name): Promise<void> {
  const made = join(folder, `.${name}.new`);
  const file = await open(made, 'w', 0o600);
  try {
    await file.writeFile(`${encodeBase64url(crypto.getRandomValues(new Uint8Array(32)))}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(made, join(folder, `${name}.key`));
}
