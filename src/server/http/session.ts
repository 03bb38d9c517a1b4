/**
 * The session cookie, and what keeps other sites from using it: HttpOnly and SameSite=Strict, and every call to the
 * API carries a header of ours, which a browser sends for no foreign page (it would ask first, and we never allow it).
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Refusal, refuse } from '../../shared/errors.ts';
import { type Caller, PUBLIC_POOL } from '../accounts/caller.ts';
import { findPoolByToken } from '../accounts/pools.ts';
import { type BegunSession, type FindSession, SESSION_LIFETIME } from '../accounts/sessions.ts';
import type { AccountRow } from '../accounts/store.ts';
import { type Browser, labelOf } from '../devices/browser.ts';
import type { Database } from '../storage/database.ts';

/** How long a browser is known, in milliseconds: the longest that browsers keep a cookie. */
const DEVICE_LIFETIME = 400 * 86_400_000;

/** Sent with every call to the API. */
export const CLIENT_HEADER = 'sealfolio-client';
/** Carries a self-check's token while nobody is signed in. */
export const POOL_HEADER = 'sealfolio-pool';

/** Who sent a request. */
export type Visitor = {
  /** Present when signed in. */
  readonly session?: {
    readonly caller: Caller;
    readonly account: AccountRow;
    readonly tokenHash: Uint8Array;
  };
  /** The pool in which the request acts. */
  readonly pool: string;
};

/** Refuses a request that another site could have made a browser send. `ownOrigin`: the platform's public one. */
export function refuseCrossSite(request: FastifyRequest, ownOrigin: string): Refusal | undefined {
  const { origin, host, 'sec-fetch-site': site } = request.headers;
  // Behind a proxy, or at another name of this machine, the host asked for is as good as the public origin.
  const fromHere =
    origin === undefined || origin === ownOrigin || origin.replace(/^https?:\/\//, '') === host;
  const own =
    request.headers[CLIENT_HEADER] === '1' && fromHere && (site === undefined || site === 'same-origin');
  return own
    ? undefined
    : refuse('cross_site_request', `send the header "${CLIENT_HEADER}: 1" from the same origin`);
}

/** Finds out who sent a request. An unknown pool token is refused, so that a self-check never acts among people. */
export async function findVisitor(
  db: Database,
  request: FastifyRequest,
  { secure, now, findSession }: { secure: boolean; now: Date; findSession: FindSession },
): Promise<Visitor | Refusal> {
  const token = request.headers[POOL_HEADER];
  const named = typeof token === 'string' ? await findPoolByToken(db, token, now) : PUBLIC_POOL;
  if (named === undefined) return refuse('forbidden', 'this self-check token is not valid any more');
  const cookie = request.cookies[cookieName(secure)];
  const session = cookie === undefined ? undefined : await findSession(cookie, now);
  if (session === undefined) return { pool: named };
  if (typeof token === 'string' && session.caller.pool !== named) return refuse('forbidden', 'another pool');
  return { session, pool: session.caller.pool };
}

/** The browser behind a request: by its own cookie, and as it says of itself. */
export function readBrowser(request: FastifyRequest, secure: boolean): Browser {
  return { token: request.cookies[deviceName(secure)], label: labelOf(request.headers['user-agent']) };
}

/** Hands the tokens of a session that began to the browser. */
export function setSessionCookies(reply: FastifyReply, begun: BegunSession, secure: boolean): void {
  const options = cookieOptions(secure);
  reply.setCookie(cookieName(secure), begun.token, { ...options, maxAge: SESSION_LIFETIME / 1000 });
  reply.setCookie(deviceName(secure), begun.deviceToken, { ...options, maxAge: DEVICE_LIFETIME / 1000 });
}

/** Takes the session's token back. */
export function clearSessionCookie(reply: FastifyReply, secure: boolean): void {
  reply.clearCookie(cookieName(secure), cookieOptions(secure));
}

// RFC 6265bis section 4.1.3: a browser takes a __Host- cookie from this very host alone.
/** The cookie by which a browser is known. `secure`: by https. */
export const deviceName = (secure: boolean) => (secure ? '__Host-sealfolio-device' : 'sealfolio-device');
const cookieName = (secure: boolean) => (secure ? '__Host-sealfolio-session' : 'sealfolio-session');
const cookieOptions = (secure: boolean) => ({
  path: '/',
  httpOnly: true,
  sameSite: 'strict' as const,
  secure,
});
