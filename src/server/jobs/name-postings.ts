import type { EmployerState } from '../../shared/api/employers.ts';
import { listEmployers } from '../employers/store.ts';
import type { StorageTransaction } from '../storage/database.ts';
import { listPostings, type PostingRow } from './store.ts';

/** A posting with the employer's name, as lists about something else show it. */
export type NamedPosting = PostingRow & {
  readonly employerName: string;
  readonly employerState: EmployerState | undefined;
};

/** Some postings with their employers' names, by posting id; closed ones too. */
export async function namePostings(
  tx: StorageTransaction,
  about: readonly { readonly posting_id: string }[],
  pool: string,
): Promise<Map<string, NamedPosting>> {
  const postings = await listPostings(
    tx,
    about.map((row) => row.posting_id),
    pool,
  );
  const employers = await listEmployers(
    tx,
    postings.map((posting) => posting.employer_id),
    pool,
  );
  return new Map(
    postings.map((posting) => {
      const employer = employers.find((row) => row.employer_id === posting.employer_id);
      const named = { ...posting, employerName: employer?.name ?? '', employerState: employer?.state };
      return [posting.posting_id, named];
    }),
  );
}
