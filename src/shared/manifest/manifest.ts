/**
 * Manifests: what unlocks an account, and which documents it has, signed by its owner. Each state names its version
 * and the hash of the one before, so that a client which kept one notices an older one served again, and two
 * histories that part.
 *
 * Does not promise that a client which kept nothing sees the newest state: it has the platform's word for it, and
 * what stands on the record. Source: PROTOCOL section 1.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { z } from 'zod';
import { decodeBase64url, encodeBase64url } from '../bytes/base64url.ts';
import { encodeHex } from '../bytes/hex.ts';
import { encodeUtf8 } from '../bytes/utf8.ts';
import { Tampered } from '../errors.ts';
import { type Canonical, canonicalText, parseCanonical } from '../ledger/canonical.ts';
import { DOCUMENT_KINDS } from '../vault/document.ts';
import { type SigningKey, verifySignature } from '../vault/signing.ts';
import { MANIFESTS, type ManifestName } from './manifest-names.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** What is signed for each state of a manifest. */
export const ManifestStatement = z.strictObject({
  kind: z.literal('sealfolio.manifest/v1'),
  origin: z.string().max(300),
  accountId: z.uuid(),
  of: z.enum(MANIFESTS),
  /** The generation of the keys that sign, from 1. */
  generation: z.int().positive(),
  /** From 1, one more each time. */
  version: z.int().positive(),
  /** SHA-256 of the statement before; null for the first. */
  previous: hash.nullable(),
  /** SHA-256 of the canonical content. */
  content: hash,
});
/** See {@link ManifestStatement}. */
export type ManifestStatement = z.infer<typeof ManifestStatement>;

/** One way to unlock: `id` is the passkey's credential id (base64url), empty for passphrase and kit. */
const UnlockEntry = z.strictObject({
  method: z.enum(['passphrase', 'kit', 'passkey']),
  id: z.string().max(1400),
  /** SHA-256 of the wrap. */
  wrap: hash,
});
/** The content of the manifest `unlocks`: the keys in force and every way to them, in canonical order. */
export const UnlocksContent = z.strictObject({
  recipient: z.string().max(2100),
  signKey: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  unlocks: z.array(UnlockEntry).min(1).max(40),
});
/** The content of the manifest `documents`, ordered by id. */
export const DocumentsContent = z.strictObject({
  documents: z
    .array(
      z.strictObject({
        documentId: z.uuid(),
        kind: z.enum(DOCUMENT_KINDS),
        version: z.int().positive(),
        sha256: hash,
      }),
    )
    .max(200),
});
/** See {@link UnlocksContent}. */
export type UnlocksContent = z.infer<typeof UnlocksContent>;
/** See {@link DocumentsContent}. */
export type DocumentsContent = z.infer<typeof DocumentsContent>;
const CONTENTS = { unlocks: UnlocksContent, documents: DocumentsContent } as const;
type Contents = { unlocks: UnlocksContent; documents: DocumentsContent };

/** A state as it travels: canonical text, and the signature in base64url. */
export type SignedManifest = {
  readonly statement: string;
  readonly signature: string;
  /** Where a generation begins: the same text signed by the key before. */
  readonly succession: string | null;
};
/** A state that a client keeps to compare with what it is served later. */
export type KeptManifest = { readonly version: number; readonly hash: string };

const DOMAIN = 'sealfolio/manifest/v1';

/** SHA-256 of a text, as 64 hexadecimal digits. */
export function hashOfText(text: string): string {
  return encodeHex(sha256(encodeUtf8(text)));
}

/** The canonical text of a content, its entries in their order. */
export function manifestText<N extends ManifestName>(of: N, content: Contents[N]): string {
  return canonicalText(CONTENTS[of].parse(sorted(of, content)) as Canonical);
}

/**
 * Signs the state that follows `kept` (null: the first). `before` signs too where the keys were replaced.
 */
export async function signManifest<N extends ManifestName>(
  head: { origin: string; accountId: string; of: N; generation: number },
  content: Contents[N],
  kept: KeptManifest | null,
  signer: SigningKey,
  before: SigningKey | null = null,
): Promise<SignedManifest & { content: string }> {
  const text = manifestText(head.of, content);
  const statement = canonicalText({
    kind: 'sealfolio.manifest/v1',
    ...head,
    version: (kept?.version ?? 0) + 1,
    previous: kept?.hash ?? null,
    content: hashOfText(text),
  });
  const bytes = encodeUtf8(statement);
  const succession = before && encodeBase64url(await before.sign(DOMAIN, bytes));
  return {
    statement,
    signature: encodeBase64url(await signer.sign(DOMAIN, bytes)),
    succession,
    content: text,
  };
}

/** A statement by its text; throws `Tampered` for another form. */
export function readManifestStatement(text: string): ManifestStatement {
  const parsed = ManifestStatement.safeParse(parseCanonical(text));
  if (!parsed.success) throw new Tampered('bad_encoding', 'a manifest has an unknown form');
  return parsed.data;
}

/** Whether `key` (32 bytes) signed a state. */
export function isManifestSignedBy(key: Uint8Array, statement: string, signature: string): Promise<boolean> {
  return verifySignature(key, DOMAIN, encodeUtf8(statement), decodeBase64url(signature));
}

/** A content by its text, if it is the one that `statement` names; throws `Tampered` otherwise. */
export function readManifestContent<N extends ManifestName>(
  of: N,
  statement: ManifestStatement,
  text: string,
): Contents[N] {
  const parsed = CONTENTS[of].safeParse(parseCanonical(text));
  if (statement.of !== of || statement.content !== hashOfText(text) || !parsed.success) {
    throw new Tampered('wrong_document', 'a manifest holds something else than was signed');
  }
  return parsed.data as Contents[N];
}

/** Whether `next` follows the state `kept` (null: nothing was kept, and `next` is the first). */
export function follows(next: ManifestStatement, kept: KeptManifest | null): boolean {
  return next.version === (kept?.version ?? 0) + 1 && next.previous === (kept?.hash ?? null);
}

function sorted<N extends ManifestName>(of: N, content: Contents[N]): Contents[N] {
  const by =
    <T>(key: (item: T) => string) =>
    (a: T, b: T) =>
      key(a) < key(b) ? -1 : 1;
  if (of === 'unlocks') {
    const { unlocks, ...rest } = content as UnlocksContent;
    return { ...rest, unlocks: [...unlocks].sort(by((one) => `${one.method} ${one.id}`)) } as Contents[N];
  }
  const { documents } = content as DocumentsContent;
  return { documents: [...documents].sort(by((one) => one.documentId)) } as Contents[N];
}
