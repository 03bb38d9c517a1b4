/** The writes of search and shortlists, each made ready to be sent more than once. */
import type { TestPlatform } from '../platform.ts';
import type { Cast } from './people.ts';
import type { Seated, Write } from './repeatable-writes.ts';
import { showTo } from './shown-card.ts';

/** Searching, and putting a card on the shortlist and off again. */
export function searchWrites(
  platform: TestPlatform,
  { employer, owner, candidate, postingId }: Cast,
  { owner: by }: Pick<Seated, 'owner'>,
): Readonly<Record<string, () => Promise<Write>>> {
  const { employerId } = employer;
  const listed = async () => {
    const handle = await showTo(platform, { postingId, employerId, to: owner, candidate });
    return `/api/postings/${postingId}/shortlist/${handle}`;
  };
  return {
    'search.searchCards': async () => {
      const path = `/api/postings/${postingId}/search`;
      return { by, request: { method: 'POST', path, body: { filters: {}, page: 1 } } };
    },
    'search.addToShortlist': async () => ({
      by,
      request: { method: 'PUT', path: await listed(), body: {} },
    }),
    'search.removeFromShortlist': async () => ({
      by,
      request: { method: 'DELETE', path: await listed() },
    }),
  };
}
