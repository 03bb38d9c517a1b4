import { useLingui } from '@lingui/react/macro';
import type { OperatorRole } from '../../../shared/api/accounts.ts';

/** The roles of operators by name, and in one line what each may do. */
export function useOperatorRoles(): Record<OperatorRole, { readonly name: string; readonly may: string }> {
  const { t } = useLingui();
  return {
    reviewer: {
      name: t`Reviewer`,
      may: t`Decides about employers, records proofs, holds and releases accounts.`,
    },
    administrator: {
      name: t`Administrator`,
      may: t`Does all that a reviewer does, proposes who else runs the platform, and sees counts, mail log and health.`,
    },
  };
}
