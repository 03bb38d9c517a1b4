import * as api from '../../../shared/api/search.ts';
import { searchCards } from '../../cards/search-cards.ts';
import { addToShortlist, readShortlist, removeFromShortlist } from '../../cards/shortlist.ts';
import type { HttpParts } from '../parts.ts';
import type { Serve } from '../serve-endpoint.ts';

/** Searching cards for a posting, and its shortlist. */
export function serveSearch(serve: Serve, parts: HttpParts): void {
  serve.signedIn(api.searchCards, ({ caller, params, body, now }) =>
    searchCards(parts, { caller, ...params, ...body, now }),
  );
  serve.signedIn(api.readShortlist, ({ caller, params, now }) =>
    readShortlist(parts, { caller, ...params, now }),
  );
  serve.signedIn(api.addToShortlist, ({ caller, params, now }) =>
    addToShortlist(parts, { caller, ...params, now }),
  );
  serve.signedIn(api.removeFromShortlist, ({ caller, params, now }) =>
    removeFromShortlist(parts, { caller, ...params, now }),
  );
}
