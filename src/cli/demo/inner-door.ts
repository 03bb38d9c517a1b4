/**
 * The platform's own verbs behind the port that clients know, all inside one transaction: for opening two thousand accounts
 * in a minute. Beside the network it leaves nothing out: every verb checks what it always checks, and writes its event with
 * its state.
 */
import type { Api } from '../../client/api.ts';
import { type Caller, PUBLIC_POOL } from '../../server/accounts/caller.ts';
import { createAccount } from '../../server/accounts/create-account.ts';
import { beginSignIn } from '../../server/accounts/sign-in.ts';
import { addHidden } from '../../server/cards/hide-employers.ts';
import { publishCard } from '../../server/cards/publish-card.ts';
import type { Config } from '../../server/config/config.ts';
import type { Secrets } from '../../server/config/secrets.ts';
import { isAtProvenDomain } from '../../server/employers/proven-domains.ts';
import { describe } from '../../server/http/api/describe.ts';
import { addPrekeys } from '../../server/requests/prekeys.ts';
import type { Database, StorageTransaction } from '../../server/storage/database.ts';
import { readManifest } from '../../server/vault/read-manifest.ts';
import { listMyDocuments, saveDocument } from '../../server/vault/save-document.ts';
import * as accounts from '../../shared/api/accounts.ts';
import * as cards from '../../shared/api/cards.ts';
import type { Answer, Body, Endpoint, Params, Query } from '../../shared/api/endpoint.ts';
import { getPlatform, type Platform } from '../../shared/api/platform.ts';
import { readManifest as readManifestEndpoint } from '../../shared/api/recovery.ts';
import * as requests from '../../shared/api/requests.ts';
import * as vault from '../../shared/api/vault.ts';
import { isRefusal, type Refusal } from '../../shared/errors.ts';

/** What the verbs are given. */
export type DoorParts = {
  readonly db: Database;
  readonly secrets: Secrets;
  readonly config: Config;
  readonly platform: Platform;
};
/** A connection, and what the platform knows the browser behind it by, once it has let somebody in. */
export type InnerDoor = { readonly api: Api; deviceToken(): string };

type Input<E extends Endpoint> = {
  readonly params: Params<E>;
  readonly query: Query<E>;
  readonly body: Body<E>;
};

/** A connection of one new candidate's, within `tx`. */
export function innerDoor({ db, secrets, config, platform }: DoorParts, tx: StorageTransaction): InnerDoor {
  const act: Database['once'] = (work) => work(tx);
  const within: Database = { ...db, read: act, transact: act, once: act };
  const parts = { db: within, secrets, config, origin: config.publicUrl };
  const handlers = new Map<Endpoint, (input: unknown) => Promise<unknown>>();
  const on = <E extends Endpoint>(
    endpoint: E,
    handle: (input: Input<E> & { now: Date }) => Promise<Answer<E> | Refusal>,
  ) => handlers.set(endpoint, async (input) => handle({ ...(input as Input<E>), now: new Date() }));
  let entered: { caller: Caller; deviceToken: string } | undefined;
  const me = () => {
    if (entered === undefined) throw new Error('nobody has come in by this door yet');
    return entered;
  };
  on(getPlatform, async () => platform);
  on(accounts.beginSignIn, async ({ body }) => beginSignIn(secrets, body.address));
  on(accounts.createAccount, async ({ body, now }) => {
    const made = await createAccount(parts, {
      ...{ ...body, pool: PUBLIC_POOL, now, browser: { token: undefined, label: '' } },
      ...{ isOfEmployer: isAtProvenDomain, onOperator: async () => {} },
    });
    if (isRefusal(made)) return made;
    const { account, begun } = made;
    const caller: Caller = {
      ...{ accountId: account.account_id, kind: account.kind, pool: account.pool, held: false },
      ...{ displayName: null, sessionId: begun.sessionId, operatorRole: null, contactUntil: null },
    };
    entered = { caller, deviceToken: begun.deviceToken };
    return { account: await describe(within, account, now) };
  });
  on(readManifestEndpoint, ({ params, query }) =>
    readManifest(within, { caller: me().caller, of: params.of, after: query.after }),
  );
  on(vault.listDocuments, () => listMyDocuments(within, me().caller));
  on(vault.saveDocument, ({ params, body, now }) =>
    saveDocument(parts, { ...params, ...body, caller: me().caller, now }),
  );
  on(cards.addHidden, ({ body, now }) => addHidden(parts, { ...body, caller: me().caller, now }));
  on(cards.publishCard, ({ body, now }) => publishCard(parts, { ...body, caller: me().caller, now }));
  on(requests.addPrekeys, ({ body, now }) => addPrekeys(within, { ...body, caller: me().caller, now }));
  const api: Api = async (endpoint, ...[input]) => {
    const handle = handlers.get(endpoint);
    if (handle === undefined) throw new RangeError(`this door has no ${endpoint.path}`);
    const answer = await handle(input ?? {});
    return answer as Answer<typeof endpoint> | Refusal;
  };
  return { api, deviceToken: () => me().deviceToken };
}
