/** Which entries of the record an address asks for: those of one grant, or `openings`. */
export type RecordSearchParams = { grant?: string | undefined };

/** Reads the search part of an address, which anybody may have written. */
export function readRecordSearch(search: Record<string, unknown>): RecordSearchParams {
  const { grant } = search;
  return { grant: typeof grant === 'string' && /^[\w-]{1,40}$/.test(grant) ? grant : undefined };
}
