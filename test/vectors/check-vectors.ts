/** Runs the vectors with the code of `shared`, in whatever runtime this is loaded; answers what did not fit. */
import { decodeBase64url, encodeBase64url } from '../../src/shared/bytes/base64url.ts';
import { hashOf } from '../../src/shared/disclosure/statement.ts';
import { hashOfKeys, type SeatKeys } from '../../src/shared/keys/key-entry.ts';
import { type SafetyNumberOf, safetyNumber } from '../../src/shared/keys/safety-number.ts';
import { type Canonical, canonicalText, parseCanonical } from '../../src/shared/ledger/canonical.ts';
import { commit, formLeaf, grantKey, grantTag, subjectTag } from '../../src/shared/ledger/leaf.ts';
import { identityFromSeed, recipientOf } from '../../src/shared/vault/identity.ts';
import { openKeyring } from '../../src/shared/vault/keyring.ts';
import { padmeLength } from '../../src/shared/vault/padding.ts';
import { seal, unseal } from '../../src/shared/vault/seal.ts';
import { type SigningDomain, signingKeyFromSeed, verifySignature } from '../../src/shared/vault/signing.ts';
import { checkLedger, type LedgerVectors, type Same } from './check-ledger.ts';

/** The form of `vectors.json`; bytes in base64url. */
export type Vectors = {
  canonical: { value: Canonical; text: string; sha256: string }[];
  refusedCanonical: string[];
  leaf: {
    key: string;
    opening: string;
    eventText: string;
    commitment: string;
    grantId: string;
    grantKey: string;
    tags: { index: number; subject: string; grant: string }[];
    leaf: string;
  };
  keyring: {
    root: string;
    accountSealSeed: string;
    accountVerifyKey: string;
    grantId: string;
    grantSealSeed: string;
    grantVerifyKey: string;
  };
  signatures: {
    domain: SigningDomain;
    message: string;
    seed: string;
    verifyKey: string;
    signature: string;
  }[];
  padme: [number, number][];
  employerKeys: {
    safetyNumbers: { of: SafetyNumberOf; hash: string; number: string }[];
    seatKeys: (SeatKeys & { hash: string })[];
  };
};

/** How many comparisons were made, and what differed. */
export type Outcome = { checked: number; failures: string[] };

/** Checks all vectors. */
export async function checkVectors(vectors: Vectors, ledger: LedgerVectors): Promise<Outcome> {
  const outcome: Outcome = { checked: 0, failures: [] };
  const same = (name: string, actual: unknown, expected: unknown) => {
    outcome.checked += 1;
    if (actual !== expected) outcome.failures.push(`${name}: ${String(actual)} is not ${String(expected)}`);
  };
  checkCanonical(vectors, same);
  checkLeaf(vectors.leaf, same);
  await checkKeys(vectors, same);
  for (const [length, padded] of vectors.padme) same(`padme ${length}`, padmeLength(length), padded);
  checkEmployerKeys(vectors.employerKeys, same);
  await checkLedger(ledger, same);
  return outcome;
}

function checkCanonical({ canonical, refusedCanonical }: Vectors, same: Same): void {
  for (const { value, text, sha256 } of canonical) {
    same('canonical text', canonicalText(value), text);
    same('canonical text read again', canonicalText(parseCanonical(text)), text);
    same('hash', hashOf(text), sha256);
  }
  for (const text of refusedCanonical)
    same(
      `refuses ${text}`,
      throws(() => parseCanonical(text)),
      true,
    );
}

function checkLeaf(vector: Vectors['leaf'], same: Same): void {
  const key = decodeBase64url(vector.key);
  const commitment = commit(parseCanonical(vector.eventText), decodeBase64url(vector.opening));
  same('commitment', encodeBase64url(commitment), vector.commitment);
  const ofGrant = grantKey(key, vector.grantId);
  same('grant key', encodeBase64url(ofGrant), vector.grantKey);
  for (const { index, subject, grant } of vector.tags) {
    same(`subject tag ${index}`, encodeBase64url(subjectTag(key, index)), subject);
    same(`grant tag ${index}`, encodeBase64url(grantTag(ofGrant, index)), grant);
  }
  same('leaf', encodeBase64url(formLeaf(commitment, subjectTag(key, 1))), vector.leaf);
}

async function checkKeys({ keyring, signatures }: Vectors, same: Same): Promise<void> {
  const opened = await openKeyring([decodeBase64url(keyring.root)]);
  same('account identity', opened.identity, identityFromSeed(decodeBase64url(keyring.accountSealSeed)));
  same('account key', encodeBase64url(opened.signing.verifyKey), keyring.accountVerifyKey);
  const ofGrant = await opened.forGrant(keyring.grantId);
  const grantIdentity = identityFromSeed(decodeBase64url(keyring.grantSealSeed));
  same('grant identity', ofGrant.identity, grantIdentity);
  same('grant recipient', ofGrant.recipient, await recipientOf(grantIdentity));
  same('grant verify key', encodeBase64url(ofGrant.signing.verifyKey), keyring.grantVerifyKey);
  const sealed = await seal(new Uint8Array([1, 2, 3]), [ofGrant.recipient]);
  same('sealed and opened', (await unseal(sealed, grantIdentity)).join(), '1,2,3');
  for (const { domain, message, seed, verifyKey, signature } of signatures) {
    const bytes = decodeBase64url(message);
    const signer = await signingKeyFromSeed(decodeBase64url(seed));
    same(`${domain} signature`, encodeBase64url(await signer.sign(domain, bytes)), signature);
    const key = decodeBase64url(verifyKey);
    same(`${domain} verified`, await verifySignature(key, domain, bytes, decodeBase64url(signature)), true);
    same(
      `${domain} of other bytes`,
      await verifySignature(key, domain, key, decodeBase64url(signature)),
      false,
    );
  }
}

function checkEmployerKeys({ safetyNumbers, seatKeys }: Vectors['employerKeys'], same: Same): void {
  for (const { of, hash, number } of safetyNumbers)
    same(`safety number ${of}`, safetyNumber(of, hash), number);
  for (const { hash, ...keys } of seatKeys) same('hash of keys', hashOfKeys(keys), hash);
}

function throws(act: () => unknown): boolean {
  try {
    act();
    return false;
  } catch {
    return true;
  }
}
