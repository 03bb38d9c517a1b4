/** Which of the alerts about an employer's keys are told to one of its people, and how loudly. */
import type { KeysAlert } from '../../../client/employers/own-keys.ts';

/** `grave`: keys may be somebody else's. `look`: it wants to be looked at once. */
export type Loudness = 'grave' | 'look';

/**
 * How loudly an alert is told to an owner. Keys that took the place of those I knew, or are about to, are grave; keys that
 * were there before I first looked, and seats that another owner gave, want a look.
 */
export function loudnessOf(alert: KeysAlert, saidOurs: boolean): Loudness {
  if (alert.what === 'root') return alert.before === null ? 'look' : 'grave';
  if (alert.what === 'waiting') return alert.mine || saidOurs ? 'look' : 'grave';
  return 'look';
}

/** The loudest of the alerts that a banner tells of on every page; null for none. My own new keys need none. */
export function bannerOf(
  alerts: readonly KeysAlert[],
  saidOurs: (rootHash: string) => boolean,
): Loudness | null {
  const told = alerts.filter(
    (alert) =>
      alert.what === 'root' || (alert.what === 'waiting' && !alert.mine && !saidOurs(alert.root.hash)),
  );
  if (told.length === 0) return null;
  return told.some((alert) => loudnessOf(alert, false) === 'grave') ? 'grave' : 'look';
}

/** Whole hours until `from`, at least one. */
export function hoursUntil(from: string, now: Date): number {
  return Math.max(1, Math.ceil((Date.parse(from) - now.getTime()) / 3_600_000));
}
