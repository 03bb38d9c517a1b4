/**
 * Calling the platform: one function for every endpoint of the contract, typed by it.
 *
 * Promises that an answer has the shape the contract says (`Tampered` otherwise), that a refusal comes back as a
 * value, and that a request whose answer was lost is sent again as it was when a second arrival changes nothing: it
 * reads, it says how something shall be from now on, or it names what it acts on by an id. What names nothing (a
 * code, a sign-in) is sent once. Does not promise that what the platform says is true: see `disclosure`.
 */
import type { z } from 'zod';
import { type Answer, type Endpoint, Problem } from '../shared/api/endpoint.ts';
import { REFUSALS, type Refusal, type RefusalCode, refuse, Tampered } from '../shared/errors.ts';

type Nothing = Record<never, never>;
type Part<Name extends string, Schema extends z.ZodType> =
  Nothing extends z.input<Schema> ? { [Key in Name]?: z.input<Schema> } : { [Key in Name]: z.input<Schema> };
/** What a caller passes to an endpoint: the parts it declares. */
export type Input<E extends Endpoint> = Part<'params', E['params']> &
  Part<'query', E['query']> &
  Part<'body', E['body']>;

/** Calls an endpoint; the answer is what the contract says, or why it was refused. */
export type Api = <E extends Endpoint>(
  endpoint: E,
  ...input: Nothing extends Input<E> ? [input?: Input<E>] : [input: Input<E>]
) => Promise<Answer<E> | Refusal>;

/** How {@link httpApi} reaches a platform. */
export type HttpApiOptions = {
  /** `https://host`, without a path. */
  origin: string;
  fetch: typeof fetch;
  /** Further headers for each request. */
  headers?: () => Record<string, string>;
  /** Sees each response before it is read. */
  onAnswer?: (response: Response) => void;
};

type Parts = { params?: unknown; query?: unknown; body?: unknown };
const PAUSES = [200, 800];

/** An {@link Api} over HTTP: JSON, with the header that no foreign site can send. */
export function httpApi(options: HttpApiOptions): Api {
  return async (endpoint, ...[input]) => {
    const response = await send(options, endpoint, (input ?? {}) as Parts);
    if (response === undefined) return refuse('unavailable', 'the platform could not be reached');
    options.onAnswer?.(response);
    const content = await jsonOf(response);
    if (!response.ok) return refusalOf(content);
    if (content === undefined) return refuse('unavailable', 'something other than the platform answered');
    const parsed = endpoint.answer.safeParse(content);
    if (!parsed.success)
      throw new Tampered('bad_encoding', 'an answer has an unknown form', { cause: parsed.error });
    return parsed.data as Answer<typeof endpoint>;
  };
}

async function send(
  options: HttpApiOptions,
  endpoint: Endpoint,
  input: Parts,
): Promise<Response | undefined> {
  const { url, init } = requestFor(options, endpoint, input);
  const pauses = isRepeatable(endpoint, input) ? PAUSES : [];
  for (const pause of [...pauses, undefined]) {
    try {
      return await options.fetch(url, init);
    } catch {
      if (pause !== undefined) await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return undefined;
}

/** Whether a second arrival changes nothing: see the head of this file. */
function isRepeatable({ method, reads }: Endpoint, { params, body }: Parts): boolean {
  return (
    method !== 'POST' ||
    reads === true ||
    [params, body].some((part) => Object.keys(part ?? {}).some(namesId))
  );
}

function namesId(name: string): boolean {
  return name.endsWith('Id');
}

function requestFor(options: HttpApiOptions, { method, path }: Endpoint, input: Parts) {
  const url = new URL(`/api${fillPath(path, input.params)}`, options.origin);
  for (const [name, value] of Object.entries(input.query ?? {}))
    if (value !== undefined) url.searchParams.set(name, String(value));
  const headers: Record<string, string> = {
    accept: 'application/json',
    'sealfolio-client': '1',
    ...options.headers?.(),
  };
  // A redirect would carry headers and body to wherever it points.
  const init: RequestInit = {
    method,
    headers,
    redirect: 'error',
    credentials: 'same-origin',
    cache: 'no-store',
  };
  if (method === 'GET' || method === 'DELETE') return { url, init };
  headers['content-type'] = 'application/json';
  return { url, init: { ...init, body: JSON.stringify(input.body ?? {}) } };
}

function fillPath(path: string, params: unknown): string {
  const values = new Map<string, unknown>(Object.entries(params ?? {}));
  return path.replace(/:(\w+)/g, (_all, name: string) => {
    const value = values.get(name);
    if (typeof value !== 'string' || value === '') throw new RangeError(`the path needs a ${name}`);
    return encodeURIComponent(value);
  });
}

async function jsonOf(response: Response): Promise<unknown> {
  if (!/^application\/(?:problem\+)?json\b/i.test(response.headers.get('content-type') ?? ''))
    return undefined;
  try {
    return (await response.json()) as unknown;
  } catch {
    return undefined;
  }
}

function refusalOf(content: unknown): Refusal {
  const problem = Problem.safeParse(content);
  if (problem.success && isCode(problem.data.code)) return refuse(problem.data.code, problem.data.detail);
  return refuse('unavailable', 'the platform gave no answer that can be understood');
}

function isCode(code: string): code is RefusalCode {
  return (REFUSALS as readonly string[]).includes(code);
}
