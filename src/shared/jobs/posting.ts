/** The closed lists of a posting, and whether it can be applied to. */

/** Where the work is done. */
export const WORK_MODES = ['on_site', 'hybrid', 'remote'] as const;
/** ISO 4217 codes that pay can be stated in. */
export const CURRENCIES = ['CNY', 'JPY', 'EUR', 'GBP', 'USD', 'CHF', 'SEK', 'DKK', 'PLN', 'CZK'] as const;
/** For what time the pay is. */
export const PAY_PERIODS = ['hour', 'month', 'year'] as const;

/** The stages of an application; the first two come about by acts, the rest are set by the team. */
export const STAGES = ['sent', 'in_review', 'interview', 'offer', 'hired', 'declined', 'withdrawn'] as const;
/** See {@link STAGES}. */
export type Stage = (typeof STAGES)[number];
/** The stages that a recruiter sets by hand. */
export const SETTABLE_STAGES = [
  'interview',
  'offer',
  'hired',
  'declined',
] as const satisfies readonly Stage[];
/** See {@link SETTABLE_STAGES}. */
export type SettableStage = (typeof SETTABLE_STAGES)[number];

/** Whether an application may go from one stage to another by a recruiter's hand. Ended ones stay ended. */
export function mayChangeStage(from: Stage, to: SettableStage): boolean {
  if (from === 'withdrawn' || from === 'hired' || from === 'declined') return false;
  // A status must be true: nobody is interviewed or hired whose copy nobody opened. Declining unread is shown so.
  if (from === 'sent') return to === 'declined';
  return from !== to;
}

/** Until when a posting takes applications: the end of its last day, anywhere on earth (UTC−12). */
export function closesAt(validUntil: string): number {
  return Date.parse(`${validUntil}T23:59:59.999Z`) + 12 * 3_600_000;
}

const DAY = 86_400_000;
/** A grant lasts less than two years, whatever its posting says. */
/** Days from now within which a posting's last day must be. */
export const LONGEST_POSTING = 366;

const LONGEST_GRANT = (2 * 365 - 1) * DAY;

/**
 * How long an application's grant lasts by default: the closing day and six months (PROTOCOL section 5.3), two years
 * less a day from today (`now`: milliseconds since 1970) at most.
 */
export function applicationExpiry(validUntil: string, now = Date.now()): string {
  const expiry = new Date(`${validUntil}T00:00:00.000Z`);
  expiry.setUTCMonth(expiry.getUTCMonth() + 6);
  const today = now - (now % DAY); // the same answer all day, so that two screens agree
  return new Date(Math.min(expiry.getTime(), today + LONGEST_GRANT)).toISOString();
}
