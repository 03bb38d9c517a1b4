/** Prekeys: keys for one message each, which employers seal to before anything was granted. */
import { addPrekeys, countPrekeys, PREKEYS_KEPT } from '../../shared/api/requests.ts';
import { newTimelessUuid } from '../../shared/bytes/uuid.ts';
import { isRefusal, type Refusal } from '../../shared/errors.ts';
import type { Session } from '../accounts/session.ts';
import type { Api } from '../api.ts';

/** Keeps {@link PREKEYS_KEPT} unused prekeys with the platform; answers how many there are now. */
export async function refillPrekeys(api: Api, { keyring }: Session): Promise<{ unused: number } | Refusal> {
  const counted = await api(countPrekeys);
  if (isRefusal(counted)) return counted;
  const missing = PREKEYS_KEPT - counted.unused;
  if (missing <= 0) return counted;
  const prekeys = Array.from({ length: missing }, async () => {
    // Shown to whoever asks: a common time would tell that two handles are one person, and when they were last here.
    const prekeyId = newTimelessUuid();
    const [{ recipient }] = await keyring.forPrekey(prekeyId);
    return { prekeyId, recipient };
  });
  return api(addPrekeys, { body: { prekeys: await Promise.all(prekeys) } });
}
