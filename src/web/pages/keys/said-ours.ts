import type { Session } from '../../../client/accounts/session.ts';
import { hashOfText } from '../../../shared/manifest/manifest.ts';

/** What this browser remembers of new keys that still wait: whether I said that they are my employer's own. */
export function saidOurs({ account, keep }: Session, rootHash: string) {
  // Named by a hash: what lies in a browser does not tell whose account was used there.
  const name = `keys-ours ${hashOfText(`${account.accountId} ${rootHash}`).slice(0, 32)}`;
  return { is: () => keep.read(name) !== null, say: () => keep.write(name, 'ours') };
}
