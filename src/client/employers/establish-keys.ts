import { beginEmployerKeys } from '../../shared/api/employer-keys.ts';
import { decodeUtf8 } from '../../shared/bytes/utf8.ts';
import { newUuidV7 } from '../../shared/bytes/uuid.ts';
import { isRefusal, type Refusal } from '../../shared/errors.ts';
import { hashOfKeys, signEmployerEntry } from '../../shared/keys/key-entry.ts';
import type { Session } from '../accounts/session.ts';
import type { Api } from '../api.ts';
import { type KeysAdded, ownerKeysOf, timeAfter, whileChanging } from './add-entries.ts';
import { readDirectory } from './read-directory.ts';

/**
 * Begins the keys of an employer that has none: a root by a key of mine made for it, with my own seat. Begun by me already,
 * it is answered as begun. Refusals: `keys_changed` when somebody else began them, and those of the endpoint.
 */
export function establishKeys(api: Api, session: Session, employerId: string): Promise<KeysAdded | Refusal> {
  return whileChanging(async () => {
    const begun = await beginWith(api, session, { employerId, previous: null, after: null });
    if (!isRefusal(begun) || begun.refused !== 'keys_changed') return begun;
    const directory = await readDirectory(api, session, employerId);
    if (isRefusal(directory)) return directory;
    const { chain } = directory;
    const mine = await ownerKeysOf(session, employerId);
    const isMine = chain !== undefined && mine.some(({ name }) => name === chain.root.owner);
    return isMine ? { head: chain.head, published: true } : begun;
  });
}

/** Sends a root of mine that names `previous`, the newest entry, made at the hour `after`. */
export async function beginWith(
  api: Api,
  session: Session,
  { employerId, previous, after }: { employerId: string; previous: string | null; after: string | null },
): Promise<KeysAdded | Refusal> {
  const [newest] = await ownerKeysOf(session, employerId);
  if (newest === undefined) throw new RangeError('a keyring has a key for each employer');
  const entry = await signEmployerEntry(
    {
      ...{ v: 1, type: 'employer.root', employer: employerId, at: timeAfter(after), previous },
      ...{ owner: newest.name, seat: newUuidV7(), keyHash: hashOfKeys(session.account) },
    },
    newest.key,
  );
  return api(beginEmployerKeys, { params: { employerId }, body: { entry: decodeUtf8(entry) } });
}
