/**
 * What a browser remembers of an employer whose people were sealed to: its root, and each one's keys, so that others are
 * noticed later. Promises that nobody learns from a browser's storage which employers or people these are: the name is an
 * HMAC and the content is sealed, both by keys that only the unlocked account has. Whoever can write there can take a pin
 * away, as a browser that was never here has none.
 */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { z } from 'zod';
import { decodeBase64url, encodeBase64url } from '../../shared/bytes/base64url.ts';
import { encodeUtf8 } from '../../shared/bytes/utf8.ts';
import { Tampered } from '../../shared/errors.ts';
import { hashOfText } from '../../shared/manifest/manifest.ts';
import { seedOfIdentity } from '../../shared/vault/identity.ts';
import { deriveSecret, type Generation } from '../../shared/vault/keyring.ts';
import { seal, unseal } from '../../shared/vault/seal.ts';
import { parseSealedJson } from '../../shared/vault/sealed-json.ts';
import type { Session } from '../accounts/session.ts';

const Content = z.strictObject({
  /** Hash of the root entry. */
  root: z.string(),
  /** `hashOfKeys` of each person, by the account's id. */
  people: z.record(z.string(), z.string()),
});
/** The root of an employer and its people's keys, as they were last accepted. */
export type Pins = z.infer<typeof Content>;

type Owner = Pick<Session, 'account' | 'keyring' | 'keep'>;

/** What was kept of an employer, by the newest generation of keys that kept anything; undefined for none that can be read. */
export async function readPins(
  { account, keyring, keep }: Owner,
  employerId: string,
): Promise<Pins | undefined> {
  for (const generation of [keyring, ...keyring.past.toReversed()]) {
    const kept = keep.read(nameOf(account, generation, employerId));
    if (kept !== null) return openPins(generation, kept);
  }
  return undefined;
}

/** Keeps the root, and these people's keys beside those of others that were kept before. */
export async function keepPins(session: Owner, employerId: string, { root, people }: Pins): Promise<void> {
  const before = await readPins(session, employerId);
  const pins: Pins = { root, people: { ...before?.people, ...people } };
  const sealed = await seal(encodeUtf8(JSON.stringify(pins)), [session.keyring.documents.recipient]);
  session.keep.write(nameOf(session.account, session.keyring, employerId), encodeBase64url(sealed));
}

async function openPins({ documents }: Generation, kept: string): Promise<Pins | undefined> {
  try {
    return Content.parse(parseSealedJson(await unseal(decodeBase64url(kept), documents.identity)));
  } catch (error) {
    if (error instanceof Tampered || error instanceof z.ZodError) return undefined;
    throw error;
  }
}

// With a hash of the account, as all that a browser forgets with it.
function nameOf({ accountId }: Session['account'], { documents }: Generation, employerId: string): string {
  const key = deriveSecret(seedOfIdentity(documents.identity), 'pins');
  const owner = hashOfText(accountId).slice(0, 32);
  return `keys-pin ${owner} ${encodeBase64url(hmac(sha256, key, encodeUtf8(employerId)))}`;
}
