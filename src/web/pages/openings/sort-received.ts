import type { ReceivedApplication } from '../../../shared/api/applications.ts';
import { mayChangeStage } from '../../../shared/jobs/posting.ts';

/** What there is to do about an application, for one reader of the team. */
export type Due = 'open' | 'answer' | 'nothing' | 'over';

/** Applications by what there is to do about them, each group with those who have waited longest first. */
export type SortedReceived = { readonly [Each in Due]: readonly ReceivedApplication[] };

type Facts = Pick<ReceivedApplication, 'stage' | 'revokedAt' | 'copyId' | 'openedByYou' | 'unread'>;

/**
 * A copy is to be opened as long as nobody of the team opened theirs; who did, answers. A message that this reader has not
 * read is to be answered whatever the stage is, as long as the application goes on.
 */
export function dueOf({ stage, revokedAt, copyId, openedByYou, unread }: Facts): Due {
  if (!mayChangeStage(stage, 'declined') || revokedAt !== null) return 'over';
  if (stage === 'sent' && copyId !== null) return 'open';
  if (unread > 0 || (stage === 'in_review' && openedByYou)) return 'answer';
  return 'nothing';
}

/** Sorts the applications to a posting; what is over stands with the newest first. */
export function sortReceived(applications: readonly ReceivedApplication[]): SortedReceived {
  const byTime = applications.toSorted((one, other) => one.sentAt.localeCompare(other.sentAt));
  const due = (wanted: Due) => byTime.filter((one) => dueOf(one) === wanted);
  return {
    open: due('open'),
    answer: due('answer').toSorted((one, other) => Number(other.unread > 0) - Number(one.unread > 0)),
    nothing: due('nothing'),
    over: due('over').toReversed(),
  };
}

/** The next to turn to, apart from the one that is shown: who waits for an answer, then whose copy is still sealed. */
export function nextDue(
  applications: readonly ReceivedApplication[],
  shown?: string,
): ReceivedApplication | undefined {
  const { answer, open } = sortReceived(applications);
  return [...answer, ...open].find(({ grantId }) => grantId !== shown);
}
