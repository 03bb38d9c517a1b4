/** All SQL of prekeys. */
export type PrekeysTable = {
  candidate_id: string;
  prekey_id: string;
  pool: string;
  recipient: string;
  made_at: Date;
  posting_id: string | null;
  handle: string | null;
  taken_at: Date | null;
};
