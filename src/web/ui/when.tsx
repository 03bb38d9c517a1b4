import { useLocale } from 'react-aria-components';

/** A moment as the reader's language writes it. `at` is an ISO 8601 string; `style` how much of it is said. */
export function When({ at, style = 'minute' }: { at: string; style?: 'day' | 'minute' }) {
  const { locale } = useLocale();
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return <span>{at}</span>;
  const format = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    ...(style === 'minute' ? { timeStyle: 'short' as const } : {}),
  });
  return (
    <time className="when" dateTime={at}>
      {format.format(moment)}
    </time>
  );
}
