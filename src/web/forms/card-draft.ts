import { cardOf } from '../../client/cards/card-of.ts';
import type { Proposal } from '../../client/cards/proposal.ts';
import type { HiddenProposal } from '../../client/cards/propose-hidden.ts';
import type { HideEntry, MyCard, Visibility } from '../../shared/api/cards.ts';
import { newUuidV7 } from '../../shared/bytes/uuid.ts';
import { CARD_LIMITS, type Card, EMPTY_CARD } from '../../shared/card/card.ts';
import { spellName } from '../../shared/card/hiding.ts';
import type { Facet } from '../../shared/vocabulary/facets.ts';

/** What was decided about a proposal. Undecided ones are in no card. */
export type Decisions = ReadonlyMap<Proposal, 'on' | 'off'>;

/** An employer to hide from, not listed yet; it is listed with the publication, if it is ticked. */
export type HideChoice = {
  readonly entry: HideEntry;
  readonly ticked: boolean;
  readonly present: boolean;
};

/** A card in the making. `employed` is null until it is answered. */
export type CardDraft = {
  readonly card: Card;
  readonly employed: boolean | null;
  readonly mode: Visibility['mode'];
  readonly agencies: Visibility['agencies'];
  readonly hide: readonly HideChoice[];
};

/** What a making begins with: the card and the rules in force, where there are any. */
export function firstDraft(mine: MyCard): CardDraft {
  return {
    card: mine.card ?? EMPTY_CARD,
    employed: mine.state === 'none' ? null : mine.employed,
    mode: mine.mode,
    agencies: mine.agencies,
    hide: [],
  };
}

/** The decision about one proposal; once its facet holds no more codes, the others of it are left out. */
export function decide(
  decisions: Decisions,
  proposals: readonly Proposal[],
  { about, is }: { about: Proposal; is: 'on' | 'off' },
): Decisions {
  const next = new Map(decisions).set(about, is);
  const others = proposals.filter((one) => one.facet === about.facet && one !== about);
  const limit = CARD_LIMITS[about.facet];
  const on = others.filter((one) => next.get(one) === 'on').length;
  if (is === 'off' || on + 1 < limit) return next;
  for (const other of others) if (limit === 1 || next.get(other) !== 'on') next.set(other, 'off');
  return next;
}

/** Whether one more proposal of this facet can be put on. */
export function hasRoom(decisions: Decisions, facet: Facet): boolean {
  const on = [...decisions].filter(([one, is]) => one.facet === facet && is === 'on');
  return CARD_LIMITS[facet] === 1 || on.length < CARD_LIMITS[facet];
}

/** The card of what was put on, with what `before` says of the facets that were not proposed. */
export function cardOfDecisions(before: Card, proposals: readonly Proposal[], decisions: Decisions): Card {
  const card = cardOf(proposals.filter((one) => decisions.get(one) === 'on'));
  const kept = Object.entries(before).filter(([facet]) => !proposals.some((one) => one.facet === facet));
  return { ...card, ...Object.fromEntries(kept) };
}

/** The employers proposed, the present ones ticked, without those that are listed already. */
export function hideChoices(proposals: readonly HiddenProposal[], mine: MyCard): readonly HideChoice[] {
  const spell = (kind: string, value: string) => `${kind} ${kind === 'name' ? spellName(value) : value}`;
  const listed = new Set(
    mine.entries.flatMap(({ list, kind, value }) => (list === 'hidden' ? [spell(kind, value)] : [])),
  );
  return proposals
    .filter(({ kind, value }) => !listed.has(spell(kind, value)))
    .map(({ kind, value, present }) => ({
      entry: { hideId: newUuidV7(), list: 'hidden', kind, value },
      ticked: present,
      present,
    }));
}
