/**
 * Publishing a card. Promises that whoever it is to be hidden from is hidden before it can be shown: a card is never out
 * without its list. Sent again with the same ids, it changes nothing.
 */
import {
  addHidden,
  type HideEntry,
  type MyCard,
  publishCard,
  type Visibility,
} from '../../shared/api/cards.ts';
import type { Card } from '../../shared/card/card.ts';
import { isRefusal, type Refusal } from '../../shared/errors.ts';
import type { Api } from '../api.ts';

/** As many entries as one call takes. */
const AT_ONCE = 50;

/** What is published, and whom it is hidden from beyond those already listed. */
export type Publication = {
  readonly changeId: string;
  readonly card: Card;
  readonly visibility: Visibility;
  readonly entries: readonly HideEntry[];
};

/** Hides first, then publishes. A refusal of either leaves what was done before it. */
export async function publishHidden(api: Api, publication: Publication): Promise<MyCard | Refusal> {
  const { changeId, card, visibility, entries } = publication;
  for (let at = 0; at < entries.length; at += AT_ONCE) {
    const added = await api(addHidden, { body: { entries: entries.slice(at, at + AT_ONCE) } });
    if (isRefusal(added)) return added;
  }
  const published = await api(publishCard, { body: { changeId, card, visibility } });
  return isRefusal(published) ? published : published.mine;
}
