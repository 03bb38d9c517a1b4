/**
 * A moment or a day in words. `at` is an ISO 8601 string: a moment is told in the reader's time zone, a day without a
 * time is the same day everywhere. What is no date is given back as it is.
 */
export function sayMoment(at: string, locale: string, style: 'day' | 'minute'): string {
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return at;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(at);
  return new Intl.DateTimeFormat(locale, {
    // The middle style of Japanese is figures with strokes, which does not read as a part of a sentence.
    dateStyle: locale.startsWith('ja') ? 'long' : 'medium',
    ...(style === 'minute' && !isDay ? { timeStyle: 'short' } : {}),
    ...(isDay ? { timeZone: 'UTC' } : {}),
  }).format(moment);
}

/** The reader's own day at a moment, as an ISO date. */
export function dayOf(moment: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
