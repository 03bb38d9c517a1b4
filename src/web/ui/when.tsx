import { useLocale } from 'react-aria-components';
import { sayMoment } from './say-moment.ts';

/** A moment as the reader's language writes it. `at` is an ISO 8601 string; `style` how much of it is said. */
export function When({ at, style = 'minute' }: { at: string; style?: 'day' | 'minute' }) {
  const { locale } = useLocale();
  if (Number.isNaN(Date.parse(at))) return <span>{at}</span>;
  return (
    <time className="when" dateTime={at}>
      {sayMoment(at, locale, style)}
    </time>
  );
}
