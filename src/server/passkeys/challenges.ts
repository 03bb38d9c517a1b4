import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import type { StorageTransaction } from '../storage/database.ts';
import { type ChallengeUse, insertChallenge } from './store.ts';

/** How long a person may take to answer: 5 minutes. */
export const CHALLENGE_LIFETIME = 5 * 60_000;

/** Draws a challenge (32 random bytes, base64url) for one answer; `accountId` is null where anybody may answer. */
export async function drawChallenge(
  tx: StorageTransaction,
  input: { use: ChallengeUse; accountId: string | null; pool: string; now: Date },
): Promise<string> {
  const challenge = crypto.getRandomValues(new Uint8Array(32));
  await insertChallenge(tx, {
    challenge,
    pool: input.pool,
    use: input.use,
    account_id: input.accountId,
    expires_at: new Date(input.now.getTime() + CHALLENGE_LIFETIME),
  });
  return encodeBase64url(challenge);
}
