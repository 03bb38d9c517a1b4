import Fastify from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { buildApp } from '../../src/server/http/build-app.ts';
import { CONTRACT } from '../../src/shared/api/contract.ts';
import { Problem } from '../../src/shared/api/endpoint.ts';
import { REFUSALS } from '../../src/shared/errors.ts';
import { type RaisedStage, raiseStage } from './raised-stage.ts';
import { visit } from './raw-visit.ts';

const Operation = z.looseObject({
  summary: z.string(),
  parameters: z
    .array(z.looseObject({ name: z.string(), in: z.string(), schema: z.looseObject({}) }))
    .default([]),
  requestBody: z.looseObject({ content: z.looseObject({}) }).optional(),
  responses: z.record(z.string(), z.looseObject({ description: z.string() })),
});
const Description = z.looseObject({
  openapi: z.literal('3.1.0'),
  info: z.looseObject({ title: z.string(), version: z.string() }),
  paths: z.record(z.string(), z.record(z.string(), Operation)),
});
const endpoints = CONTRACT.map(({ domain, name, endpoint }) => ({ name: `${domain}.${name}`, endpoint }));

describe('the contract', () => {
  let raised: RaisedStage;
  let described: z.infer<typeof Description>;

  beforeAll(async () => {
    raised = await raiseStage();
    const { text } = await visit(raised.platform.origin).send({ method: 'GET', path: '/api/openapi.json' });
    described = Description.parse(JSON.parse(text));
  });
  afterAll(() => raised.platform.dispose());

  it('names no address twice', () => {
    const addresses = endpoints.map(({ endpoint }) => `${endpoint.method} ${endpoint.path}`);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses.length).toBeGreaterThan(40);
  });

  it('paces what is more work for somebody who is there than for somebody who hides', () => {
    const paced = endpoints.filter(({ endpoint }) => endpoint.paced).map(({ name }) => name);
    expect(paced).toEqual(expect.arrayContaining(['search.searchCards', 'requests.sendRequest']));
  });

  it.each(endpoints)('is served: $name', ({ endpoint: { method, path } }) => {
    expect(raised.platform.platform.app.hasRoute({ method, url: `/api${path}` })).toBe(true);
  });

  it.each(endpoints)('is described: $name', ({ endpoint }) => {
    const { method, path, summary } = endpoint;
    const operation = described.paths[`/api${path.replace(/:(\w+)/g, '{$1}')}`]?.[method.toLowerCase()];
    expect(operation?.summary).toBe(summary);
    expect(operation?.responses['200']).toHaveProperty('content.application/json.schema');
    expect(operation?.responses).toHaveProperty('4XX');
    const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name);
    const named = operation?.parameters
      .filter((parameter) => parameter.in === 'path')
      .map(({ name }) => name);
    expect(named).toEqual(inPath);
  });

  it('describes nothing else, and refers to nothing that is not there', () => {
    const paths = Object.entries(described.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const served = endpoints.map(
      ({ endpoint }) => `${endpoint.method} /api${endpoint.path.replace(/:(\w+)/g, '{$1}')}`,
    );
    expect(paths.sort()).toEqual(served.sort());
    const references = [...JSON.stringify(described).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(
      ([, to]) => to ?? '',
    );
    for (const reference of references) expect(described).toHaveProperty(reference.split('/'));
  });

  it('does not start with a route under /api that has no form for its answer', async () => {
    const { db, secrets, eventLog, keysLog } = raised.platform.platform;
    const { config, origin } = raised.platform;
    const limits = { all: 10, guessing: 10 };
    const parts = {
      ...{ db, secrets, config, origin, secure: false, limits, eventLog, keysLog },
      ...{ pace: { gridMs: 0 }, slowing: { firstMs: 0 }, clock: () => new Date() },
    };
    const build = (schema: object) =>
      buildApp(parts, pino({ level: 'silent' }), (app) => {
        app.get('/api/stray', { schema }, (_request, reply) => reply.send({}));
      });
    await expect(build({ response: { '4xx': Problem } })).rejects.toThrow('/api/stray has no form');
    const fine = await build({ hide: true, response: { 200: z.strictObject({}) } });
    expect(fine.hasRoute({ method: 'GET', url: '/api/stray' })).toBe(true);
    await fine.close();
  });

  it.each(endpoints)('lets out no key that it does not name: $name', async ({ endpoint }) => {
    expect(openPlaces(endpoint.answer)).toEqual([]);
  });

  it('turns an answer with a stray key into a fault, and the key stays inside', async () => {
    const app = Fastify();
    app.setValidatorCompiler(validatorCompiler);
    app.setSerializerCompiler(serializerCompiler);
    const schema = { response: { 200: z.strictObject({ done: z.literal(true) }) } };
    app.get('/stray', { schema }, (_request, reply) => reply.send({ done: true, resume: 'leaked' } as never));
    const answer = await app.inject('/stray');
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toContain('leaked');
    await app.close();
  });

  it.each(endpoints)('refuses with a problem of RFC 9457: $name', async ({ endpoint }) => {
    const path = `/api${endpoint.path.replace(/:\w+/g, 'x')}?unknown=1`;
    const body = endpoint.method === 'GET' || endpoint.method === 'DELETE' ? {} : { body: { unknown: 1 } };
    const guest = visit(raised.platform.origin);
    const answer = await guest.send({ method: endpoint.method, path, ...body });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    const problem = Problem.parse(JSON.parse(answer.text));
    expect(problem.status).toBe(answer.status);
    expect(problem.type).toBe(`urn:sealfolio:problem:${problem.code}`);
    expect(REFUSALS).toContain(problem.code);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('keeps every answer out of caches', async () => {
    const { headers } = await visit(raised.platform.origin).send({ method: 'GET', path: '/api/platform' });
    expect(headers.get('cache-control')).toBe('no-store');
  });
});

/** Where a form would let unknown keys pass. */
function openPlaces(form: z.ZodType): string[] {
  const places: string[] = [];
  const walk = (value: unknown, place: string) => {
    if (typeof value !== 'object' || value === null) return;
    const closed = 'additionalProperties' in value && value.additionalProperties === false;
    if ('type' in value && value.type === 'object' && !closed) places.push(place);
    for (const [name, inner] of Object.entries(value)) walk(inner, `${place}/${name}`);
  };
  walk(z.toJSONSchema(form, { io: 'input' }), '');
  return places;
}
