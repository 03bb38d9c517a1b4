const IDLE_MS = 30 * 60_000;
const LOOK_EVERY_MS = 15_000;
const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/**
 * Calls `lock` after 30 minutes without use of this tab. The clock is looked at instead of waited for, so that a
 * laptop that slept is locked when it wakes. Call what comes back to stop.
 */
export function lockWhenIdle(lock: () => void): () => void {
  let usedAt = Date.now();
  const use = () => {
    if (Date.now() - usedAt < IDLE_MS) usedAt = Date.now();
  };
  const look = () => {
    if (Date.now() - usedAt >= IDLE_MS) lock();
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  for (const sign of SIGNS_OF_LIFE) addEventListener(sign, use, { capture: true, passive: true });
  document.addEventListener('visibilitychange', look);
  return () => {
    clearInterval(timer);
    for (const sign of SIGNS_OF_LIFE) removeEventListener(sign, use, { capture: true });
    document.removeEventListener('visibilitychange', look);
  };
}
