import type { ApplicationEntry } from '../../shared/api/applications.ts';
import { grantRequest as grantEndpoint } from '../../shared/api/requests.ts';
import type { Refusal } from '../../shared/errors.ts';
import type { Session } from '../accounts/session.ts';
import type { Api } from '../api.ts';
import { type ApplicationChoice, sendApplication } from '../disclosure/apply.ts';

/**
 * Grants a request: an application to the request's posting, sealed to its team. What is granted is the candidate's
 * choice, not what was asked for. Refusals: those of applying, and `request_over`. Sent again by the same plan, it is
 * answered as sent.
 */
export async function grantRequest(
  api: Api,
  session: Session,
  requestId: string,
  choice: ApplicationChoice,
): Promise<ApplicationEntry | Refusal> {
  return sendApplication(api, session, choice, (body) => api(grantEndpoint, { params: { requestId }, body }));
}
