import { useLingui } from '@lingui/react/macro';
import { Loading } from '../ui/loading.tsx';

/** Shown while a page's code or data is on its way. */
export function LoadingPage() {
  const { t } = useLingui();
  return <Loading label={t`Loading`} />;
}
