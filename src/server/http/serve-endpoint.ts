/**
 * Puts one endpoint of the contract on the server: parses what comes in, asks who it is, calls the verb, and lets
 * nothing out but what the contract's answer names.
 */
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { mayCall } from '../../shared/api/desk-roles.ts';
import {
  type Answer,
  type Body,
  type Endpoint,
  type Params,
  Problem,
  type Query,
} from '../../shared/api/endpoint.ts';
import { isRefusal, type Refusal, refuse } from '../../shared/errors.ts';
import type { Caller } from '../accounts/caller.ts';
import { sessionFinder } from '../accounts/sessions.ts';
import type { AccountRow } from '../accounts/store.ts';
import type { Browser } from '../devices/browser.ts';
import { listAllContactKeys } from '../passkeys/store-contact-keys.ts';
import type { Database } from '../storage/database.ts';
import { admitHeavyBody } from './heavy-bodies.ts';
import { paceAnswers } from './pace.ts';
import type { HttpParts } from './parts.ts';
import { sendProblem } from './problem.ts';
import { findVisitor, readBrowser, refuseCrossSite, type Visitor } from './session.ts';
import { isWellFormed } from './well-formed.ts';

const DEFAULT_LIMIT = 256 * 1024;

type Common<E extends Endpoint> = {
  readonly params: Params<E>;
  readonly query: Query<E>;
  readonly body: Body<E>;
  readonly pool: string;
  readonly browser: Browser;
  readonly now: Date;
  readonly reply: FastifyReply;
};
/** What a handler is told: who calls is known for every endpoint that asks for an account. */
export type Call<E extends Endpoint> = Common<E> & {
  readonly caller: Caller;
  readonly account: AccountRow;
  readonly tokenHash: Uint8Array;
};
/** What a handler of an endpoint for anyone is told. */
export type OpenCall<E extends Endpoint> = Common<E>;

/** Adds endpoints to an application. */
export type Serve = {
  /** An endpoint for anyone. */
  open<E extends Endpoint>(endpoint: E, handle: (call: OpenCall<E>) => Promise<Answer<E> | Refusal>): void;
  /** An endpoint for the signed-in. */
  signedIn<E extends Endpoint>(endpoint: E, handle: (call: Call<E>) => Promise<Answer<E> | Refusal>): void;
};

/** Makes {@link Serve} for an application. `secure`: the platform is reached by https. */
export function serveOn(
  app: FastifyInstance,
  { db, secure, origin, pace, clock }: Pick<HttpParts, 'db' | 'secure' | 'origin' | 'pace' | 'clock'>,
): Serve {
  const paced = paceAnswers(pace);
  const findSession = sessionFinder(db);
  const add = <E extends Endpoint>(
    endpoint: E,
    handle: (visitor: Visitor, common: Common<E>) => Promise<unknown>,
  ) => {
    app.withTypeProvider<ZodTypeProvider>().route({
      method: endpoint.method,
      url: `/api${endpoint.path}`,
      bodyLimit: endpoint.limit ?? DEFAULT_LIMIT,
      schema: {
        summary: endpoint.summary,
        description: `Access: ${endpoint.access}`,
        params: endpoint.params,
        querystring: endpoint.query,
        ...(endpoint.method === 'GET' || endpoint.method === 'DELETE' ? {} : { body: endpoint.body }),
        response: { 200: endpoint.answer, '4xx': Problem, '5xx': Problem },
      },
      ...(endpoint.paced ? paced : {}),
      // Before the body is read: nobody makes the server parse megabytes who may not send them.
      onRequest: async (request, reply) => {
        const refused = endpoint.fromAnywhere ? undefined : refuseCrossSite(request, origin);
        if (refused !== undefined) return sendProblem(reply, refused);
        if (endpoint.limit === undefined || endpoint.access === 'anyone') return;
        const visitor = await findVisitor(db, request, { secure, now: clock(), findSession });
        if (isRefusal(visitor)) return sendProblem(reply, visitor);
        const barred = refuseAccess(endpoint, visitor);
        if (barred !== undefined) return sendProblem(reply, barred);
        const crowded = admitHeavyBody(request, reply);
        if (crowded !== undefined) return sendProblem(reply, crowded);
      },
      handler: async (request, reply) => {
        if (![request.params, request.query, request.body].every(isWellFormed)) {
          return sendProblem(reply, refuse('invalid_request', 'a text has NUL or half a surrogate pair'));
        }
        const now = clock();
        const visitor = await findVisitor(db, request, { secure, now, findSession });
        if (isRefusal(visitor)) return sendProblem(reply, visitor);
        const answer = await handle(visitor, {
          params: request.params as Params<E>,
          query: request.query as Query<E>,
          body: (request.body ?? {}) as Body<E>,
          pool: visitor.pool,
          browser: readBrowser(request, secure),
          now,
          reply,
        });
        return isRefusal(answer)
          ? sendProblem(reply, answer)
          : reply.header('cache-control', 'no-store').send(answer);
      },
    });
  };
  return {
    open: (endpoint, handle) => add(endpoint, (_visitor, common) => handle(common)),
    signedIn: (endpoint, handle) =>
      add(endpoint, async (visitor, common) => {
        if (visitor.session === undefined) return refuse('signed_out');
        const barred =
          refuseAccess(endpoint, visitor) ?? (await refuseContact(db, endpoint, visitor.session, common.now));
        return barred ?? handle({ ...common, ...visitor.session });
      }),
  };
}

function refuseAccess(endpoint: Endpoint, { session, pool }: Visitor): Refusal | undefined {
  const { access } = endpoint;
  if (session === undefined) return refuse('signed_out');
  if (session.account.erase_at !== null && !isForLeaving(endpoint)) return refuse('account_leaving');
  if (access === 'account' || access === 'anyone') return undefined;
  if (access === 'selfcheck') return pool.startsWith('check-') ? undefined : refuse('forbidden');
  if (session.caller.kind !== access) return refuse('forbidden', `only for a ${access}`);
  return access === 'operator' ? refuseOperator(endpoint, session.caller) : undefined;
}

/** What an account that waits to be erased is still served: to look at all, to take it along, to go at once, or to stay. */
function isForLeaving({ method, access, reads, whileLeaving }: Endpoint): boolean {
  return method === 'GET' || access === 'anyone' || reads === true || whileLeaving === true;
}

/** Candidates are contacted by a recruiter who lately showed a passkey in this very session; others need none. */
async function refuseContact(
  db: Database,
  { contact }: Endpoint,
  { caller }: { caller: Caller },
  now: Date,
): Promise<Refusal | undefined> {
  if (contact === undefined || caller.kind !== 'recruiter') return undefined;
  if (caller.contactUntil !== null && caller.contactUntil > now) return undefined;
  if (contact === 'with_keys') {
    const keys = await db.once((tx) => listAllContactKeys(tx, caller.accountId));
    if (!keys.some((key) => key.confirmed_at !== null && key.ended_at === null)) return undefined;
  }
  return refuse('passkey_needed');
}

/** What operators may is one table; one who is held may nothing at the desk, not even look. */
function refuseOperator(endpoint: Endpoint, { operatorRole, held }: Caller): Refusal | undefined {
  if (held) return refuse('account_held');
  return mayCall(operatorRole, endpoint) ? undefined : refuse('forbidden', 'only for an administrator');
}
