/** Who is asking: what a verb is told about the person behind a request. */
import type { AccountKind, OperatorRole } from '../../shared/api/accounts.ts';

/** The ordinary pool; every other one belongs to a self-check. */
export const PUBLIC_POOL = 'public';

/** A signed-in person. */
export type Caller = {
  readonly accountId: string;
  readonly kind: AccountKind;
  readonly pool: string;
  readonly held: boolean;
  readonly displayName: string | null;
  readonly sessionId: string;
  /** Operators only. */
  readonly operatorRole: OperatorRole | null;
  /** Until when this session may contact candidates: it showed a confirmed passkey. Null when it did not. */
  readonly contactUntil: Date | null;
};
