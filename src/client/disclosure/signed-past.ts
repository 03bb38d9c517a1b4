/**
 * What the owner of a record can check it against beside the events themselves: the manifests that stand on it, and since
 * when the keys in memory are those of the account.
 *
 * Who started over has lost the keys of the time before. The platform cannot move that moment: it is the event of the
 * first manifest that the oldest key in memory signed.
 */
import { isRefusal, type Refusal } from '../../shared/errors.ts';
import { MANIFESTS, type ManifestName } from '../../shared/manifest/manifest-names.ts';
import type { LedgerEvent } from '../../shared/record/ledger-event.ts';
import type { Session } from '../accounts/session.ts';
import type { Api } from '../api.ts';
import { lostGenerations, readStates, type StateOnRecord } from '../manifests/own-manifest.ts';

/** An event whose record verified; `index` among the own events, null for an opening. */
export type PlacedEvent = { readonly event: LedgerEvent; readonly index: number | null };
/** See the head of this file. */
export type SignedPast = {
  readonly states: ReadonlyMap<ManifestName, ReadonlyMap<number, StateOnRecord>>;
  /** Own events below this index, and openings before `since.at`, are of lost keys; index 0 where none were lost. */
  readonly since: { readonly index: number; readonly at: number };
};

/** Reads it, as far as the record tells of manifests. Throws `Tampered` when what is served is not what was signed. */
export async function readSignedPast(
  api: Api,
  session: Session,
  events: readonly PlacedEvent[],
): Promise<SignedPast | Refusal> {
  const states = new Map<ManifestName, ReadonlyMap<number, StateOnRecord>>();
  for (const of of MANIFESTS) {
    if (!events.some(({ event }) => event.type === 'account.manifest' && event.of === of)) continue;
    const chain = await readStates(api, session, of);
    if (isRefusal(chain)) return chain;
    states.set(of, chain);
  }
  return { states, since: findSince(session, states.get('unlocks'), events) };
}

function findSince(
  session: Session,
  unlocks: ReadonlyMap<number, StateOnRecord> | undefined,
  events: readonly PlacedEvent[],
): SignedPast['since'] {
  const lost = lostGenerations(session);
  const first =
    lost > 0 ? [...(unlocks ?? [])].find(([, { generation }]) => generation > lost)?.[1] : undefined;
  const begun = events.find(
    ({ event }) => event.type === 'account.manifest' && event.of === 'unlocks' && event.hash === first?.hash,
  );
  if (first === undefined || begun === undefined) return { index: 0, at: 0 };
  return { index: begun.index ?? 0, at: Date.parse(begun.event.at) };
}

/** Whether an event stands before the keys in memory were made. */
export function isBefore({ since }: SignedPast, { event, index }: PlacedEvent): boolean {
  return index === null ? Date.parse(event.at) < since.at : index < since.index;
}
