/** Keys begun anew, when no owner in force is left who could sign: after 72 hours, unless one of them says no. */
import { isRefusal, type Refusal, refuse } from '../../shared/errors.ts';
import type { Session } from '../accounts/session.ts';
import type { Api } from '../api.ts';
import { addEntries, type KeysAdded, ownerKeysOf, whileChanging } from './add-entries.ts';
import { beginWith } from './establish-keys.ts';
import { readDirectory } from './read-directory.ts';

/**
 * Proposes a new root of mine, which ends every seat but my own when it counts. Mine that waits already is answered as
 * proposed. Refusals: `keys_wait` while another one waits, those of `readDirectory` and of the endpoint.
 */
export function proposeRoot(api: Api, session: Session, employerId: string): Promise<KeysAdded | Refusal> {
  return whileChanging(async () => {
    const directory = await readDirectory(api, session, employerId);
    if (isRefusal(directory)) return directory;
    const { chain } = directory;
    const waiting = chain?.waiting?.root;
    if (chain === undefined || waiting === undefined) {
      const [previous, after] = chain === undefined ? [null, null] : [chain.head, chain.at];
      return beginWith(api, session, { employerId, previous, after });
    }
    const mine = await ownerKeysOf(session, employerId);
    return mine.some(({ name }) => name === waiting.owner)
      ? { head: chain.head, published: true }
      : refuse('keys_wait', 'another new root waits');
  });
}

/** Says no to the root named by `hash`; when it does not wait any more, nothing is said. Refusals: those of `addEntries`. */
export function opposeRoot(
  api: Api,
  session: Session,
  employerId: string,
  hash: string,
): Promise<KeysAdded | Refusal> {
  return addEntries(api, session, employerId, (chain) =>
    chain.waiting?.root.hash === hash ? [{ type: 'root.opposed', root: hash }] : [],
  );
}
