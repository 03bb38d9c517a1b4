import { useLocale } from 'react-aria-components';

/** A count as the reader's language writes it. */
export function Figure({ of }: { of: number }) {
  const { locale } = useLocale();
  return <span className="figure">{new Intl.NumberFormat(locale).format(of)}</span>;
}
