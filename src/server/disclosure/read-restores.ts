import type { Answer, Body } from '../../shared/api/endpoint.ts';
import type { readRestores as endpoint } from '../../shared/api/log.ts';
import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import { encodeUtf8 } from '../../shared/bytes/utf8.ts';
import { isRefusal, type Refusal } from '../../shared/errors.ts';
import type { Caller } from '../accounts/caller.ts';
import type { KeysLog } from '../ledger/keys-log.ts';
import { readLogged } from '../ledger/read-logged.ts';
import { listLostEvents } from '../ledger/read-lost.ts';
import { listRestores } from '../ledger/store-lost.ts';
import type { Database } from '../storage/database.ts';
import { listHeld } from './store-held.ts';

/** What restores lost of the caller's record, with what the platform says of them in public. */
export async function readRestores(
  { db, keysLog }: { readonly db: Database; readonly keysLog: Pick<KeysLog, 'storage' | 'key'> },
  { caller, since, grantIds, now }: Body<typeof endpoint> & { readonly caller: Caller; readonly now: Date },
): Promise<Answer<typeof endpoint> | Refusal> {
  const view = await readLogged(keysLog, since);
  if (isRefusal(view)) return view;
  const { checkpoint, consistency, size } = view;
  const { said, lost, held } = await db.read(async (tx) => ({
    said: await listRestores(tx, size),
    lost: await listLostEvents(tx, caller.accountId, grantIds),
    held: await listHeld(tx, caller.accountId, now),
  }));
  const restores: Answer<typeof endpoint>['restores'] = [];
  for (const { entry, position } of said) restores.push(await view.prove(encodeUtf8(entry), position));
  return {
    ...{ checkpoint, consistency, restores },
    lost: lost.map(({ grantId, tagIndex, leaf }) => ({ grantId, tagIndex, leaf: encodeBase64url(leaf) })),
    held: held.map(({ grant_id, held_since }) => ({ grantId: grant_id, since: held_since.toISOString() })),
  };
}
