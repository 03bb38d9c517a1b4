/**
 * What a restore of the platform from an older copy lost of one's own record. Promises that each restore told of stands in
 * the log of keys, in public, and that each leaf told of is under a tag of one's own. Where these leaves stand is for the
 * log of events to show (`check-own-log`): a loss counts only where a restore says that it was.
 */
import { readRestores } from '../../shared/api/log.ts';
import { decodeBase64url } from '../../shared/bytes/base64url.ts';
import { equalBytes } from '../../shared/bytes/equal.ts';
import { isRefusal, type Refusal, Tampered } from '../../shared/errors.ts';
import { parseKeyEntry } from '../../shared/keys/key-entry.ts';
import { grantKey, grantTag, parseLeaf, subjectTag } from '../../shared/ledger/leaf.ts';
import type { Session } from '../accounts/session.ts';
import type { Api } from '../api.ts';
import { askKeysLog, verifyLogged } from './ask-keys-log.ts';

/** A restore as the platform states it: entries `from` up to, not including, `to` of `log`. */
export type Restore = {
  /** RFC 3339. */
  readonly at: string;
  readonly log: string;
  readonly from: number;
  readonly to: number;
  /** Its root at `to`, as it was published (base64url). */
  readonly root: string;
  /** Under which name it goes on, where what was lost of it cannot be read by anybody; null where it goes on itself. */
  readonly next: string | null;
};
/** An event of one's own of which the leaf is left. */
export type LostEvent = {
  readonly grantId: string | null;
  readonly tagIndex: number;
  readonly leaf: Uint8Array;
};
/** See the head of this file. */
export type OwnLost = {
  /** Oldest first. */
  readonly restores: readonly Restore[];
  readonly events: readonly LostEvent[];
  /** One's grants that open for nobody until one says so, and since when. */
  readonly held: readonly { readonly grantId: string; readonly since: string }[];
};

/** Nothing was ever lost. */
export const NOTHING_LOST: OwnLost = { restores: [], events: [], held: [] };

/**
 * Asks; `grantIds`: grants that this browser remembers and of which the record has nothing. Throws `Tampered` when anything
 * does not verify.
 */
export async function readOwnLost(
  api: Api,
  session: Session,
  grantIds: readonly string[] = [],
): Promise<OwnLost | Refusal> {
  const asked = await askKeysLog(session, (since) =>
    api(readRestores, { body: { since, grantIds: [...grantIds] } }),
  );
  if (isRefusal(asked)) return asked;
  const { restores, lost, held } = asked.answer;
  const subjectKey = decodeBase64url(session.account.recordSubjectKey);
  return {
    restores: restores.map((one) => readRestore(verifyLogged(asked, one))),
    events: lost.map(({ grantId, tagIndex, leaf }) =>
      checkOwn(subjectKey, { grantId, tagIndex, leaf: decodeBase64url(leaf) }),
    ),
    held,
  };
}

/** The restore that lost what stood at a position of a log; undefined when none says so. */
export function restoreOf(
  restores: readonly Restore[],
  { log, position }: { readonly log: string; readonly position: number },
): Restore | undefined {
  return restores.find((one) => one.log === log && one.from <= position && position < one.to);
}

/** A verified entry of the log of keys as a restore. Throws `Tampered` for another one. */
export function readRestore(entry: Uint8Array): Restore {
  const { body } = parseKeyEntry(entry);
  if (body.type !== 'restored') throw new Tampered('bad_record', 'an entry is not about a restore');
  const { at, log, from, to, root, next } = body;
  return { at, log, from, to, root, next };
}

function checkOwn(subjectKey: Uint8Array, event: LostEvent): LostEvent {
  const { grantId, tagIndex, leaf } = event;
  const tag =
    grantId === null ? subjectTag(subjectKey, tagIndex) : grantTag(grantKey(subjectKey, grantId), tagIndex);
  if (equalBytes(parseLeaf(leaf).tag, tag)) return event;
  throw new Tampered('bad_record', 'a leaf that is said to be lost is somebody else’s');
}
