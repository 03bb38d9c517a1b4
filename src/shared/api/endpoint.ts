/**
 * The contract: one endpoint is a method, a path, who may call it, and the shapes of what goes in and comes out.
 * Server and browser import the same object, so neither can drift. Shapes are zod schemas; bytes are base64url.
 */
import { z } from 'zod';

/** Who may call an endpoint: the finer answer (whose object it is) is the verb's. */
export type Access = 'anyone' | 'account' | 'candidate' | 'recruiter' | 'operator' | 'selfcheck';

/** One endpoint of the API. `path` is under `/api`, with `:names` for its parameters. */
export type Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
> = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: `/${string}`;
  readonly access: Access;
  readonly summary: string;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly answer: Answer;
  /**
   * A recruiter's act that needs a session which lately showed a confirmed passkey: towards candidates always (`true`);
   * about the employer's people and proofs once the account has such a key (`with_keys`), so that a stolen passphrase
   * brings in no accomplice.
   */
  readonly contact?: true | 'with_keys';
  /** Largest body in bytes; 256 KiB when not said. */
  readonly limit?: number;
  /**
   * Its answers could tell a stranger whom the platform knows: they, refusals too, leave on a time grid and in a length
   * class, so that neither says more than the text does.
   */
  readonly paced?: true;
  /**
   * Open to who waits for the account to be erased, although it writes: what reads is, and what ends or keeps the account.
   */
  readonly whileLeaving?: true;
  /** It only reads, although its question is a body: a lost answer is asked for again. */
  readonly reads?: true;
  /** Public facts, the same for everybody: answered to any page, and to an address line, without our client's header. */
  readonly fromAnywhere?: true;
};

/** No parameters, no query, no body, or an empty answer. */
export const nothing = z.strictObject({});
/** The answer of verbs that only do something. */
export const done = z.strictObject({ done: z.literal(true) });

type Parts<P, Q, B, A> = Pick<
  Endpoint,
  | 'method'
  | 'path'
  | 'access'
  | 'summary'
  | 'limit'
  | 'paced'
  | 'reads'
  | 'contact'
  | 'fromAnywhere'
  | 'whileLeaving'
> & {
  params?: P;
  query?: Q;
  body?: B;
  answer: A;
};

/** Declares an endpoint; parts that are left out are empty. */
export function endpoint<
  A extends z.ZodType,
  P extends z.ZodType = typeof nothing,
  Q extends z.ZodType = typeof nothing,
  B extends z.ZodType = typeof nothing,
>(parts: Parts<P, Q, B, A>): Endpoint<P, Q, B, A> {
  return {
    ...parts,
    params: parts.params ?? (nothing as z.ZodType as P),
    query: parts.query ?? (nothing as z.ZodType as Q),
    body: parts.body ?? (nothing as z.ZodType as B),
  };
}

/** What a caller passes, and what it gets. */
export type Params<E> = E extends Endpoint<infer P, z.ZodType, z.ZodType, z.ZodType> ? z.infer<P> : never;
/** See {@link Params}. */
export type Query<E> = E extends Endpoint<z.ZodType, infer Q, z.ZodType, z.ZodType> ? z.infer<Q> : never;
/** See {@link Params}. */
export type Body<E> = E extends Endpoint<z.ZodType, z.ZodType, infer B, z.ZodType> ? z.infer<B> : never;
/** See {@link Params}. */
export type Answer<E> = E extends Endpoint<z.ZodType, z.ZodType, z.ZodType, infer A> ? z.infer<A> : never;

/** A refusal on the wire: an RFC 9457 problem document; `code` is one of `REFUSALS`. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string().optional(),
  instance: z.string().optional(),
});
/** See {@link Problem}. */
export type Problem = z.infer<typeof Problem>;
