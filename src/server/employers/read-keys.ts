import type { readEmployerKeys as endpoint } from '../../shared/api/employer-keys.ts';
import type { Answer } from '../../shared/api/endpoint.ts';
import { encodeUtf8 } from '../../shared/bytes/utf8.ts';
import { isRefusal, type Refusal } from '../../shared/errors.ts';
import { readMapPlace } from '../ledger/key-map.ts';
import type { KeysLog } from '../ledger/keys-log.ts';
import { readLogged } from '../ledger/read-logged.ts';
import { listChain } from '../ledger/store-key-entries.ts';
import type { Database } from '../storage/database.ts';
import { listObservations } from './store-observations.ts';

/** So old may be what a witness saw, in milliseconds. */
const SEEN_WITHIN = 30 * 86_400_000;

/**
 * What stands in the log of an employer, whichever the platform knows: of one that is not here any more the log still says
 * what it said. Refused: `unavailable` before the log has begun.
 */
export async function readEmployerKeys(
  { db, keysLog }: { readonly db: Database; readonly keysLog: Pick<KeysLog, 'storage' | 'key'> },
  { employerId, since }: { readonly employerId: string; readonly since: number },
): Promise<Answer<typeof endpoint> | Refusal> {
  const logged = await readLogged(keysLog, since);
  if (isRefusal(logged)) return logged;
  const { checkpoint, consistency, size } = logged;
  const { chain, map, observations } = await db.read(async (tx) => ({
    chain: await listChain(tx, employerId),
    map: await readMapPlace(tx, employerId, size),
    observations: await listObservations(tx, employerId, new Date(Date.now() - SEEN_WITHIN)),
  }));
  const placed = chain.flatMap(({ entry, position }) =>
    position !== null && position < size ? [{ entry, position }] : [],
  );
  const prove = async (one: { entry: string; position: number } | undefined) =>
    one === undefined ? null : logged.prove(encodeUtf8(one.entry), one.position);
  return {
    ...{ checkpoint, consistency },
    entries: placed.map(({ entry }) => entry),
    first: await prove(placed[0]),
    head: await prove(placed.at(-1)),
    map:
      map === undefined
        ? null
        : { ...(await logged.prove(map.entry, map.position)), place: spell(map.place) },
    observations,
  };
}

function spell(place: NonNullable<Awaited<ReturnType<typeof readMapPlace>>>['place']) {
  return place === null ? null : { ...place, proof: [...place.proof] };
}
