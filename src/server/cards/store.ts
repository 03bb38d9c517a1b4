/** All SQL of candidates' own cards, of whom they are hidden from, and of what is drawn once for an epoch. */
import type { HideEntry, MyCard, Visibility } from '../../shared/api/cards.ts';

export type CardsTable = {
  candidate_id: string;
  pool: string;
  state: MyCard['state'];
  card: string | null;
  occupation: string | null;
  next_card: string | null;
  next_occupation: string | null;
  next_from: Date | null;
  employed: boolean;
  mode: Visibility['mode'];
  agencies: Visibility['agencies'];
  change_id: string;
  confirmed_at: Date | null;
  lapses_at: Date | null;
  stopped_at: Date | null;
};
export type HiddenTable = {
  candidate_id: string;
  hide_id: string;
  pool: string;
  list: HideEntry['list'];
  kind: HideEntry['kind'];
  value: string;
  label: string;
  since: Date;
  ended_at: Date | null;
};
export type EpochsTable = {
  pool: string;
  epoch: number;
  made_at: Date;
  facet_table: string;
  employers: string;
};
