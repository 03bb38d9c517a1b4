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
import { readOwnGrant } from './own-grant.ts';

/** Ends a grant at once; its copies are destroyed. What was read cannot be unread. */
export async function revokeGrant(
  api: Api,
  session: Session,
  grantId: string,
): Promise<GrantEntry | Refusal> {
  const signed = await signRevocation(api, session, grantId);
  if (isRefusal(signed)) return signed;
  const revoked = await api(revokeEndpoint, { params: { grantId }, body: { signed } });
  return isRefusal(revoked) ? revoked : revoked.grant;
}

/** Withdraws an application; its grant ends in the same moment. */
export async function withdrawApplication(
  api: Api,
  session: Session,
  grantId: string,
): Promise<ApplicationEntry | Refusal> {
  const signed = await signRevocation(api, session, grantId);
  if (isRefusal(signed)) return signed;
  const withdrawn = await api(withdrawEndpoint, { params: { grantId }, body: { signed } });
  return isRefusal(withdrawn) ? withdrawn : withdrawn.application;
}

/** Signs with the key that gave the grant, which may be of an earlier generation. */
async function signRevocation(
  api: Api,
  session: Session,
  grantId: string,
): Promise<SignedStatement | Refusal> {
  const { keyring, platform } = session;
  const given = keyring.past.length === 0 ? undefined : await readOwnGrant(api, session, grantId);
  if (isRefusal(given)) return given;
  const { signing } = await keyring.forGrant(grantId, given?.signKey);
  const revocation = { kind: 'sealfolio.revocation/v1', origin: platform.origin, grantId } as const;
  return signStatement('sealfolio/revocation/v1', revocation, signing);
}
