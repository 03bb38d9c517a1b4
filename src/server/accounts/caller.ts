/** Who is asking: what a verb is told about the person behind a request. */
import type { AccountKind } from '../../shared/api/accounts.ts';

/** The ordinary pool; every other one belongs to a self-check. */
export const PUBLIC_POOL = 'public';

/** A signed-in person. */
export type Caller = {
  readonly accountId: string;
  readonly kind: AccountKind;
  readonly pool: string;
  readonly held: boolean;
  readonly displayName: string | null;
};
