import type { Answer } from '../../shared/api/endpoint.ts';
import type { readManifest as endpoint } from '../../shared/api/recovery.ts';
import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import type { ManifestName } from '../../shared/manifest/manifest-names.ts';
import type { Caller } from '../accounts/caller.ts';
import { listManifests as listUnlockManifests } from '../accounts/store-keys.ts';
import type { Database } from '../storage/database.ts';
import { listManifests as listDocumentManifests } from './store.ts';

type State = {
  readonly statement: string;
  readonly signature: Uint8Array;
  readonly succession?: Uint8Array | null;
  readonly content: string | null;
};

/** The states of one of the caller's manifests after `after`, and the content of the newest. */
export async function readManifest(
  db: Database,
  { caller, of, after }: { caller: Caller; of: ManifestName; after: number },
): Promise<Answer<typeof endpoint>> {
  const { accountId } = caller;
  const rows = await db.once(
    (tx): Promise<readonly State[]> =>
      of === 'unlocks'
        ? listUnlockManifests(tx, accountId, after)
        : listDocumentManifests(tx, accountId, after),
  );
  const states = rows.map((row) => ({
    statement: row.statement,
    signature: encodeBase64url(row.signature),
    succession:
      row.succession === undefined || row.succession === null ? null : encodeBase64url(row.succession),
  }));
  return { of, states, content: rows.at(-1)?.content ?? null };
}
