import { useLocale } from 'react-aria-components';

/** Joins names as the reader's language does: “A, B and C”, “A、B和C”. */
export function useList(): (items: Iterable<string>) => string {
  const { locale } = useLocale();
  const list = new Intl.ListFormat(locale);
  return (items) => list.format(items);
}
