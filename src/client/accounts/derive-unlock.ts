/** From what a person types to what signs in and what opens the wrap. */
import { decodeBase64url } from '../../shared/bytes/base64url.ts';
import { isRefusal, type Refusal } from '../../shared/errors.ts';
import {
  type Argon2id,
  type Unlock,
  type UnlockMethod,
  unlockByKit,
  unlockByPassphrase,
} from '../../shared/vault/unlock.ts';
import { parseKit } from './kit.ts';

/** The methods that can be typed. */
export type TypedMethod = Exclude<UnlockMethod, 'passkey'>;
/** What was typed, and how it is to be taken. `secret` is a passphrase, or the text of a kit. */
export type TypedSecret = { readonly method: TypedMethod; readonly secret: string };
/** The unlock of something typed. */
export type TypedUnlock = Unlock<TypedMethod>;

/** The unlock that a typed secret gives. `salt` (base64url) is asked for only when it is a passphrase. */
export async function deriveUnlock(
  { method, secret }: TypedSecret,
  salt: () => Promise<string | Refusal>,
  argon2id: Argon2id,
): Promise<TypedUnlock | Refusal> {
  if (method === 'kit') {
    const kit = parseKit(secret);
    return isRefusal(kit) ? kit : unlockByKit(kit);
  }
  const salted = await salt();
  if (isRefusal(salted)) return salted;
  return unlockByPassphrase(secret, decodeBase64url(salted), argon2id);
}
