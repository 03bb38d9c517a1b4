/**
 * The daily index of tags, as an answer about the log shows it: that it stands in the log, is of today or yesterday, and
 * which of the tags that were looked up it holds. Whether it holds what the entries say is for an auditor.
 */
import type { LogSeries } from '../../shared/api/log.ts';
import { decodeBase64url } from '../../shared/bytes/base64url.ts';
import { Tampered } from '../../shared/errors.ts';
import { grantKey, grantTag, subjectTag } from '../../shared/ledger/leaf.ts';
import {
  checkTag,
  isIndexLate,
  type Neighbours,
  parseTagIndexLeaf,
  type TagIndexLeaf,
} from '../../shared/ledger/tag-index.ts';
import { hashEntry } from '../../shared/ledger/tree.ts';
import { verifyInclusion } from '../../shared/ledger/tree-proofs.ts';
import type { Session } from '../accounts/session.ts';
import type { LogAnswer } from './ask-log.ts';
import type { LogProblem } from './check-own-log.ts';
import type { KeptLog } from './keep-log.ts';
import { readHashes } from './open-next.ts';
import type { PlacedEvents } from './place-events.ts';

/** Clocks differ; by more than this no clock is wrong. */
const AHEAD_MS = 48 * 3_600_000;
/** Two days, and the hours that an event may wait for its place. */
const INDEXED_MS = 51 * 3_600_000;

type Index = NonNullable<LogAnswer['view']['tagIndex']>;
/** A tag that was asked for and is in the log, at `position`. */
export type PresentTag = LogSeries & { readonly position: number };
/** The index of the answer whose index covers least, and what was found in all of them. */
export type LookedUp = {
  readonly index: TagIndexLeaf | null;
  readonly present: readonly PresentTag[];
  readonly problems: LogProblem[];
};

/** Looks up the next tag of each question. `covered`: how many entries the index covered that this browser saw last. */
export function lookUpTags(
  { account }: Pick<Session, 'account'>,
  answers: readonly LogAnswer[],
  { covered, now }: { covered: number; now: number },
): LookedUp {
  const subjectKey = decodeBase64url(account.recordSubjectKey);
  const problems = new Map<string, LogProblem>();
  const present: PresentTag[] = [];
  const indexes: (TagIndexLeaf | null)[] = [];
  for (const answer of answers) {
    const { tagIndex } = answer.view;
    try {
      const index = tagIndex === null ? null : openIndex(answer, tagIndex);
      indexes.push(index);
      const late = whyLate(index, { covered, now, size: answer.checkpoint.size });
      if (late !== undefined) problems.set(late.text, late);
      if (index !== null && tagIndex !== null)
        present.push(...findPresent(subjectKey, answer, index, tagIndex));
    } catch (error) {
      if (!(error instanceof Tampered)) throw error;
      indexes.push(null);
      problems.set(error.message, { code: 'index_false', text: error.message });
    }
  }
  return { index: leastOf(indexes), present, problems: [...problems.values()] };
}

/** What is shown of all is shown by each: an answer without an index, or with an older one, shows less. */
function leastOf(indexes: readonly (TagIndexLeaf | null)[]): TagIndexLeaf | null {
  return indexes.toSorted((one, other) => (one?.covered ?? -1) - (other?.covered ?? -1))[0] ?? null;
}

/**
 * Whether what has long been in the log is in no index yet: an own event of two days ago, or what this browser saw of the
 * log then. The hour at which an index says that it was made tells nothing of what it leaves out.
 */
export function isLeftOut({
  placed,
  awaited,
  covered,
  now,
}: Pick<KeptLog, 'awaited'> &
  Pick<PlacedEvents, 'placed'> & { readonly covered: number; readonly now: number }): boolean {
  const left = [...placed].some(
    ([{ at }, position]) => position !== undefined && position >= covered && now - at > INDEXED_MS,
  );
  return left || (awaited !== undefined && awaited.size > covered + 1 && now - awaited.at > INDEXED_MS);
}

function openIndex(
  { checkpoint: { size, root } }: LogAnswer,
  { leaf: text, index, proof }: Index,
): TagIndexLeaf {
  const bytes = decodeBase64url(text);
  verifyInclusion({ leaf: hashEntry(bytes), index, size, root }, readHashes(proof));
  const leaf = parseTagIndexLeaf(bytes);
  if (leaf.covered > index) throw new Tampered('bad_proof', 'an index covers entries that came after it');
  return leaf;
}

function whyLate(
  index: TagIndexLeaf | null,
  { covered, now, size }: { covered: number; now: number; size: number },
): LogProblem | undefined {
  const late = (text: string): LogProblem => ({ code: 'index_late', text });
  if (index === null) return covered > 0 ? late('the log has no index any more') : undefined;
  if (index.covered < covered) return late('an older index is shown than this browser saw');
  // Whose clock is wrong, nobody can tell from here: it is a reason to ask, and shows nothing false.
  if (index.madeAt * 1000 > now + AHEAD_MS) return late('the newest index is of a day that is not yet');
  return isIndexLate(index, size, new Date(now))
    ? late('the newest index is older than two days')
    : undefined;
}

function findPresent(
  subjectKey: Uint8Array,
  { questions }: LogAnswer,
  index: TagIndexLeaf,
  { absent }: Index,
): readonly PresentTag[] {
  if (absent.length !== questions.length)
    throw new Tampered('bad_proof', 'an index does not answer what it was asked');
  return questions.flatMap((question, place) => {
    const shown = absent[place];
    if (shown === undefined) return [];
    const found = checkTag(index, tagOf(subjectKey, question), readNeighbours(shown));
    return found === undefined ? [] : [{ ...question, position: found.position }];
  });
}

function tagOf(subjectKey: Uint8Array, { grantId, next }: LogSeries): Uint8Array {
  return grantId === null ? subjectTag(subjectKey, next) : grantTag(grantKey(subjectKey, grantId), next);
}

function readNeighbours({ rank, below, above, proof }: Index['absent'][number]): Neighbours {
  return {
    rank,
    below: below === null ? null : decodeBase64url(below),
    above: above === null ? null : decodeBase64url(above),
    proof: readHashes(proof),
  };
}
