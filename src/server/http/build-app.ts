/** The HTTP application: the API, its description, health, limits, and one answer for everything that goes wrong. */
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import {
  hasZodFastifySchemaValidationErrors,
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod';
import type { Logger } from 'pino';
import { z } from 'zod';
import { type Refusal, refuse, Tampered } from '../../shared/errors.ts';
import { VERSION } from '../config/version.ts';
import { BucketAway } from '../ledger/bucket-requests.ts';
import { isOutage } from '../storage/outage.ts';
import { serveAccounts } from './api/accounts.ts';
import { serveApplications } from './api/applications.ts';
import { serveCards } from './api/cards.ts';
import { serveContactKeys } from './api/contact-keys.ts';
import { serveConversations } from './api/conversations.ts';
import { serveDesk } from './api/desk.ts';
import { serveDevices } from './api/devices.ts';
import { serveDisclosure } from './api/disclosure.ts';
import { serveEmployerKeys } from './api/employer-keys.ts';
import { serveEmployers } from './api/employers.ts';
import { serveErasure } from './api/erasure.ts';
import { serveInterests } from './api/interests.ts';
import { serveJobs } from './api/jobs.ts';
import { serveLogView } from './api/log.ts';
import { serveOperators } from './api/operators.ts';
import { servePasskeys } from './api/passkeys.ts';
import { servePlatform } from './api/platform.ts';
import { serveProofs } from './api/proofs.ts';
import { serveRecovery } from './api/recovery.ts';
import { serveRequests } from './api/requests.ts';
import { serveSearch } from './api/search.ts';
import { serveVault } from './api/vault.ts';
import { dataHeaders } from './csp.ts';
import type { HttpParts } from './parts.ts';
import { sendProblem, toProblem } from './problem.ts';
import { NOTHING_HERE, requireAnswerForm } from './require-answer-form.ts';
import { serveOn } from './serve-endpoint.ts';

const GUESSING = /^\/api\/(codes|accounts|sign-in|start-over|invitations|pairings$)/;
/** The route decides, not the address as it was spelled: %2D is a dash too. */
const isGuessable = (request: FastifyRequest) => GUESSING.test(request.routeOptions.url ?? '');
/** OpenAPI 3.1, as far as it matters here. */
const Description = z.looseObject({ openapi: z.string(), info: z.looseObject({}), paths: z.looseObject({}) });

/** Builds the application; `addPages` adds what is not API, and may answer unknown addresses. */
export async function buildApp(
  parts: HttpParts,
  log: Logger,
  addPages: (app: FastifyInstance) => void,
): Promise<FastifyInstance> {
  const logger: FastifyBaseLogger = log;
  const app: FastifyInstance = Fastify({
    loggerInstance: logger,
    // Lines of our own below: the default ones hold addresses, queries and ids.
    logController: new LogController({ disableRequestLogging: true }),
    // A proxy on this machine may tell the visitor's address; nobody else may.
    trustProxy: 'loopback',
    requestTimeout: 120_000,
    return503OnClosing: true,
    // A credential's id may have 1,023 bytes (WebAuthn section 4), which are 1,364 letters.
    routerOptions: { maxParamLength: 1400 },
    // What is no request at all, or asks for no address: neither answer nor log repeats it.
    clientErrorHandler: refuseNonsense,
    frameworkErrors: (_error, _request, reply) => {
      reply.headers(dataHeaders({ https: parts.secure }));
      sendProblem(reply as FastifyReply, refuse('invalid_request', 'the address could not be read'));
    },
  });
  // What a form of another site can post without asking is not even parsed.
  app.removeContentTypeParser('text/plain');
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler((error: FastifyError, request, reply) =>
    sendProblem(reply, explain(error, request.log)),
  );
  app.addHook('onRoute', requireAnswerForm);
  await app.register(cookie);
  await app.register(rateLimit, {
    max: (request) => (isGuessable(request) ? parts.limits.guessing : parts.limits.all),
    keyGenerator: (request) => `${isGuessable(request)} ${request.ip}`,
    timeWindow: 60_000,
    errorResponseBuilder: () => Object.assign(new Error('too many requests'), { statusCode: 429 }),
  });
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Sealfolio', version: VERSION, description: 'Sealed résumés, opened on the record.' },
    },
    transform: jsonSchemaTransform,
  });
  addHooks(app, parts.secure);
  addHealth(app, parts);
  await app.register(async (api) => {
    const serve = serveOn(api, parts);
    serveAccounts(serve, parts);
    serveEmployers(serve, parts);
    serveEmployerKeys(serve, parts);
    serveProofs(serve, parts);
    servePasskeys(serve, parts);
    serveContactKeys(serve, parts);
    serveJobs(serve, parts);
    serveVault(serve, parts);
    serveCards(serve, parts);
    serveSearch(serve, parts);
    serveInterests(serve, parts);
    serveRequests(serve, parts);
    serveApplications(serve, parts);
    serveDisclosure(serve, parts);
    serveLogView(serve, parts);
    serveConversations(serve, parts);
    serveDesk(serve, parts);
    serveDevices(serve, parts);
    serveOperators(serve, parts);
    serveRecovery(serve, parts);
    serveErasure(serve, parts);
    servePlatform(serve, parts);
    api.get('/api/openapi.json', { schema: { hide: true, response: { 200: Description } } }, () =>
      app.swagger(),
    );
    api.all(NOTHING_HERE, { schema: { hide: true } }, (_request, reply) =>
      sendProblem(reply, refuse('not_found')),
    );
  });
  addPages(app);
  return app;
}

