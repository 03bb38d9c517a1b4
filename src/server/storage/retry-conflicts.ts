const CONFLICTS = new Set(['40001', '40P01']); // serialization_failure, deadlock_detected
const ATTEMPTS = 5;

/**
 * Runs `attempt` again, up to 5 times in all, while PostgreSQL says that it lost against a concurrent transaction
 * (SQLSTATE 40001 or 40P01); waits a random time between, so that the two do not meet again. Other errors pass.
 */
export async function retryConflicts<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await attempt();
    } catch (error) {
      if (tried === ATTEMPTS || !isConflict(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * 2 ** tried));
    }
  }
}

function isConflict(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && typeof error.code === 'string' && CONFLICTS.has(error.code)
  );
}
