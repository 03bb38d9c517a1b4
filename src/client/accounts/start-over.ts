/**
 * Starting over, for who lost passphrase, kit and every device: the account goes on with new keys, without what the lost
 * ones sealed and signed. Only `address`, name and what was hidden stay.
 */
import type { Answer } from '../../shared/api/endpoint.ts';
import { getPlatform } from '../../shared/api/platform.ts';
import { finishStartOver as finishEndpoint, type prepareStartOver } from '../../shared/api/recovery.ts';
import { decodeBase64url } from '../../shared/bytes/base64url.ts';
import { isRefusal, type Refusal } from '../../shared/errors.ts';
import type { AccountSecret, Argon2id } from '../../shared/vault/unlock.ts';
import type { Api } from '../api.ts';
import { type Keep, memoryKeep } from '../manifests/keep.ts';
import type { Renewal } from './credentials.ts';
import { formGeneration } from './form-generation.ts';
import { openSession, type Session } from './session.ts';

/** What the platform hands out for it once the wait is over; good for a quarter of an hour. */
export type PreparedStartOver = Answer<typeof prepareStartOver>;

/**
 * Starts over, with a renewal that was shown to its owner before, and signs in. The key of the record's tags is taken as
 * the platform has it: it was made of a root that is lost. Refusals: `code_wrong_or_expired` (the ticket is old),
 * `not_found` (it was stopped meanwhile), `manifest_changed` (prepare it again).
 */
export async function finishStartOver(
  api: Api,
  prepared: PreparedStartOver,
  { renewal, argon2id, keep = memoryKeep() }: { renewal: Renewal; argon2id: Argon2id; keep?: Keep },
): Promise<Session | Refusal> {
  const { accountId, ticket, salt, manifest: kept } = prepared;
  const platform = await api(getPlatform);
  if (isRefusal(platform)) return platform;
  const secret: AccountSecret = {
    roots: [renewal.root],
    recordKey: decodeBase64url(prepared.recordSubjectKey),
  };
  const { keys, unlocks, unlocksManifest } = await formGeneration({
    ...{ origin: platform.origin, accountId, generation: prepared.generation + 1 },
    ...{ secret, renewal, salt, argon2id, kept, passkeys: [], before: null },
  });
  const finished = await api(finishEndpoint, {
    body: { accountId, ticket, keys, unlocks, manifest: unlocksManifest },
  });
  return isRefusal(finished) ? finished : openSession(api, finished.account, secret, { keep });
}