/** One line a request: method, route, status, milliseconds. No address, no id, no query. */
function addHooks(app: FastifyInstance, https: boolean): void {
  const headers = dataHeaders({ https });
  app.addHook('onRequest', async (request, reply) => {
    if ((request.routeOptions.url ?? request.url).startsWith('/api/')) reply.headers(headers);
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    request.log.info(
      { method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'answered',
    );
  });
}

function addHealth(app: FastifyInstance, { db }: HttpParts): void {
  const schema = { hide: true };
  app.get('/healthz', { schema }, (_request, reply) => reply.type('text/plain').send('ok\n'));
  app.get('/readyz', { schema }, async (_request, reply) => {
    try {
      await db.pool.query('select 1');
      return reply.type('text/plain').send('ready\n');
    } catch {
      return reply.code(503).type('text/plain').send('the database does not answer\n');
    }
  });
}

/** What went wrong, as a refusal. Nothing of what was sent is repeated: neither in the answer nor in the log. */
function explain(error: FastifyError, log: { error(fields: object, text: string): void }): Refusal {
  if (hasZodFastifySchemaValidationErrors(error)) {
    const places = error.validation.map(({ instancePath, message = '' }) => {
      // The one message that quotes what was sent.
      const said = message.startsWith('Unrecognized key') ? 'has a name that is not known here' : message;
      return `${instancePath || '/'} ${said}`;
    });
    return refuse('invalid_request', places.slice(0, 5).join('; '));
  }
  // The contract's pattern lets letters through that end in stray bits (RFC 4648 section 3.5): they stand for nothing.
  if (error instanceof Tampered && error.code === 'bad_encoding') {
    return refuse('invalid_request', 'bytes are sent in canonical base64url');
  }
  const status = error.statusCode ?? 500;
  if (status === 413) return refuse('too_large');
  if (status === 415) return refuse('unsupported_media_type', 'send JSON as application/json');
  if (status === 429) return refuse('too_many_requests', 'wait a minute');
  if (status >= 400 && status < 500) return refuse('invalid_request', 'the request could not be read');
  const { name, code, stack } = error;
  // A database's own message may quote a value; name, code and place are enough to find the fault.
  const at = stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 6);
  log.error({ name, code: error instanceof Tampered ? error.code : code, at }, 'a request failed');
  return isOutage(error) || error instanceof BucketAway
    ? refuse('unavailable', 'try again in a moment')
    : refuse('internal');
}

/** Answers what Node could not read as HTTP; there is no request and no reply, only a socket. */
function refuseNonsense(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const { status, ...problem } = toProblem(
    error.code === 'HPE_HEADER_OVERFLOW' ? refuse('too_large') : refuse('invalid_request'),
  );
  const body = JSON.stringify({ status, ...problem });
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'content-type: application/problem+json',
      `content-length: ${Buffer.byteLength(body)}`,
      'connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}
