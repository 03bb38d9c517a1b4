/** Taking back what was granted, with the key made for the grant: the platform cannot revoke in a candidate's name. */
import {
  type ApplicationEntry,
  withdrawApplication as withdrawEndpoint,
} from '../../shared/api/applications.ts';
import { type GrantEntry, revokeGrant as revokeEndpoint } from '../../shared/api/disclosure.ts';
import { type SignedStatement, signStatement } from '../../shared/disclosure/statement.ts';
import { isRefusal, type Refusal } from '../../shared/errors.ts';
import type { Session } from '../accounts/session.ts';
import type { Api } from '../api.ts';

/** Ends a grant at once; its copies are destroyed. What was read cannot be unread. */
export async function revokeGrant(
  api: Api,
  session: Session,
  grantId: string,
): Promise<GrantEntry | Refusal> {
  const signed = await signRevocation(session, grantId);
  const revoked = await api(revokeEndpoint, { params: { grantId }, body: { signed } });
  return isRefusal(revoked) ? revoked : revoked.grant;
}

/** Withdraws an application; its grant ends in the same moment. */
export async function withdrawApplication(
  api: Api,
  session: Session,
  grantId: string,
): Promise<ApplicationEntry | Refusal> {
  const signed = await signRevocation(session, grantId);
  const withdrawn = await api(withdrawEndpoint, { params: { grantId }, body: { signed } });
  return isRefusal(withdrawn) ? withdrawn : withdrawn.application;
}

async function signRevocation({ keyring, platform }: Session, grantId: string): Promise<SignedStatement> {
  const { signing } = await keyring.forGrant(grantId);
  const revocation = { kind: 'sealfolio.revocation/v1', origin: platform.origin, grantId } as const;
  return signStatement('sealfolio/revocation/v1', revocation, signing);
}
