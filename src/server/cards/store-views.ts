/** All SQL of what employers are shown: views, showings, shortlists, and whom they asked lately. */
import type { Facet } from '../../shared/vocabulary/facet-trees.ts';

export type RestsTable = {
  candidate_id: string;
  employer_id: string;
  pool: string;
  since: Date;
  until: Date;
};
export type ViewsTable = {
  employer_id: string;
  occupation: string;
  epoch: number;
  pool: string;
  mattering: Facet[];
  cards: string;
  made_at: Date;
};
export type ShowingsTable = {
  posting_id: string;
  handle: string;
  pool: string;
  employer_id: string;
  epoch: number;
  candidate_id: string;
  card: string;
  shown_at: Date;
  shown_to: string;
  asked_at: Date | null;
};
export type ShortlistTable = {
  posting_id: string;
  handle: string;
  pool: string;
  employer_id: string;
  candidate_id: string;
  card: string;
  added_by: string;
  added_at: Date;
  asked_at: Date | null;
};
