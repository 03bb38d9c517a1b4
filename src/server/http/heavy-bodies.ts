/** Few large bodies at a time: each is held in memory several times over while it is parsed and stored. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Refusal, refuse } from '../../shared/errors.ts';

const HEAVY = 1024 * 1024;
const AT_ONCE = 4;

let underWay = 0;

/** Admits a request by the length it announces, until its answer is gone; refuses the fifth large one meanwhile. */
export function admitHeavyBody(request: FastifyRequest, reply: FastifyReply): Refusal | undefined {
  const announced = Number(request.headers['content-length'] ?? Number.POSITIVE_INFINITY);
  if (announced <= HEAVY || request.method === 'GET') return undefined;
  if (underWay >= AT_ONCE)
    return refuse('unavailable', 'many large files arrive just now: try again in a moment');
  underWay += 1;
  reply.raw.once('close', () => {
    underWay -= 1;
  });
  return undefined;
}
