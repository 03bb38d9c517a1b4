/**
 * The public pages: rendered here, without any script, in three languages. They know only the public pool: whoever
 * builds the parts passes verbs that are bound to it.
 */
import { readFileSync } from 'node:fs';
import type {} from '@fastify/swagger';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type * as jobs from '../../shared/api/jobs.ts';
import { id } from '../../shared/api/values.ts';
import { isRefusal, type Refusal } from '../../shared/errors.ts';
import { LANGUAGE_TAGS, LOCALES, type Locale, negotiateLocale } from '../../shared/vocabulary/locales.ts';
import { pageHeaders } from '../http/csp.ts';
import { serverText } from '../locales/server-messages.ts';
import { landingPage } from './landing-page.ts';
import type { PlaceOnSite } from './place.ts';
import { postingPage } from './posting-page.ts';
import { postingsPage } from './postings-page.ts';
import { failedPage, notFoundPage } from './problem-pages.ts';
import { promisePage } from './promise-page.ts';
import { robotsText } from './robots.ts';
import { type PostingSearch, readSearch, searchPath } from './search-form.ts';

/** What the pages are made from. */
export type PageParts = {
  readonly publicUrl: string;
  /** Path of the stylesheet: `publicStyle` of the web build's policy. */
  readonly publicStyle: string;
  /** Where the log of events is served. */
  readonly eventsPath: string;
  readonly searchPostings: (
    search: PostingSearch,
  ) => Promise<z.infer<typeof jobs.searchPostings.answer> | Refusal>;
  readonly readPosting: (postingId: string) => Promise<z.infer<typeof jobs.readPosting.answer> | Refusal>;
};

type Answer = { readonly status: number; readonly page: string };
type Make = (place: PlaceOnSite, request: FastifyRequest) => Answer | Promise<Answer>;
const schema = { hide: true };
const SEAL = readFileSync(new URL('../../web/styles/seal.svg', import.meta.url));

/** Adds the public pages to `app`: `/`, `/en/…`, `/zh/…`, `/ja/…` `/robots.txt`, `/favicon.svg`. */
export function registerPages(app: FastifyInstance, parts: PageParts): void {
  const headers = headersOf(parts);
  app.get('/', { schema }, (request, reply) => {
    const locale = negotiateLocale(request.headers['accept-language']);
    return reply.headers(headers).header('vary', 'accept-language').redirect(`/${locale}/`, 302);
  });
  app.get('/robots.txt', { schema }, (_request, reply) =>
    reply.headers(headers).type('text/plain; charset=utf-8').send(robotsText()),
  );
  app.get('/favicon.svg', { schema }, (_request, reply) =>
    reply.headers(headers).header('cache-control', 'public, max-age=86400').type('image/svg+xml').send(SEAL),
  );
  for (const locale of LOCALES) {
    app.get(`/${locale}`, { schema }, (_request, reply) =>
      reply.headers(headers).redirect(`/${locale}/`, 301),
    );
    const page = (path: string, make: Make) =>
      app.get(`/${locale}/${path}`, { schema }, (request, reply) =>
        answer(parts, locale, make, request, reply),
      );
    page('', (place) => ({ status: 200, page: landingPage(place) }));
    page('promise', (place) => ({
      status: 200,
      page: promisePage({ ...place, path: 'promise', eventsPath: parts.eventsPath }),
    }));
    page('postings', (place, request) => listPostings(parts, place, request));
    page('postings/:postingId', (place, request) => showPosting(parts, place, request));
    page('*', (place) => ({ status: 404, page: notFoundPage(place) }));
  }
}

/** Answers with the 404 page, in the language of the address or of the browser: for any address outside the API. */
export async function answerNotFound(
  parts: PageParts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const locale = LOCALES.find((one) => request.url.startsWith(`/${one}/`));
  const wanted = locale ?? negotiateLocale(request.headers['accept-language']);
  return answer(parts, wanted, (place) => ({ status: 404, page: notFoundPage(place) }), request, reply);
}

async function listPostings(parts: PageParts, place: PlaceOnSite, request: FastifyRequest): Promise<Answer> {
  const search = readSearch(request.query);
  const found = await parts.searchPostings(search);
  if (isRefusal(found)) throw new Error(`postings could not be searched: ${found.refused}`);
  return { status: 200, page: postingsPage({ ...place, path: searchPath(search) }, search, found) };
}

async function showPosting(parts: PageParts, place: PlaceOnSite, request: FastifyRequest): Promise<Answer> {
  const wanted = z.object({ postingId: id }).safeParse(request.params);
  const read = wanted.success ? await parts.readPosting(wanted.data.postingId) : undefined;
  if (read === undefined || isRefusal(read)) return { status: 404, page: notFoundPage(place) };
  const { posting } = read;
  const page = postingPage({ ...place, path: `postings/${posting.postingId}` }, posting);
  return { status: posting.open ? 200 : 410, page };
}

async function answer(
  parts: PageParts,
  locale: Locale,
  make: Make,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { publicUrl, publicStyle: style } = parts;
  const place: PlaceOnSite = { locale, text: await serverText(locale), publicUrl, style, path: '' };
  const made = await makeSafely(make, place, request);
  return reply
    .code(made.status)
    .headers(headersOf(parts))
    .header('cache-control', 'no-cache')
    .header('content-language', LANGUAGE_TAGS[locale])
    .type('text/html; charset=utf-8')
    .send(made.page);
}

async function makeSafely(make: Make, place: PlaceOnSite, request: FastifyRequest): Promise<Answer> {
  try {
    return await make(place, request);
  } catch (error) {
    const { name, stack } = error instanceof Error ? error : new Error('not an error');
    // An error's own message may quote what a visitor wrote; its place is enough to find the fault.
    const at = stack?.split('\n').filter((line) => /^\s+at /.test(line));
    request.log.error({ name, at: at?.slice(0, 6) }, 'a page could not be made');
    return { status: 500, page: failedPage(place) };
  }
}

function headersOf({ publicUrl }: PageParts) {
  return pageHeaders({ https: publicUrl.startsWith('https:') });
}
