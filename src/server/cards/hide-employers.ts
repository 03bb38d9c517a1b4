import type { HideEntry, MyCard } from '../../shared/api/cards.ts';
import { spellName, spellNumber } from '../../shared/card/hiding.ts';
import { parseDomain } from '../../shared/employers/domain.ts';
import { isRefusal, type Refusal, refuse } from '../../shared/errors.ts';
import type { Caller } from '../accounts/caller.ts';
import { lockAccount } from '../accounts/store.ts';
import { findEmployer } from '../employers/store.ts';
import { appendEvent } from '../ledger/append-event.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import { describeMyCard } from './describe-my-card.ts';
import { epochNow } from './epoch-now.ts';
import type { CardParts } from './rules.ts';
import { type HiddenTable, insertHidden, listAllHidden, setHiddenEnded } from './store.ts';

/** How many entries a candidate may have, and how many with those that were taken off lately. */
const ENTRIES = 200;
const ENTRIES_EVER = 1000;

type Parts = CardParts & { readonly db: Database };
type Input = { readonly caller: Caller; readonly now: Date };

/**
 * Adds to the caller's hide list, or to those chosen. What says the same as an entry in force adds nothing. Refusals:
 * `id_taken`, `limit_reached`, `not_found` for an employer that is not on the platform, and those of a domain.
 */
export async function addHidden(
  { db, ...parts }: Parts,
  { caller, entries, now }: Input & { entries: readonly HideEntry[] },
): Promise<{ mine: MyCard } | Refusal> {
  const { accountId: candidateId, pool } = caller;
  return db.transact(async (tx) => {
    const account = await lockAccount(tx, candidateId, pool);
    if (account === undefined) return refuse('signed_out');
    const stored = await listAllHidden(tx, candidateId);
    const added: HiddenTable[] = [];
    for (const entry of entries) {
      const row = await spell(tx, { caller, now }, entry);
      if (isRefusal(row)) return row;
      const known = [...stored, ...added].find((one) => one.hide_id === row.hide_id);
      if (known !== undefined && !saysTheSame(known, row)) return refuse('id_taken');
      const doubled = [...stored, ...added].some((one) => one.ended_at === null && saysTheSame(one, row));
      if (known === undefined && !doubled) added.push(row);
    }
    // Whoever is held may hide more, and show nothing more to anybody.
    if (account.held_reason !== null && added.some((row) => row.list === 'chosen'))
      return refuse('account_held');
    const inForce = stored.filter((row) => row.ended_at === null).length + added.length;
    if (added.length > 0 && (inForce > ENTRIES || stored.length + added.length > ENTRIES_EVER))
      return refuse('limit_reached', `${ENTRIES} entries at most`);
    await insertHidden(tx, added);
    if (added.length > 0) {
      const hideIds = added.map((row) => row.hide_id);
      await note(tx, parts, { caller, now }, { what: 'added', hideIds });
    }
    return describeMyCard(tx, { candidateId, pool, epoch: epochNow(parts, pool, now) });
  });
}

/** Takes an entry off; until the epoch ends it hides all the same. Doing it again changes nothing. */
export async function removeHidden(
  { db, ...parts }: Parts,
  { caller, hideId, now }: Input & { hideId: string },
): Promise<{ mine: MyCard } | Refusal> {
  const { accountId: candidateId, pool } = caller;
  return db.transact(async (tx) => {
    const account = await lockAccount(tx, candidateId, pool);
    if (account === undefined) return refuse('signed_out');
    const row = (await listAllHidden(tx, candidateId)).find((one) => one.hide_id === hideId);
    if (row === undefined) return refuse('not_found');
    if (row.ended_at === null) {
      if (account.held_reason !== null && row.list === 'hidden') return refuse('account_held');
      await setHiddenEnded(tx, candidateId, hideId, now);
      await note(tx, parts, { caller, now }, { what: 'removed', hideIds: [hideId] });
    }
    return describeMyCard(tx, { candidateId, pool, epoch: epochNow(parts, pool, now) });
  });
}

/** An entry in the one spelling that is compared. */
async function spell(
  tx: StorageTransaction,
  { caller, now }: Input,
  { hideId, list, kind, value }: HideEntry,
): Promise<HiddenTable | Refusal> {
  if (list === 'chosen' && kind !== 'employer')
    return refuse('invalid_request', 'an employer is chosen by its id');
  const spelled = await spellValue(tx, caller.pool, kind, value);
  if (isRefusal(spelled)) return spelled;
  return {
    ...{ candidate_id: caller.accountId, hide_id: hideId, pool: caller.pool, list, kind },
    ...{ label: value, ...spelled, since: now, ended_at: null },
  };
}

async function spellValue(
  tx: StorageTransaction,
  pool: string,
  kind: HideEntry['kind'],
  typed: string,
): Promise<Pick<HiddenTable, 'value'> | Pick<HiddenTable, 'value' | 'label'> | Refusal> {
  switch (kind) {
    case 'name':
      return { value: spellName(typed) };
    case 'number': {
      const value = spellNumber(typed);
      return value === '' ? refuse('invalid_request', 'a number has letters or digits') : { value };
    }
    case 'domain': {
      const value = parseDomain(typed, { reservedNames: true });
      return isRefusal(value) ? value : { value };
    }
    case 'employer': {
      const known = isId(typed) ? await findEmployer(tx, typed, pool) : undefined;
      if (known?.state !== 'approved' && known?.state !== 'held') return refuse('not_found');
      return { value: known.employer_id, label: known.name };
    }
  }
}

function isId(text: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}

function saysTheSame(one: HiddenTable, other: HiddenTable): boolean {
  return one.list === other.list && one.kind === other.kind && one.value === other.value;
}

async function note(
  tx: StorageTransaction,
  { secrets, origin }: Pick<CardParts, 'secrets' | 'origin'>,
  { caller, now }: Input,
  { what, hideIds }: { what: 'added' | 'removed'; hideIds: string[] },
): Promise<void> {
  await appendEvent(tx, secrets.recordKey, {
    subjectId: caller.accountId,
    pool: caller.pool,
    event: { v: 1, origin, at: now.toISOString(), type: 'card.hiding', what, hideIds },
  });
}
