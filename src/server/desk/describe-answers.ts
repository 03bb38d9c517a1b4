import { listAccounts } from '../accounts/store.ts';
import type { StorageTransaction } from '../storage/database.ts';
import { listAnswers } from './store.ts';

/** One answer, as operators and those who gave it see it. A candidate has no name here: ''. */
export type DescribedAnswer = {
  readonly answerId: string;
  readonly text: string;
  readonly byName: string;
  readonly at: string;
};

/** What people answered about some accounts or employers, the newest first; `unread` ids have one nobody looked at. */
export async function readAnswers(
  tx: StorageTransaction,
  aboutIds: readonly string[],
  pool: string,
): Promise<{ of(aboutId: string): DescribedAnswer[]; unread: ReadonlySet<string> }> {
  const rows = await listAnswers(tx, aboutIds, pool);
  const writers = await listAccounts(
    tx,
    rows.map((row) => row.by),
    pool,
  );
  const names = new Map(writers.map((writer) => [writer.account_id, writer.display_name ?? '']));
  const byAbout = Map.groupBy(rows, (row) => row.about_id);
  return {
    of: (aboutId) =>
      (byAbout.get(aboutId) ?? []).map((row) => ({
        answerId: row.answer_id,
        text: row.body,
        byName: names.get(row.by) ?? '',
        at: row.at.toISOString(),
      })),
    unread: new Set(rows.filter((row) => row.seen_at === null).map((row) => row.about_id)),
  };
}
