/** A session: who is signed in, with the keys unlocked. Lives in memory only. */
import type { Account } from '../../shared/api/accounts.ts';
import { getPlatform, type Platform } from '../../shared/api/platform.ts';
import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import { hashOf } from '../../shared/disclosure/statement.ts';
import { isRefusal, type Refusal, Tampered } from '../../shared/errors.ts';
import { deriveSecret, type Keyring, openKeyring } from '../../shared/vault/keyring.ts';
import type { AccountSecret } from '../../shared/vault/unlock.ts';
import type { Api } from '../api.ts';
import { followNewLogs } from '../ledger/follow-new-logs.ts';
import type { Keep } from '../manifests/keep.ts';
import { readOwnManifest } from '../manifests/own-manifest.ts';
import { hasSameKeys } from './same-keys.ts';

/** Account, unlocked keys, the platform they are used on, and what this browser keeps between sessions. */
export type Session = {
  readonly account: Account;
  readonly keyring: Keyring;
  readonly platform: Platform;
  readonly keep: Keep;
};

/** The key of the account's own tags on the record: 32 bytes, from its secret, so that no other can be served. */
export function recordSubjectKeyOf({ roots, recordKey }: AccountSecret): Uint8Array {
  const [first] = roots;
  if (first === undefined) throw new RangeError('an account has a root');
  return recordKey ?? deriveSecret(first, 'record/subject');
}

/**
 * The session of `account`, whose secret is `secret`. Throws `Tampered` when the platform shows other keys for the
 * account than the secret gives (whoever seals to those would not seal to its owner), or serves an older state of
 * what unlocks it than this browser saw, or a wrap that is not part of it. `keyring` is the secret's, if it is open already.
 */
export async function openSession(
  api: Api,
  account: Account,
  secret: AccountSecret,
  { keep, wrap, ...opened }: { keep: Keep; wrap?: Uint8Array; keyring?: Keyring },
): Promise<Session | Refusal> {
  const keyring = opened.keyring ?? (await openKeyring(secret.roots));
  const genuine =
    account.recipient === keyring.recipient &&
    account.signKey === encodeBase64url(keyring.signing.verifyKey) &&
    account.recordSubjectKey === encodeBase64url(recordSubjectKeyOf(secret));
  if (!genuine)
    throw new Tampered('impossible_state', 'the platform shows other keys for this account than its own');
  const platform = await api(getPlatform);
  if (isRefusal(platform)) return platform;
  const session = { account, keyring, platform, keep };
  await followNewLogs(api, session);
  try {
    const refused = await checkUnlocks(api, session, wrap);
    return refused ?? session;
  } catch (error) {
    const older = error instanceof Tampered && error.code === 'stale_version';
    throw older ? new OlderUnlocks(error.message, session) : error;
  }
}

/** What unlocks the account is older than this browser saw; `session` is what it takes to ask whether a restore is why. */
export class OlderUnlocks extends Tampered {
  readonly session: Session;

  constructor(message: string, session: Session) {
    super('stale_version', message);
    this.session = session;
  }
}

/** The session with what the platform shows of its account now; throws `Tampered` when it shows other keys. */
export function withAccount(session: Session, account: Account): Session {
  if (!hasSameKeys(session.account, account))
    throw new Tampered('impossible_state', 'the platform shows other keys for this account than its own');
  return { ...session, account };
}

async function checkUnlocks(
  api: Api,
  session: Session,
  wrap: Uint8Array | undefined,
): Promise<Refusal | undefined> {
  const own = await readOwnManifest(api, session, 'unlocks');
  if (isRefusal(own)) return own;
  if (own.kept === null) {
    // An account from before manifests has none yet; its next change makes the first. Newer keys came with one.
    if (session.account.generation === 1) return undefined;
    throw new Tampered('stale_version', 'what was signed about this account is gone');
  }
  const { recipient, signKey, unlocks } = own.content;
  const fits =
    recipient === session.account.recipient &&
    signKey === session.account.signKey &&
    (wrap === undefined || unlocks.some((one) => one.wrap === hashOf(wrap)));
  if (!fits) throw new Tampered('stale_version', 'what opened this account is not in force any more');
  return undefined;
}
