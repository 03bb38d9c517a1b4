import * as api from '../../../shared/api/cards.ts';
import { changeVisibility } from '../../cards/change-visibility.ts';
import { readMyCard } from '../../cards/describe-my-card.ts';
import { addHidden, removeHidden } from '../../cards/hide-employers.ts';
import { confirmCard, publishCard } from '../../cards/publish-card.ts';
import { readFacetTable } from '../../cards/read-epoch.ts';
import { pauseCard, withdrawCard } from '../../cards/stop-card.ts';
import { findEmployers } from '../../employers/find-employers.ts';
import type { HttpParts } from '../parts.ts';
import type { Serve } from '../serve-endpoint.ts';

/** A candidate's own card, whom it is hidden from, and what everybody is told of all cards together. */
export function serveCards(serve: Serve, parts: HttpParts): void {
  serve.signedIn(api.readMyCard, ({ caller, now }) => readMyCard(parts, { caller, now }));
  serve.signedIn(api.publishCard, ({ caller, body, now }) => publishCard(parts, { ...body, caller, now }));
  serve.signedIn(api.pauseCard, ({ caller, body, now }) => pauseCard(parts, { ...body, caller, now }));
  serve.signedIn(api.withdrawCard, ({ caller, body, now }) => withdrawCard(parts, { ...body, caller, now }));
  serve.signedIn(api.confirmCard, ({ caller, body, now }) => confirmCard(parts, { ...body, caller, now }));
  serve.signedIn(api.changeVisibility, ({ caller, body, now }) =>
    changeVisibility(parts, { ...body, caller, now }),
  );
  serve.signedIn(api.addHidden, ({ caller, body, now }) => addHidden(parts, { ...body, caller, now }));
  serve.signedIn(api.removeHidden, ({ caller, params, now }) =>
    removeHidden(parts, { ...params, caller, now }),
  );
  serve.signedIn(api.findEmployers, ({ pool, query, now }) =>
    findEmployers(parts.db, { ...query, pool, now }),
  );
  serve.signedIn(api.readFacetTable, ({ pool, now }) => readFacetTable(parts, { pool, now }));
}
