/**
 * Answers that could tell a stranger whom the platform knows leave at the end of a slot of time, and in a length class.
 * Promise: of work shorter than a slot, neither its duration nor the length of its answer can be seen. Not: longer work
 * shows in which slot it ended; and other requests feel how busy the server is. Source: Askarov, Zhang and Myers,
 * "Predictive black-box mitigation of timing channels" (CCS 2010), in its simplest form.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';

/** The time grid of paced answers: the length of a slot in milliseconds; with 0 none waits. */
export type Pace = { readonly gridMs: number };

/** Bytes of the least length class; each further one has twice as many, so that a list of cards does not tell its length. */
const LENGTH_CLASS = 1024;

/** What a paced route does before its work, and before its answer leaves. */
export type PaceHooks = {
  preValidation(request: FastifyRequest, reply: FastifyReply): Promise<void>;
  onSend(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown>;
};

/**
 * The hooks of a paced route. Slots are counted from the moment the whole request is here: counted from its first byte,
 * a sender who holds the last byte back would choose how much of the slot is left for the work, and see a millisecond
 * as a slot. What is refused before (a foreign site, too many requests, no JSON) has met no address and does not wait,
 * so that a flood holds nothing open.
 */
export function paceAnswers({ gridMs }: Pace): PaceHooks {
  const underWay = new WeakMap<FastifyRequest, Slots>();
  return {
    async preValidation(request, reply) {
      if (gridMs > 0) underWay.set(request, openSlots(gridMs, reply));
    },
    async onSend(request, _reply, payload) {
      // While an answer waits, what was asked need not lie in memory.
      request.body = undefined;
      await underWay.get(request)?.end();
      return padAnswer(payload);
    },
  };
}

type Slots = {
  /** Settles at the end of the slot in which it is called. */
  end(): Promise<void>;
};

/**
 * The clock starts before the work: a timer set after it would carry some of the work's duration in what it rounds.
 * It stops with the answer, or when the caller hangs up, and keeps no process alive.
 */
function openSlots(gridMs: number, reply: FastifyReply): Slots {
  const { promise, resolve } = Promise.withResolvers<void>();
  let answered = false;
  const clock = setInterval(() => {
    if (answered) stop();
  }, gridMs).unref();
  const stop = () => {
    clearInterval(clock);
    resolve();
  };
  reply.raw.once('close', stop);
  return {
    end() {
      answered = true;
      return promise;
    },
  };
}

/** White space after a JSON value means nothing (RFC 8259 section 2). */
function padAnswer(payload: unknown): unknown {
  if (typeof payload !== 'string') return payload;
  const bytes = Buffer.byteLength(payload);
  let length = LENGTH_CLASS;
  while (length < bytes) length *= 2;
  return payload + ' '.repeat(length - bytes);
}
