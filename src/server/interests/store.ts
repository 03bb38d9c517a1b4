/** All SQL of interests. */
export type InterestsTable = {
  candidate_id: string;
  interest_id: string;
  pool: string;
  posting_id: string;
  employer_id: string;
  readers: string[];
  sha256: Uint8Array;
  ciphertext: Uint8Array | null;
  shown_at: Date;
  ended_at: Date | null;
};
