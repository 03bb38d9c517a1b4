import type { NextManifest } from '../../shared/api/keys.ts';
import { decodeBase64url } from '../../shared/bytes/base64url.ts';
import { type Refusal, refuse, Tampered } from '../../shared/errors.ts';
import {
  follows,
  hashOfText,
  isManifestSignedBy,
  type KeptManifest,
  type ManifestStatement,
  readManifestContent,
  readManifestStatement,
} from '../../shared/manifest/manifest.ts';
import type { ManifestName } from '../../shared/manifest/manifest-names.ts';

/** What a manifest has to be, to be taken. */
export type ManifestDue<N extends ManifestName> = {
  readonly of: N;
  readonly origin: string;
  readonly accountId: string;
  readonly generation: number;
  /** Must have signed it (32 bytes). */
  readonly signKey: Uint8Array;
  /** Must have signed it too: the key before, where a generation begins. */
  readonly before?: Uint8Array;
  /** The state it must follow; null for the first. */
  readonly kept: KeptManifest | null;
};

/** The state that is stored, as the next one has to name it. */
export function keptOf(row: { version: number; statement: string } | undefined): KeptManifest | null {
  return row === undefined ? null : { version: row.version, hash: hashOfText(row.statement) };
}

/**
 * The content of a manifest that a client signed, once everything about it fits. Refusals: `manifest_changed` (another
 * state was signed meanwhile: read it and sign again), `signature_invalid`, `statement_invalid`.
 */
export async function checkManifest<N extends ManifestName>(
  due: ManifestDue<N>,
  next: NextManifest,
): Promise<{ statement: ManifestStatement; content: ReturnType<typeof readManifestContent<N>> } | Refusal> {
  try {
    const statement = readManifestStatement(next.statement);
    const content = readManifestContent(due.of, statement, next.content);
    if (!follows(statement, due.kept))
      return refuse('manifest_changed', 'read the newest state and sign again');
    const { origin, accountId, generation } = due;
    const fits =
      statement.origin === origin && statement.accountId === accountId && statement.generation === generation;
    if (!fits) return refuse('statement_invalid', 'the manifest is of another account, or of other keys');
    const signed =
      (await isManifestSignedBy(due.signKey, next.statement, next.signature)) &&
      (await isSucceeded(due.before, next));
    return signed
      ? { statement, content }
      : refuse('signature_invalid', 'the manifest is not signed as it must');
  } catch (error) {
    if (error instanceof Tampered) return refuse('statement_invalid', error.message);
    throw error;
  }
}

/** The columns of a state, as both stores keep them. */
export function manifestColumns(next: NextManifest, version: number, now: Date) {
  return {
    version,
    statement: next.statement,
    signature: decodeBase64url(next.signature),
    content: next.content,
    signed_at: now,
  };
}

async function isSucceeded(before: Uint8Array | undefined, { statement, succession }: NextManifest) {
  if (before === undefined) return succession === null;
  return succession !== null && (await isManifestSignedBy(before, statement, succession));
}
