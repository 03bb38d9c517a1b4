/**
 * Two worlds that begin alike: copies of one platform, with the same keys, under the same public address, at the same
 * played time. Whoever acts in both sends each request to both, byte for byte the same, and is told what the first one
 * answers; a watch keeps where the second one answered otherwise.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Api, httpApi } from '../../src/client/api.ts';
import type { RawRequest } from '../behaviour/raw-visit.ts';
import { type TestPlatform, testPlatform } from '../platform.ts';
import { AS_ROWS_LIE } from './stir-rows.ts';
import { compareAnswers, type Difference, routeOf, type WireAnswer } from './twin-answers.ts';

/** Two platforms, of which one will know one person more. */
export type Worlds = {
  readonly without: TestPlatform;
  readonly withPerson: TestPlatform;
  dispose(): Promise<void>;
};

/** What was seen of both worlds by those who are watched. */
export type Watch = {
  /** Said with each difference. */
  when: string;
  /** How many answers were compared, by route. */
  readonly compared: Map<string, number>;
  readonly differences: Difference[];
};

/** Copies a platform that has closed into two worlds; the one with the person is read as its rows lie. */
export async function splitWorlds(
  base: TestPlatform,
  env: Readonly<Record<string, string>>,
): Promise<Worlds> {
  const options = { copyOf: base, env: { ...env, PUBLIC_URL: base.origin } };
  const without = await testPlatform(options);
  const withPerson = await testPlatform({ ...options, planner: AS_ROWS_LIE });
  const both = [without, withPerson];
  return {
    without,
    withPerson,
    async dispose() {
      for (const world of both) await untilMailed(world);
      for (const world of both) await world.dispose();
    },
  };
}

/** Waits until all mails that are due have left: what is cut off on its way would be sent once more. */
export async function untilMailed({ platform }: TestPlatform): Promise<void> {
  const waiting = `select from graphile_worker.jobs where task_identifier = 'deliver_mail'
    and (key is null or key not like 'mail % later %')`;
  for (let tried = 0; tried < 1200; tried++) {
    if ((await platform.db.pool.query(waiting)).rowCount === 0) return;
    await sleep(50);
  }
  throw new Error('mails still wait after a minute');
}

/** A watch that has seen nothing yet. */
export function newWatch(): Watch {
  return { when: '', compared: new Map(), differences: [] };
}

/** The client of somebody who acts in one world alone. */
export function apiIn(world: TestPlatform, cookie: string): Api {
  return httpApi({ origin: world.platform.address, fetch, headers: () => ({ cookie }) });
}

/** Somebody who acts in both worlds; `watch` where their answers are to be the same. */
export type Twin = {
  readonly api: Api;
  /** Sends a request as it is; the answer of the world without the person. */
  send(request: RawRequest): Promise<WireAnswer>;
};

/** See {@link Twin}; the cookie was given by the platform before the worlds parted. */
export function twin(worlds: Worlds, cookie: string, seen?: { watch: Watch; who: string }): Twin {
  const both = async (method: string, path: string, init: RequestInit): Promise<WireAnswer> => {
    const ask = ({ platform }: TestPlatform) => wireAnswer(platform.address + path, { ...init, method });
    const [one, other] = await Promise.all([ask(worlds.without), ask(worlds.withPerson)]);
    if (seen !== undefined) note(seen, routeOf(method, path.split('?')[0] ?? ''), one, other);
    return one;
  };
  const twinFetch: typeof fetch = async (input, init) => {
    const { pathname, search } = new URL(String(input));
    const headers = { ...Object.fromEntries(new Headers(init?.headers)), cookie };
    const {
      status,
      headers: got,
      body,
    } = await both(init?.method ?? 'GET', pathname + search, {
      headers,
      ...(typeof init?.body === 'string' && { body: init.body }),
    });
    return new Response(body, { status, headers: got.map(([name, value]) => [name, value]) });
  };
  return {
    api: httpApi({ origin: worlds.without.origin, fetch: twinFetch }),
    send: ({ method, path, body, headers = {} }) =>
      both(method, path, {
        headers: {
          ...{ 'sealfolio-client': '1', cookie, ...headers },
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
  };
}

function note(
  { watch, who }: { watch: Watch; who: string },
  route: string,
  without: WireAnswer,
  withPerson: WireAnswer,
): void {
  watch.compared.set(route, (watch.compared.get(route) ?? 0) + 1);
  const found = compareAnswers({ when: watch.when, who, route }, without, withPerson);
  if (found !== undefined) watch.differences.push(found);
}

async function wireAnswer(url: string, init: RequestInit): Promise<WireAnswer> {
  const response = await fetch(url, init);
  return { status: response.status, headers: [...response.headers], body: await response.text() };
}
