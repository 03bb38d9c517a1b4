/** All SQL of requests. */
import type { Field } from '../../shared/resume/fields.ts';

export type RequestsTable = {
  candidate_id: string;
  request_id: string;
  pool: string;
  posting_id: string;
  employer_id: string;
  recruiter_id: string;
  target_kind: 'handle' | 'interest';
  target: string;
  card: string | null;
  purpose: 'recruitment';
  fields: Field[];
  keep_days: number;
  prekey_id: string | null;
  ciphertext: Uint8Array | null;
  statement: string;
  signature: Uint8Array;
  request_hash: Uint8Array;
  sent_at: Date;
  ends_at: Date;
  delivered: boolean;
  answer: 'granted' | 'declined' | null;
  answered_at: Date | null;
  told_at: Date | null;
  lapsed_at: Date | null;
  grant_id: string | null;
};
