/** A handle that stands for somebody without a crowd around them: for tests of who may use one, not of who is shown. */
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { PUBLIC_POOL } from '../../src/server/accounts/caller.ts';
import { writeCard } from '../../src/server/cards/card-text.ts';
import { epochNow } from '../../src/server/cards/epoch-now.ts';
import { putShowings } from '../../src/server/cards/store-views.ts';
import { orderCard } from '../../src/shared/card/card.ts';
import { type Handle, handleOf } from '../../src/shared/card/handle.ts';
import type { TestPlatform } from '../platform.ts';
import { idOf } from './desk-stage.ts';

/** Makes it so that a posting was shown a candidate in this epoch; the handle. */
export async function showTo(
  { config, platform }: TestPlatform,
  shown: { postingId: string; employerId: string; to: Person; candidate: Person },
): Promise<Handle> {
  const { postingId: posting, employerId: employer } = shown;
  const candidate = idOf(shown.candidate);
  const now = new Date();
  const epoch = epochNow({ config, secrets: platform.secrets }, PUBLIC_POOL, now);
  const handle = handleOf(epoch.key, { employer, posting, candidate });
  const row = {
    ...{ posting_id: posting, handle, pool: PUBLIC_POOL, employer_id: employer, epoch: epoch.number },
    ...{ candidate_id: candidate, card: writeCard(orderCard({ occupation: ['251'] })), shown_at: now },
    ...{ shown_to: idOf(shown.to), asked_at: null },
  };
  await platform.db.transact((tx) => putShowings(tx, [row]));
  return handle;
}
