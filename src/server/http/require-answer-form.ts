import type { RouteOptions } from 'fastify';

/** The route that answers what nobody serves; it never answers with success. */
export const NOTHING_HERE = '/api/*';

/**
 * Refuses, at start, a route of the API that does not say what a successful answer is made of: without a form, whatever
 * a handler returns would go out.
 */
export function requireAnswerForm({ method, url, schema }: RouteOptions): void {
  if (!url.startsWith('/api/') || url === NOTHING_HERE) return;
  const response: unknown = schema?.response;
  if (typeof response === 'object' && response !== null && '200' in response) return;
  throw new Error(`${String(method)} ${url} has no form for its answer`);
}
