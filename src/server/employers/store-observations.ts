/** All SQL of what witnesses saw at employers' domains. */

export type DomainObservationsTable = {
  employer_id: string;
  domain: string;
  witness: string;
  /** SHA-256 of the root that stood there (32 bytes). */
  fingerprint: Uint8Array;
  found: ('dns' | 'web')[];
  seen_at: Date;
  /** The witness's tlog-proof; the observation in `extra`. */
  receipt: string;
};
