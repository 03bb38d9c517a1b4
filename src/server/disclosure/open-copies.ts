/**
 * Opening copies: checks what each reader signed, decides, writes the opening on the candidate's record, and only then
 * reads the sealed content, all in the caller's transaction. Many are opened together by the same number of queries as
 * one: each is decided by itself, and what is refused to one changes nothing for the others.
 */
import { isRefusal, type Refusal, refuse, Tampered } from '../../shared/errors.ts';
import { readGenerations } from '../accounts/generations.ts';
import { findLostOpening } from '../ledger/read-lost.ts';
import { listOpeningLeaves } from '../ledger/store.ts';
import { listSigned } from '../ledger/store-log.ts';
import type { StorageTransaction } from '../storage/database.ts';
import { decideOpening, type Found, type OpeningInput } from './decide-opening.ts';
import { type RecordParts, recordOpenings, type Written } from './record-openings.ts';
import { lockStandings } from './standing.ts';
import type { CopyRow, GrantsTable } from './store.ts';
import { listCopiesById, lockCopies, shareGrants, takeCiphertexts } from './store-openings.ts';

/** A copy's content, and the record of this very opening; to be given out once `leafId` stands in the log. */
export type Opened = Written & {
  readonly candidateId: string;
  readonly grantId: string;
  readonly ciphertext: Uint8Array;
  /** The leaf of the grant's opening before this one; undefined for its first. */
  readonly before: { readonly leaf_id: string; readonly leaf: Uint8Array } | undefined;
};
/** What `between` is told: the copies that are about to be opened. */
export type Grant = { readonly candidate_id: string; readonly grant_id: string };

/**
 * Opens copies for readers of one pool, each of them once: what is answered to each, in their order. If the commit fails
 * nothing was given out; if an answer is lost, the same statement sent again soon is answered with the same record, and
 * nothing new is written. `between` runs once the grants are held: what is locked between grants and copies.
 */
export async function openCopies(
  tx: StorageTransaction,
  parts: RecordParts,
  inputs: readonly OpeningInput[],
  between: (grants: readonly Grant[]) => Promise<void> = async () => {},
): Promise<(Opened | Refusal)[]> {
  const own = await findOwnCopies(tx, inputs);
  const known = own.filter((copy) => copy !== undefined);
  const grants = known.length === 0 ? [] : await shareGrants(tx, known);
  await between(grants);
  const copies = known.length === 0 ? [] : await lockCopies(tx, known);
  const found = inputs.flatMap((input, place): Omit<Found, 'standing' | 'generations'>[] => {
    const copy = copies.find((row) => row.copy_id === own[place]?.copy_id);
    const grant = grants.find((row) => row.grant_id === copy?.grant_id);
    // None where its candidate erased the account in this very moment.
    return copy === undefined || grant === undefined ? [] : [{ input, copy, grant }];
  });
  const opened = new Map(
    (await openFound(tx, parts, found)).map((answer, place) => [found[place]?.input, answer]),
  );
  return inputs.map((input) => opened.get(input) ?? refuse('not_found'));
}

/** The copies that were made for who asks. Somebody else's is not told apart from one that does not exist. */
async function findOwnCopies(
  tx: StorageTransaction,
  inputs: readonly OpeningInput[],
): Promise<(CopyRow | undefined)[]> {
  const pool = inputs[0]?.caller.pool ?? '';
  const rows = await listCopiesById(
    tx,
    inputs.map(({ copyId }) => copyId),
    pool,
  );
  return inputs.map(({ copyId, caller }) =>
    rows.find((row) => row.copy_id === copyId && row.recruiter_id === caller.accountId),
  );
}

async function openFound(
  tx: StorageTransaction,
  parts: RecordParts,
  found: readonly { input: OpeningInput; copy: CopyRow; grant: GrantsTable }[],
): Promise<(Opened | Refusal)[]> {
  if (found.length === 0) return [];
  const standings = await lockStandings(
    tx,
    found.map(({ input, grant }) => ({ ...input, grant })),
  );
  const generations = await readGenerations(
    tx,
    found.map(({ copy }) => copy.recruiter_id),
  );
  const signed = await listSigned(
    tx,
    found.flatMap(({ grant }) => grant.leaf_id ?? []),
  );
  const decided = await Promise.all(
    found.map(async (each, place) => {
      const standing = standings[place];
      if (standing === undefined) throw new RangeError('everybody has a standing');
      const decision = await decideOpening(parts.origin, {
        ...each,
        ...{ standing, generations: generations.get(each.copy.recruiter_id) },
      });
      if (isRefusal(decision)) return decision;
      const { leaf_id } = each.grant;
      return leaf_id === null || signed.has(leaf_id)
        ? decision
        : refuse('not_logged_yet', 'the grant stands in the log within minutes, and its copies open then');
    }),
  );
  const written = await recordOpenings(tx, parts, decided);
  return takeContents(
    tx,
    found.map(({ copy }, place) => ({ copy, written: written[place] ?? refuse('not_found') })),
  );
}

async function takeContents(
  tx: StorageTransaction,
  all: readonly { copy: CopyRow; written: Written | Refusal }[],
): Promise<(Opened | Refusal)[]> {
  const opened = all.flatMap(({ copy, written }) => (isRefusal(written) ? [] : [{ copy, written }]));
  const contents = await takeCiphertexts(
    tx,
    opened.map(({ copy }) => copy),
  );
  const leaves = await listOpeningLeaves(
    tx,
    opened
      .filter(({ written }) => written.record.tagIndex > 0)
      .map(({ copy, written }) => ({
        ...{ subjectId: copy.candidate_id, grantId: copy.grant_id },
        tagIndex: written.record.tagIndex - 1,
      })),
  );
  const earlier = await listLostBefore(tx, opened, leaves);
  return all.map(({ copy, written }) => {
    if (isRefusal(written)) return written;
    const ciphertext = contents.get(copy.copy_id) ?? undefined;
    if (ciphertext === undefined) throw new Tampered('impossible_state', 'a copy that exists has no content');
    const { tagIndex } = written.record;
    const before = [...leaves, ...earlier].find(
      (row) => row.grant_id === copy.grant_id && row.tag_index === tagIndex - 1,
    );
    if (tagIndex > 0 && before === undefined)
      throw new Tampered('impossible_state', 'an opening is on the record, and the one before it is not');
    return { ...written, candidateId: copy.candidate_id, grantId: copy.grant_id, ciphertext, before };
  });
}

/** An opening before that a restore lost: of it there is the leaf, and that is what its reader's client asks for. */
async function listLostBefore(
  tx: StorageTransaction,
  opened: readonly { copy: CopyRow; written: Written }[],
  leaves: readonly { grant_id: string | null; tag_index: number }[],
) {
  const missing = opened.filter(
    ({ copy, written: { record } }) =>
      record.tagIndex > 0 &&
      !leaves.some((row) => row.grant_id === copy.grant_id && row.tag_index === record.tagIndex - 1),
  );
  const found = await Promise.all(
    missing.map(({ copy, written: { record } }) =>
      findLostOpening(tx, copy.candidate_id, { grantId: copy.grant_id, tagIndex: record.tagIndex - 1 }),
    ),
  );
  return found.flatMap((one) =>
    one === undefined ? [] : [{ ...one, grant_id: one.grantId, tag_index: one.tagIndex }],
  );
}
