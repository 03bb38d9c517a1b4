import { isRefusal, type Refusal, refuse } from '../../shared/errors.ts';
import { PAIRING_LIFETIME } from '../../shared/vault/pairing.ts';

/** How to wait for the other device. `firstPauseMs` is a second when not said. */
export type Waiting = { readonly signal?: AbortSignal; readonly firstPauseMs?: number };

const LONGEST_PAUSE = 5;
const GROWTH = 1.3;

/**
 * Asks again, with growing pauses, while `ask` answers `pairing_not_yet` or the platform is out of reach. Ends with
 * `pairing_over` after ten minutes, or as soon as `signal` is aborted.
 */
export async function waitForAnswer<T>(
  ask: () => Promise<T | Refusal>,
  { signal, firstPauseMs = 1000 }: Waiting,
): Promise<T | Refusal> {
  const end = performance.now() + PAIRING_LIFETIME;
  for (let pause = firstPauseMs; ; pause = Math.min(pause * GROWTH, firstPauseMs * LONGEST_PAUSE)) {
    if (signal?.aborted === true || performance.now() >= end) return refuse('pairing_over');
    const answer = await ask();
    if (!isRefusal(answer) || !['pairing_not_yet', 'unavailable'].includes(answer.refused)) return answer;
    await rest(pause, signal);
  }
}

/** Rests for a while, or until the signal is aborted. */
function rest(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const wake = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', wake);
      resolve();
    };
    const timer = setTimeout(wake, milliseconds);
    signal?.addEventListener('abort', wake, { once: true });
  });
}
