import { useLingui } from '@lingui/react/macro';
import { PageHeader } from '../../ui/page-header.tsx';

/** The candidate's start page. */
export function HomePage() {
  const { t } = useLingui();
  return <PageHeader title={t`Home`} />;
}
