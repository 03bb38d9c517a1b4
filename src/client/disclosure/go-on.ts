/** After a restore that lost some of one's acts: what goes on, and what ends. */
import { goOnAfterRestore } from '../../shared/api/disclosure.ts';
import { isRefusal, type Refusal } from '../../shared/errors.ts';
import type { Session } from '../accounts/session.ts';
import type { Api } from '../api.ts';
import { revokeGrant } from './revoke.ts';

/** Revokes those to be ended, each with its own key, and lets the others open again; what is still held then. */
export async function goOn(
  api: Api,
  session: Session,
  { grantIds, ended }: { readonly grantIds: readonly string[]; readonly ended: readonly string[] },
): Promise<readonly string[] | Refusal> {
  for (const grantId of ended) {
    const revoked = await revokeGrant(api, session, grantId);
    if (isRefusal(revoked) && revoked.refused !== 'grant_revoked') return revoked;
  }
  const answer = await api(goOnAfterRestore, { body: { grantIds: [...grantIds] } });
  return isRefusal(answer) ? answer : answer.held;
}
