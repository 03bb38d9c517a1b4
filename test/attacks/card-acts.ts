/** What is sent to the endpoints of a candidate's own card, for the table of authority. */
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { orderCard } from '../../src/shared/card/card.ts';
import type { Act, Ids } from './authority-acts.ts';

const visibility = { employed: false, mode: 'all_but_hidden', agencies: 'hidden' };
const changed = () => ({ path: {}, body: { changeId: newUuidV7() } });

/** The request of each endpoint, by domain and name. */
export const CARD_ACTS: Readonly<Record<string, (ids: Ids) => Act>> = {
  'cards.readMyCard': () => ({ path: {} }),
  'cards.publishCard': () => ({
    path: {},
    body: { changeId: newUuidV7(), card: orderCard({ occupation: ['251'] }), visibility },
  }),
  'cards.pauseCard': changed,
  'cards.withdrawCard': changed,
  'cards.confirmCard': changed,
  'cards.changeVisibility': () => ({ path: {}, body: { changeId: newUuidV7(), visibility } }),
  'cards.addHidden': () => ({
    path: {},
    body: { entries: [{ hideId: newUuidV7(), list: 'hidden', kind: 'name', value: `Mill ${newUuidV7()}` }] },
  }),
  'cards.removeHidden': ({ hideId }) => ({ path: { hideId }, body: {} }),
  'cards.findEmployers': () => ({ path: {} }),
  'cards.readFacetTable': () => ({ path: {} }),
};
