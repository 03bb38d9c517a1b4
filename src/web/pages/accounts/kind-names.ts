import { useLingui } from '@lingui/react/macro';
import type { AccountKind } from '../../../shared/api/accounts.ts';

/** The kinds of accounts by name. */
export function useKindNames(): Record<AccountKind, string> {
  const { t } = useLingui();
  return { candidate: t`Candidate`, recruiter: t`Recruiter`, operator: t`Operator` };
}
