/** The writes of a candidate's own card, each made ready to be sent more than once. */
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { orderCard } from '../../src/shared/card/card.ts';
import type { RawRequest } from './raw-visit.ts';
import type { Seated, Write } from './repeatable-writes.ts';

const VISIBILITY = { employed: true, mode: 'all_but_hidden', agencies: 'hidden' };

/** Publishing, stopping, confirming and hiding a card, one after the other. */
export function cardWrites({
  applicant: by,
}: Pick<Seated, 'applicant'>): Readonly<Record<string, () => Promise<Write>>> {
  const post = (path: string, body: unknown): RawRequest => ({ method: 'POST', path: `/api${path}`, body });
  const put = (path: string, body: unknown): RawRequest => ({ method: 'PUT', path: `/api${path}`, body });
  const published = (changeId: string, occupation: string) =>
    put('/card', { changeId, card: orderCard({ occupation: [occupation] }), visibility: VISIBILITY });
  const hidden = (hideId: string, value: string) =>
    post('/card/hidden', { entries: [{ hideId, list: 'hidden', kind: 'name', value }] });
  const hideId = newUuidV7();
  return {
    'cards.publishCard': async () => {
      const changeId = newUuidV7();
      const other = { request: published(changeId, '252'), code: 'id_taken' };
      return { by, request: published(changeId, '251'), other };
    },
    'cards.confirmCard': async () => {
      const changeId = newUuidV7();
      const other = { request: post('/card/pause', { changeId }), code: 'id_taken' };
      return { by, request: post('/card/confirm', { changeId }), other };
    },
    'cards.changeVisibility': async () => {
      const changeId = newUuidV7();
      const asked = (changes: object) =>
        put('/card/visibility', { changeId, visibility: { ...VISIBILITY, ...changes } });
      const other = { request: asked({ mode: 'only_chosen' }), code: 'id_taken' };
      return { by, request: asked({ employed: false }), other };
    },
    'cards.addHidden': async () => {
      const other = { request: hidden(hideId, 'Third Yard'), code: 'id_taken' };
      return { by, request: hidden(hideId, 'Second Yard GmbH'), other };
    },
    'cards.removeHidden': async () => ({ by, request: post(`/card/hidden/${hideId}/remove`, {}) }),
    'cards.pauseCard': async () => {
      const changeId = newUuidV7();
      const other = { request: post('/card/withdraw', { changeId }), code: 'id_taken' };
      return { by, request: post('/card/pause', { changeId }), other };
    },
    'cards.withdrawCard': async () => ({
      by,
      request: post('/card/withdraw', { changeId: newUuidV7() }),
    }),
  };
}
