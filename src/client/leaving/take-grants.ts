/** The grants: who may read what, when it was read, and what the copies were made from. */
import { listGrants } from '../../shared/api/disclosure.ts';
import { isRefusal, type Refusal } from '../../shared/errors.ts';
import type { LedgerEvent } from '../../shared/record/ledger-event.ts';
import type { GrantSource } from '../../shared/vault/grant-source.ts';
import type { Session } from '../accounts/session.ts';
import type { Api } from '../api.ts';
import { jsonFile, type Taking } from './taken-file.ts';

/** A résumé that copies may have been made from. What of it could not be opened is null. */
export type TakenResume = GrantSource & {
  /** Where it lies in the export, as it was saved. */
  readonly file: string | null;
  readonly name: string | null;
  /** When each of its earlier versions was saved that is still kept; RFC 3339, UTC. */
  readonly past: readonly { readonly version: number; readonly savedAt: string }[] | null;
};

/** From what a grant's copies were made, for its owner to read. */
type NamedSource = {
  /** Path in the export; null where the résumé could not be opened. */
  readonly resume: string | null;
  /** What the résumé is called now. */
  readonly name: string | null;
  readonly version: number;
  /** Whether that version is what the résumé says now, stands among its earlier ones, or is not kept any more. */
  readonly kept: 'present' | 'earlier' | 'no' | null;
  /** When an earlier version that is still kept was saved. */
  readonly savedAt: string | null;
};

/**
 * Takes every grant, with its readings out of `events`, and the résumé and version that its copies were made from. That is
 * null where it was not noted, or the résumé is gone. A grant that stands on the record and is not listed is missed.
 */
export async function takeGrants(
  api: Api,
  session: Session,
  taking: Taking,
  { events, resumes }: { readonly events: readonly LedgerEvent[]; readonly resumes: readonly TakenResume[] },
): Promise<Refusal | undefined> {
  const listed = await api(listGrants);
  if (isRefusal(listed)) return listed;
  const ids = new Set(listed.grants.map(({ grantId }) => grantId));
  for (const event of events)
    if (event.type === 'grant.given' && !ids.has(event.grantId))
      taking.miss({ kind: 'grants', id: event.grantId });
  const grants = listed.grants.map((grant) => ({
    ...grant,
    copiedFrom: sourceOf(session, grant.grantId, resumes),
    readings: readingsOf(grant.grantId, events),
  }));
  await taking.put(jsonFile('data/grants.json', 'grants', grants));
  return undefined;
}

function sourceOf(
  { keyring }: Session,
  grantId: string,
  resumes: readonly TakenResume[],
): NamedSource | null {
  for (const resume of resumes) {
    const version = keyring.versionGranted(grantId, resume);
    if (version !== null) return nameSource(resume, version);
  }
  return null;
}

function nameSource({ file, name, past, version: present }: TakenResume, version: number): NamedSource {
  const named = { resume: file, name, version };
  if (past === null) return { ...named, kept: null, savedAt: null };
  if (version === present) return { ...named, kept: 'present', savedAt: null };
  const earlier = past.find((one) => one.version === version);
  return earlier === undefined
    ? { ...named, kept: 'no', savedAt: null }
    : { ...named, kept: 'earlier', savedAt: earlier.savedAt };
}

function readingsOf(grantId: string, events: readonly LedgerEvent[]) {
  return events.flatMap((event) =>
    event.type === 'copy.opened' && event.grantId === grantId
      ? [{ at: event.at, recruiterId: event.recruiterId, copyId: event.copyId, fields: event.fields }]
      : [],
  );
}
