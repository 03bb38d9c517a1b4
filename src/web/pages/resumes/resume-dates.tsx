import { Trans } from '@lingui/react/macro';
import { useLocale } from 'react-aria-components';

/** A résumé's date (YYYY, YYYY-MM or YYYY-MM-DD) as the reader's language writes it. */
export function ResumeDate({ date }: { date: string }) {
  const { locale } = useLocale();
  return <time dateTime={date}>{formatDate(date, locale)}</time>;
}

/** From when to when; without an end, what it says is still so. */
export function ResumeDates({ start, end }: { start: string; end: string }) {
  if (start === '' && end === '') return null;
  if (start === '') return <ResumeDate date={end} />;
  return (
    <span>
      <ResumeDate date={start} /> – {end === '' ? <Trans>today</Trans> : <ResumeDate date={end} />}
    </span>
  );
}

function formatDate(date: string, locale: string): string {
  const [year, month, day] = date.split('-').map(Number);
  if (year === undefined || Number.isNaN(year)) return date;
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month === undefined ? {} : { month: 'short' as const }),
    ...(day === undefined ? {} : { day: 'numeric' as const }),
  }).format(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
}
