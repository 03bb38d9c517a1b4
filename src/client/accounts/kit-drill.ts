/** The recovery kit's drill: its owner reads it back, so that it is there when everything else is lost. */
import { showKit as showKitEndpoint } from '../../shared/api/recovery.ts';
import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import { isRefusal, type Refusal } from '../../shared/errors.ts';
import type { Argon2id } from '../../shared/vault/unlock.ts';
import type { Api } from '../api.ts';
import { type Session, withAccount } from './session.ts';
import { fetchSecret } from './unlock.ts';

/** The kit needs none: it has its 256 bits by itself. */
const noArgon2id: Argon2id = () => {
  throw new RangeError('a recovery kit is not stretched');
};

/**
 * Opens the account's keys with the kit as it was typed or scanned, and tells the platform that it was at hand. Refusals:
 * `kit_mistyped`, `sign_in_failed` (it is not this account's, or was replaced).
 */
export async function showKit(api: Api, session: Session, kit: string): Promise<Session | Refusal> {
  const shown = { method: 'kit' as const, secret: kit };
  const opened = await fetchSecret(api, session.account.accountId, shown, noArgon2id);
  if (isRefusal(opened)) return opened;
  const secret = encodeBase64url(opened.unlock.signInSecret);
  const noted = await api(showKitEndpoint, { body: { secret } });
  return isRefusal(noted) ? noted : withAccount(session, noted.account);
}
