import { useLocale } from 'react-aria-components';
import { type Named, personOf } from './person-of.ts';

/** Somebody whom an event names, in bold. */
export function Person({ named, id }: { named: Named; id: string }) {
  const { locale } = useLocale();
  return (
    <strong>
      <bdi>{personOf(named, id, locale)}</bdi>
    </strong>
  );
}
