import { useLingui } from '@lingui/react/macro';
import type { Purpose } from '../../../shared/disclosure/purposes.ts';

/** Names what a copy may be read for. */
export function usePurposeName(): (purpose: Purpose) => string {
  const { t } = useLingui();
  const names: { readonly [Each in Purpose]: string } = {
    recruitment: t`Recruitment for this posting`,
    assistance: t`Assistance to the candidate`,
    complaint: t`A complaint of the candidate`,
  };
  return (purpose) => names[purpose];
}
