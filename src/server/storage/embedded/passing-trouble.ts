const COMING_OR_GOING = new Set(['57P01', '57P02', '57P03']); // shutting down, crashed, starting up
const UNREACHABLE = new Set(['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'EAGAIN']);

/**
 * Whether a failed connection to a running PostgreSQL is worth another try: always while it starts or stops, and
 * as long as `early` also when its socket does not answer yet.
 */
export function isPassing(error: unknown, early: boolean): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (COMING_OR_GOING.has(code)) return true;
  return early && (UNREACHABLE.has(code) || /terminated|timeout|ended/i.test(error.message));
}

/**
 * Whether a PostgreSQL that refused to start complained of another that may just be ending: the lock file of one that
 * is not reaped yet, or the shared memory of a killed one's last children.
 */
export function isPassingComplaint(complaint: string): boolean {
  return /lock file "?[^"]*"? (already exists|is empty)|pre-existing shared memory|could not (create|bind).*(lock file|Unix address)|shutting down/i.test(
    complaint,
  );
}
