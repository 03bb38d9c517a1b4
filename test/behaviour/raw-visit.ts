/** Requests as they go over the wire: for tests that look at statuses, headers and bytes, or send what no client would. */
import { NO_BROWSER_KEY } from '../../src/cli/selfcheck/hold-passkeys.ts';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { showPasskey } from '../../src/client/accounts/contact-keys.ts';
import { httpApi } from '../../src/client/api.ts';
import { encodeBase64url } from '../../src/shared/bytes/base64url.ts';
import { unlockByKit } from '../../src/shared/vault/unlock.ts';

/** An answer, read to its end. */
export type RawAnswer = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The refusal's code, or `ok`. */
  readonly code: string;
};
/** What is sent; a string, or bytes, goes as it is, everything else as JSON. */
export type RawRequest = {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

/** Somebody with, or without, a session cookie. */
export type Visit = {
  /** Name and value, or ''. */
  readonly cookie: string;
  send(request: RawRequest): Promise<RawAnswer>;
};

/** A visit without a session. */
export function visit(origin: string, cookie = ''): Visit {
  return { cookie, send: (request) => sendRaw(origin, cookie, request) };
}

/** Signs `person` in by the kit, in a session of the visit's own; a recruiter shows the passkey there too. */
export async function visitAs(origin: string, person: Person): Promise<Visit> {
  const answer = await visit(origin).send(signInRequest(person));
  if (answer.status !== 200) throw new Error(`the sign-in was refused: ${answer.text}`);
  const cookie = cookieOf(answer);
  const { session, authenticator } = person;
  if (session.account.kind === 'recruiter') {
    const api = httpApi({ origin, fetch, headers: () => ({ cookie }) });
    const shown = { authenticator, browserKey: NO_BROWSER_KEY, label: 'Software' };
    granted(await showPasskey(api, session.account, shown));
  }
  return visit(origin, cookie);
}

/** A visit of `person`'s, by {@link visitAs}: in one session until it signs out, and then in the next. */
export function lastingVisit(origin: string, person: Person): Pick<Visit, 'send'> {
  let visiting: Promise<Visit> | undefined;
  return {
    async send(request) {
      visiting ??= visitAs(origin, person);
      const { send } = await visiting;
      if (request.path.startsWith('/api/sign-out')) visiting = undefined;
      return send(request);
    },
  };
}

/** The request that signs `person` in by the kit. */
export function signInRequest({ address, kit }: Pick<Person, 'address' | 'kit'>): RawRequest {
  const secret = encodeBase64url(unlockByKit(kit).signInSecret);
  return { method: 'POST', path: '/api/sign-in', body: { address, method: 'kit', secret } };
}

/** Name and value of the first cookie that an answer sets, or ''. */
export function cookieOf(answer: RawAnswer): string {
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

async function sendRaw(origin: string, cookie: string, request: RawRequest): Promise<RawAnswer> {
  const { method, path, body } = request;
  const headers = new Headers({ 'sealfolio-client': '1' });
  if (cookie !== '') headers.set('cookie', cookie);
  if (body !== undefined) headers.set('content-type', 'application/json');
  for (const [name, value] of Object.entries(request.headers ?? {})) {
    value === '' ? headers.delete(name) : headers.set(name, value);
  }
  const init: RequestInit = { method, headers };
  if (body instanceof Uint8Array) init.body = Buffer.from(body);
  else if (body !== undefined) init.body = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(`${origin}${path}`, init);
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, code: codeIn(response, text) };
}

function codeIn(response: Response, text: string): string {
  if (response.ok) return 'ok';
  if (!response.headers.get('content-type')?.startsWith('application/problem+json'))
    return 'no problem document';
  const { code } = JSON.parse(text) as { code?: unknown };
  return typeof code === 'string' ? code : 'no code';
}
