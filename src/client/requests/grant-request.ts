import type { ApplicationEntry } from '../../shared/api/applications.ts';
import { grantRequest as grantEndpoint } from '../../shared/api/requests.ts';
import { isRefusal, type Refusal } from '../../shared/errors.ts';
import type { Session } from '../accounts/session.ts';
import type { Api } from '../api.ts';
import { messageText } from '../conversations/send.ts';
import { type ApplicationChoice, findSent, planApplication, sealApplication } from '../disclosure/apply.ts';

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
  const plan = choice.plan ?? planApplication(choice.posting);
  const written = choice.message === null ? null : messageText(choice.message);
  if (isRefusal(written)) return written;
  const body = await sealApplication(session, { ...choice, message: written?.text ?? null }, plan);
  const sent = await api(grantEndpoint, { params: { requestId }, body });
  if (!isRefusal(sent)) return sent.application;
  return (await findSent(api, body)) ?? sent;
}
