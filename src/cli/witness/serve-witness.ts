/** A witness over HTTP (C2SP tlog-witness): `add-checkpoint`, the newest it cosigned of each log, its observations. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { fetchFilesAt } from '../../server/ledger/fetch-log-files.ts';
import { openLogFolder } from '../../server/ledger/log-folder.ts';
import { logSigner } from '../../server/ledger/log-signer.ts';
import type { LogStorage } from '../../server/ledger/log-storage.ts';
import type { NoteKey } from '../../shared/ledger/note.ts';
import { parseTilePath } from '../../shared/ledger/tiles.ts';
import { type Answer, answerCheckpoints } from './answer-checkpoint.ts';
import { followKeys } from './follow-keys.ts';
import { holdState } from './hold-state.ts';
import type { LookOptions } from './look-at-domain.ts';
import { openObservations } from './observations.ts';
import type { WitnessSettings } from './read-settings.ts';
import { type DomainWatch, watchDomains } from './watch-domains.ts';
import { openWitnessKey } from './witness-key.ts';
import { readWitnessed, witnessedPath } from './witnessed.ts';

/** A running witness. */
export type Witness = {
  /** Its key, for a policy. */
  readonly cosigner: NoteKey;
  /** The key of its log of observations. */
  readonly observer: NoteKey;
  readonly address: string;
  /** What looks at the domains that followed logs of keys name. */
  readonly domains: DomainWatch;
  close(): Promise<void>;
};

const MAX_BODY = 256 * 1024;
const PLAIN = 'text/plain; charset=utf-8';
const OBSERVATIONS = '/observations/';

/** Starts a witness. Throws a TypeError for settings that cannot be. `look` says how tests have domains looked at. */
export async function startWitness(
  settings: WitnessSettings,
  clock: () => number = Date.now,
  look: LookOptions = {},
): Promise<Witness> {
  const key = await openWitnessKey(settings.name, settings.state);
  const held = await holdState(settings.state);
  const storage = await openLogFolder(join(settings.state, 'witnessed'));
  await storage.tidy();
  const own = await openLogFolder(join(settings.state, 'observations'));
  const signer = logSigner(`${settings.name}${OBSERVATIONS.slice(0, -1)}`, key.seed);
  const observations = await openObservations(own, signer);
  const answer = answerCheckpoints({ key, logs: settings.logs, storage, observations, clock });
  const followed = (settings.keys ?? []).map(({ key: log, url }) =>
    followKeys({ origin: log.name, fetchFile: fetchFilesAt(url) }, () => readWitnessed(storage, log.name)),
  );
  const onTrouble = (message: string) => console.error(message);
  const known = new Set(settings.logs.map(({ name }) => `/${witnessedPath(name)}`));
  const server = createServer(async (request, response) => {
    try {
      send(response, await route(request, { answer, storage, own, known }));
    } catch {
      send(response, { status: 500, type: PLAIN, body: 'something failed here; nothing was cosigned\n' });
    }
  });
  server.requestTimeout = 10_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(settings.port, settings.host, resolve);
  });
  const at = server.address();
  const domains = await watchDomains({ followed, observations, storage, clock, look, onTrouble });
  return {
    cosigner: key.cosigner,
    observer: signer.key,
    domains,
    address: `http://${settings.host}:${typeof at === 'object' && at !== null ? at.port : settings.port}`,
    async close() {
      await domains.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await held.release();
    },
  };
}

type Parts = {
  readonly answer: (body: string) => Promise<Answer>;
  readonly storage: LogStorage;
  readonly own: LogStorage;
  readonly known: ReadonlySet<string>;
};

async function route(request: IncomingMessage, { answer, storage, own, known }: Parts): Promise<Served> {
  const path = (request.url ?? '').split('?')[0] ?? '';
  if (path === '/add-checkpoint') {
    if (request.method !== 'POST') return { status: 405, type: PLAIN, body: 'POST a checkpoint here\n' };
    const body = await readBody(request);
    return body === undefined
      ? { status: 413, type: PLAIN, body: 'a request is smaller than that\n' }
      : answer(body);
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') return NOT_THERE;
  if (known.has(path)) return file(await storage.read(path.slice(1)), PLAIN);
  if (!path.startsWith(OBSERVATIONS)) return NOT_THERE;
  const name = path.slice(OBSERVATIONS.length);
  if (name === 'checkpoint') return file(await own.read(name), PLAIN);
  return parseTilePath(name) === undefined
    ? NOT_THERE
    : file(await own.read(name), 'application/octet-stream');
}

type Served = Omit<Answer, 'body'> & { readonly body: string | Uint8Array };
const NOT_THERE: Served = { status: 404, type: PLAIN, body: 'not there\n' };

function file(bytes: Uint8Array | undefined, type: string): Served {
  return bytes === undefined ? NOT_THERE : { status: 200, type, body: bytes };
}

function send(response: ServerResponse, { status, type, body }: Served): void {
  response
    .writeHead(status, { 'content-type': type, 'x-content-type-options': 'nosniff' })
    .end(response.req.method === 'HEAD' ? undefined : body);
}

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length > MAX_BODY) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
