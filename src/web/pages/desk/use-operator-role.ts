import type { OperatorRole } from '../../../shared/api/accounts.ts';
import { useSession } from '../../session/session-provider.tsx';

/** The role of the operator who is signed in; the least there is when none is known. */
export function useOperatorRole(): OperatorRole {
  return useSession().account.operatorRole ?? 'reviewer';
}
